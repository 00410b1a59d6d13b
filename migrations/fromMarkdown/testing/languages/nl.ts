import type {LanguagePage} from './languagePage.ts'

/** Dutch. */
export const nl: readonly LanguagePage[] = [
  [
    {title: 'Open werkplaats', when: 'Donderdag 6 mei 2027, 18.00–20.00 uur'},
    'We zien elkaar in de bibliotheek.\n\n[Meld je hier aan](https://example.org/a)\n\nDeelname is gratis.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Data-avond', when: '12-10-2027 om 19:30 uur'},
    'Aanmelden kan [hier](https://example.org/b), uiterlijk 5 oktober.',
    {start: '2027-10-12 19:30', registration: ['https://example.org/b'], closes: '2027-10-05'},
  ],
  [
    {title: 'Hackathon aan de haven', when: '4 tot en met 6 juni 2027'},
    '## Programma\n\n- 9.00 uur Welkom\n- 10.00 uur Presentatie van de projecten\n- 12.30 uur Lunch\n- 17.00 uur Afsluiting',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Welkom', 'Presentatie van de projecten', 'Lunch', 'Afsluiting'],
    },
  ],
  [
    {title: 'Codecafé', when: 'Elke dinsdag om 19 uur'},
    'Aanmelden is niet nodig.',
    {kind: 'recurring'},
  ],
  [
    {title: 'GEANNULEERD: Lentefeest', when: 'zaterdag 13 maart 2027, 14 uur'},
    'Het evenement is helaas geannuleerd.',
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Kaartenworkshop', when: '20 januari 2027, van 17.00 tot 19.30 uur'},
    'Inschrijven kan tot 15 januari via [dit formulier](https://example.org/f). Maximaal 25 deelnemers.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-15',
      capacity: 25,
    },
  ],
  [
    {title: 'Congres Open Stad', when: '17 september 2027, 9.00-17.00 uur'},
    'Een kaartje kost 25 euro. [Koop je ticket](https://example.org/t)\n\nHet congres is uitverkocht.',
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '25 EUR',
      soldOut: true,
    },
  ],
  [
    {title: 'Demoavond', when: 'Woensdag 3 februari 2027 om 18.30 uur'},
    '## Projecten van de avond\n\n- Stadsbomen – Anna de Vries\n- Open haltes – Jan Bakker\n- Luchtmeter',
    {start: '2027-02-03 18:30', projects: ['Stadsbomen', 'Open haltes', 'Luchtmeter']},
  ],
  [
    {title: 'Projectennacht', when: '11 november 2027, vanaf 18 uur'},
    'De volgende projecten presenteren zich:\n\n- **Fiets vrij**: paden voor iedereen\n- **Klimaatkaart**: hitte in de stad',
    {start: '2027-11-11 18:00', projects: ['Fiets vrij', 'Klimaatkaart']},
  ],
  [
    {title: 'Avond van de gemeente', when: '8 april 2027, 17.00 - 20.00 uur'},
    '## Programma\n\n- 17.00 uur: Welkom door Clara Visser\n- 17.15 uur: Data delen – Peter Smit\n- 18.30 uur: Pauze\n- 19.00 uur: Open gesprek',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Welkom door Clara Visser',
        '17:15 Data delen',
        '18:30 Pauze',
        '19:00 Open gesprek',
      ],
      speakers: ['Clara Visser', 'Peter Smit'],
    },
  ],
  [
    {title: 'Leeskring'},
    '## Wanneer\n\nMaandag 22 februari 2027, 18:00–19:30\n\n## Waar\n\nBibliotheek',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Spreekuur', when: '2 december 2027, 16-17 uur', place: 'Online'},
    'Aanmelden: https://example.org/z',
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {title: 'Zomerschool', when: '12 t/m 16 juli 2027', place: 'Hybride: stadhuis en online'},
    '[Schrijf je in](https://example.org/s)! Abonneer je ook op onze [nieuwsbrief](https://example.org/n).',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (uitgesteld)', when: 'vr 29 okt. 2027, 10 uur'},
    'De toegang is gratis. [Reserveer een plek](https://example.org/p)',
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Lezingenavond', when: 'Dinsdag 9 maart 2027, 19–21 uur'},
    'Inloop vanaf 18.30 uur. Vragen? Mail naar info@example.org. De route staat [hier](https://example.org/route).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Meedoe-avond', when: 'maandag 8 februari 2027 vanaf 18.30 uur'},
    'Gratis toegang, aanmelden via [dit formulier](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Stadslab'},
    '**Datum:** 14 mei 2027, 10-16 uur\n\nMeld je vóór 7 mei [hier](https://example.org/2) aan.\n\n### Dagprogramma\n\n10:00 Inloop met koffie\n\n10:30 Open data – Lotte Mulder\n\n12:00 Lunchpauze',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-06',
      sessions: ['10:00 Inloop met koffie', '10:30 Open data', '12:00 Lunchpauze'],
      speakers: ['Lotte Mulder'],
    },
  ],
  [
    {title: 'Pitchavond', when: 'do 15 april 2027, 19 uur'},
    'Drie projecten presenteren zich vanavond:\n\n1. Buurtkaart\n2. Waterpeil\n3. Vrije banken',
    {start: '2027-04-15 19:00', projects: ['Buurtkaart', 'Waterpeil', 'Vrije banken']},
  ],
]
