import type {LanguagePage} from './languagePage.ts'

/** German. */
export const de: readonly LanguagePage[] = [
  [
    {title: 'Offene Werkstatt', when: 'Donnerstag, 6. Mai 2027, 18–20 Uhr'},
    'Wir treffen uns in der Bibliothek.\n\n[Hier anmelden](https://example.org/a)\n\nDie Teilnahme ist kostenlos.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Datenabend', when: '12.10.2027 um 19:00 Uhr'},
    'Bitte melde dich [hier](https://example.org/b) an. Anmeldeschluss ist der 5. Oktober.',
    {start: '2027-10-12 19:00', registration: ['https://example.org/b'], closes: '2027-10-05'},
  ],
  [
    {title: 'Hackathon Nord', when: '4. bis 6. Juni 2027'},
    '## Programm\n\n- 09:00 Begrüßung\n- 10:00 Projektvorstellungen\n- 12:30 Mittagessen\n- 17:00 Abschluss',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Begrüßung', 'Projektvorstellungen', 'Mittagessen', 'Abschluss'],
    },
  ],
  [
    {title: 'Codetreff', when: 'Jeden zweiten Dienstag, 19 Uhr'},
    'Komm einfach vorbei, eine Anmeldung ist nicht nötig.',
    {kind: 'recurring'},
  ],
  [
    {title: 'ABGESAGT: Frühlingsfest', when: 'Samstag, den 13. März 2027, 14 Uhr'},
    'Die Veranstaltung ist leider abgesagt.',
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Kartenworkshop', when: '20. Januar 2027, von 17 bis 19.30 Uhr'},
    'Anmeldung bis zum 15. Januar über [dieses Formular](https://example.org/f). Die Plätze sind auf 25 Teilnehmende begrenzt.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-15',
      capacity: 25,
    },
  ],
  [
    {title: 'Konferenz Offene Stadt', when: '17. September 2027, 9:00–17:00 Uhr'},
    'Tickets kosten 25 Euro. [Tickets kaufen](https://example.org/t)\n\nDie Konferenz ist ausgebucht.',
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '25 EUR',
      soldOut: true,
    },
  ],
  [
    {title: 'Demoabend', when: 'Mittwoch, 3. Februar 2027, 18:30 Uhr'},
    '## Projekte des Abends\n\n- Stadtbäume – Anna Weber\n- Offene Haltestellen – Jonas Krüger\n- Luftdaten',
    {start: '2027-02-03 18:30', projects: ['Stadtbäume', 'Offene Haltestellen', 'Luftdaten']},
  ],
  [
    {title: 'Projektnacht', when: '11. November 2027, ab 18 Uhr'},
    'Folgende Projekte werden vorgestellt:\n\n- **Rad am Ring**: Wege für alle\n- **Klimakarte**: Hitze in der Stadt',
    {start: '2027-11-11 18:00', projects: ['Rad am Ring', 'Klimakarte']},
  ],
  [
    {title: 'Abend der Verwaltung', when: '8. April 2027, 17:00 bis 20:00 Uhr'},
    '## Ablauf\n\n- 17:00 Uhr: Begrüßung durch Clara Vogel\n- 17:15 Uhr: Daten teilen – Peter Lang\n- 18:30 Uhr: Pause\n- 19:00 Uhr: Offene Runde',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Begrüßung durch Clara Vogel',
        '17:15 Daten teilen',
        '18:30 Pause',
        '19:00 Offene Runde',
      ],
      speakers: ['Clara Vogel', 'Peter Lang'],
    },
  ],
  [
    {title: 'Lesekreis'},
    '## Wann\n\nMontag, 22. Februar 2027, 18:00–19:30 Uhr\n\n## Wo\n\nStadtbücherei',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Sprechstunde', when: '2. Dezember 2027, 16–17 Uhr', place: 'Online'},
    'Zur Anmeldung: https://example.org/z',
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {title: 'Sommerschule', when: '12.–16. Juli 2027', place: 'Hybrid: Rathaus und online'},
    'Jetzt [anmelden](https://example.org/s)! Abonniere auch unseren [Newsletter](https://example.org/n).',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (verschoben)', when: 'Fr, 29. Okt. 2027, 10 Uhr'},
    'Der Eintritt ist frei. [Platz reservieren](https://example.org/p)',
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Vortragsabend', when: 'Dienstag, 9. März 2027, 19–21 Uhr'},
    'Einlass ab 18:30 Uhr. Fragen? Schreib an info@example.org. Infos zum Ort stehen [hier](https://example.org/ort).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Mitmachabend', when: 'am Montag, den 8. Februar 2027 ab 18.30 Uhr'},
    'Die Teilnahme ist kostenfrei, um Anmeldung wird gebeten: [zum Anmeldeformular](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Stadtlabor'},
    '**Datum:** 14. Mai 2027, 10–16 Uhr\n\nWer dabei sein möchte, meldet sich bitte bis 7. Mai [hier](https://example.org/2) an.\n\n### Agenda\n\n10:00 Ankommen und Kaffee\n\n10:30 Vortrag: Offene Daten – Lena Fuchs\n\n12:00 Mittagspause',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-07',
      sessions: ['10:00 Ankommen und Kaffee', '10:30 Vortrag: Offene Daten', '12:00 Mittagspause'],
      speakers: ['Lena Fuchs'],
    },
  ],
  [
    {title: 'Pitchabend', when: 'Do. 15.04.2027, 19 Uhr'},
    'An diesem Abend stellen sich drei Projekte vor:\n\n1. Nachbarschaftskarte\n2. Wasserpegel\n3. Freie Bänke',
    {start: '2027-04-15 19:00', projects: ['Nachbarschaftskarte', 'Wasserpegel', 'Freie Bänke']},
  ],
]
