import type {LanguagePage} from './languagePage.ts'

/** Italian. */
export const it: readonly LanguagePage[] = [
  [
    {title: 'Laboratorio aperto', when: 'Giovedì 6 maggio 2027, dalle 18 alle 20'},
    'Ci vediamo in biblioteca.\n\n[Iscriviti qui](https://example.org/a)\n\nLa partecipazione è gratuita.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Serata dati', when: '12/10/2027 alle ore 19:30'},
    "L'iscrizione si fa [qui](https://example.org/b), entro il 5 ottobre.",
    {start: '2027-10-12 19:30', registration: ['https://example.org/b'], closes: '2027-10-05'},
  ],
  [
    {title: 'Hackathon del porto', when: 'dal 4 al 6 giugno 2027'},
    '## Programma\n\n- 9:00 Benvenuto\n- 10:00 Presentazione dei progetti\n- 12:30 Pranzo\n- 17:00 Chiusura',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Benvenuto', 'Presentazione dei progetti', 'Pranzo', 'Chiusura'],
    },
  ],
  [
    {title: 'Caffè e codice', when: 'Ogni martedì alle 19'},
    'Non serve iscrizione.',
    {kind: 'recurring'},
  ],
  [
    {title: 'ANNULLATO: Festa di primavera', when: 'sabato 13 marzo 2027, ore 14'},
    "Purtroppo l'evento è stato annullato.",
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Laboratorio di mappe', when: '20 gennaio 2027, 17:00-19:30'},
    'Iscrizioni entro il 15 gennaio tramite [questo modulo](https://example.org/f). Massimo 25 partecipanti.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-15',
      capacity: 25,
    },
  ],
  [
    {title: 'Convegno Città aperta', when: '17 settembre 2027, 9:00–17:00'},
    'Il biglietto costa 25 euro. [Acquista il biglietto](https://example.org/t)\n\nPosti esauriti.',
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '25 EUR',
      soldOut: true,
    },
  ],
  [
    {title: 'Serata demo', when: 'Mercoledì 3 febbraio 2027, ore 18.30'},
    '## I progetti della serata\n\n- Alberi in città – Anna Bruni\n- Fermate aperte – Luca Conti\n- Ariamappa',
    {start: '2027-02-03 18:30', projects: ['Alberi in città', 'Fermate aperte', 'Ariamappa']},
  ],
  [
    {title: 'Notte dei progetti', when: '11 novembre 2027, a partire dalle 18:00'},
    'Ecco i progetti presentati:\n\n- **Bici libera**: piste per tutti\n- **Mappa del clima**: il caldo in città',
    {start: '2027-11-11 18:00', projects: ['Bici libera', 'Mappa del clima']},
  ],
  [
    {title: "Serata dell'amministrazione", when: '8 aprile 2027, dalle 17:00 alle 20:00'},
    '## Programma\n\n- 17:00 Saluti di Chiara Neri\n- 17:15 Condividere i dati – Paolo Greco\n- 18:30 Pausa\n- 19:00 Discussione aperta',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Saluti di Chiara Neri',
        '17:15 Condividere i dati',
        '18:30 Pausa',
        '19:00 Discussione aperta',
      ],
      speakers: ['Chiara Neri', 'Paolo Greco'],
    },
  ],
  [
    {title: 'Gruppo di lettura'},
    '## Quando\n\nLunedì 22 febbraio 2027, 18:00–19:30\n\n## Dove\n\nBiblioteca comunale',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Sportello', when: '2 dicembre 2027, ore 16-17', place: 'Online'},
    'Per iscriversi: https://example.org/z',
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {title: 'Scuola estiva', when: 'dal 12 al 16 luglio 2027', place: 'Ibrido: municipio e online'},
    '[Registrati](https://example.org/s) ora! Iscriviti anche alla nostra [newsletter](https://example.org/n).',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (rinviato)', when: 'ven 29 ott 2027, ore 10'},
    'Ingresso gratuito. [Prenota un posto](https://example.org/p)',
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Serata di interventi', when: 'Martedì 9 marzo 2027, ore 19–21'},
    'Apertura porte alle 18:30. Domande? Scrivi a info@example.org. La mappa è [qui](https://example.org/mappa).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Serata aperta', when: 'lunedì 8 febbraio 2027, a partire dalle 18:30'},
    'Partecipazione gratuita previa iscrizione tramite [questo link](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Laboratorio urbano'},
    '**Data:** 14 maggio 2027, 10:00-16:00\n\nIscriviti [qui](https://example.org/2) entro il 7 maggio.\n\n### Programma della giornata\n\n10:00 Accoglienza e caffè\n\n10:30 Dati aperti – Lucia Ferri\n\n12:00 Pausa pranzo',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-07',
      sessions: ['10:00 Accoglienza e caffè', '10:30 Dati aperti', '12:00 Pausa pranzo'],
      speakers: ['Lucia Ferri'],
    },
  ],
  [
    {title: 'Serata pitch', when: 'gio 15/04/2027, ore 19'},
    'Questa sera si presentano tre progetti:\n\n1. Mappa del quartiere\n2. Livello del fiume\n3. Panchine libere',
    {
      start: '2027-04-15 19:00',
      projects: ['Mappa del quartiere', 'Livello del fiume', 'Panchine libere'],
    },
  ],
]
