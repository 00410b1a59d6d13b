import type {LanguagePage} from './languagePage.ts'

/** Norwegian Bokmål. */
export const nb: readonly LanguagePage[] = [
  [
    {title: 'Åpent verksted', when: 'Torsdag 6. mai 2027 kl. 18–20'},
    'Vi møtes på biblioteket.\n\n[Meld deg på her](https://example.org/a)\n\nDet er gratis å delta.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Datakveld', when: '12.10.2027 kl. 19:30'},
    'Påmelding skjer [her](https://example.org/b) innen 5. oktober.',
    {start: '2027-10-12 19:30', registration: ['https://example.org/b'], closes: '2027-10-05'},
  ],
  [
    {title: 'Hackathon ved havna', when: '4.–6. juni 2027'},
    '## Program\n\n- 09.00 Velkommen\n- 10.00 Presentasjon av prosjekter\n- 12.30 Lunsj\n- 17.00 Avslutning',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Velkommen', 'Presentasjon av prosjekter', 'Lunsj', 'Avslutning'],
    },
  ],
  [
    {title: 'Kodekafé', when: 'Hver tirsdag kl. 19'},
    'Påmelding er ikke nødvendig.',
    {kind: 'recurring'},
  ],
  [
    {title: 'AVLYST: Vårfest', when: 'lørdag 13. mars 2027 kl. 14'},
    'Arrangementet er dessverre avlyst.',
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Kartverksted', when: '20. januar 2027 fra kl. 17.00 til 19.30'},
    'Påmelding innen 15. januar via [dette skjemaet](https://example.org/f). Det er plass til 25 deltakere.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-15',
      capacity: 25,
    },
  ],
  [
    {title: 'Konferansen Åpen By', when: '17. september 2027 kl. 9.00–17.00'},
    'En billett koster 250 kr. [Kjøp billett](https://example.org/t)\n\nKonferansen er utsolgt.',
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '250 NOK',
      soldOut: true,
    },
  ],
  [
    {title: 'Demokveld', when: 'Onsdag 3. februar 2027 kl. 18.30'},
    '## Kveldens prosjekter\n\n- Bytrær – Anna Dahl\n- Åpne holdeplasser – Jonas Lie\n- Luftmåler',
    {start: '2027-02-03 18:30', projects: ['Bytrær', 'Åpne holdeplasser', 'Luftmåler']},
  ],
  [
    {title: 'Prosjektnatt', when: '11. november 2027 fra kl. 18'},
    'Følgende prosjekter presenteres:\n\n- **Sykkel fri**: stier for alle\n- **Klimakartet**: varme i byen',
    {start: '2027-11-11 18:00', projects: ['Sykkel fri', 'Klimakartet']},
  ],
  [
    {title: 'Kommunens kveld', when: '8. april 2027 kl. 17.00–20.00'},
    '## Program\n\n- 17.00: Velkommen ved Clara Vik\n- 17.15: Del data – Peter Lund\n- 18.30: Pause\n- 19.00: Åpen samtale',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Velkommen ved Clara Vik',
        '17:15 Del data',
        '18:30 Pause',
        '19:00 Åpen samtale',
      ],
      speakers: ['Clara Vik', 'Peter Lund'],
    },
  ],
  [
    {title: 'Lesesirkel'},
    '## Når\n\nMandag 22. februar 2027, kl. 18.00–19.30\n\n## Hvor\n\nBiblioteket',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Åpen veiledning', when: '2. desember 2027 kl. 16–17', place: 'På nett'},
    'Påmelding: https://example.org/z',
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {title: 'Sommerskole', when: '12.–16. juli 2027', place: 'Hybrid: rådhuset og på nett'},
    '[Meld deg på](https://example.org/s) nå! Abonner også på [nyhetsbrevet](https://example.org/n) vårt.',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (utsatt)', when: 'fre. 29. okt. 2027 kl. 10'},
    'Gratis inngang. [Reserver plass](https://example.org/p)',
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Foredragskveld', when: 'Tirsdag 9. mars 2027 kl. 19–21'},
    'Dørene åpner kl. 18.30. Spørsmål? Skriv til info@example.org. Kartet er [her](https://example.org/kart).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Felleskveld', when: 'mandag 8. februar 2027 fra kl. 18.30'},
    'Gratis inngang, men påmelding er nødvendig: [påmeldingsskjema](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Bylab'},
    '**Dato:** 14. mai 2027 kl. 10–16\n\nMeld deg på [her](https://example.org/2) innen 7. mai.\n\n### Dagens program\n\n10.00 Ankomst og kaffe\n\n10.30 Åpne data – Lise Moen\n\n12.00 Lunsjpause',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-07',
      sessions: ['10:00 Ankomst og kaffe', '10:30 Åpne data', '12:00 Lunsjpause'],
      speakers: ['Lise Moen'],
    },
  ],
  [
    {title: 'Pitchkveld', when: 'tor. 15.04.2027 kl. 19'},
    'Tre prosjekter presenterer seg i kveld:\n\n1. Nabolagskart\n2. Vannstand\n3. Frie benker',
    {start: '2027-04-15 19:00', projects: ['Nabolagskart', 'Vannstand', 'Frie benker']},
  ],
]
