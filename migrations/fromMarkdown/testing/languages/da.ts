import type {LanguagePage} from './languagePage.ts'

/** Danish. */
export const da: readonly LanguagePage[] = [
  [
    {title: 'Åbent værksted', when: 'Torsdag den 6. maj 2027 kl. 18-20'},
    'Vi mødes på biblioteket.\n\n[Tilmeld dig her](https://example.org/a)\n\nDet er gratis at deltage.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Dataaften', when: '12.10.2027 kl. 19.30'},
    'Tilmelding sker [her](https://example.org/b) senest den 5. oktober.',
    {start: '2027-10-12 19:30', registration: ['https://example.org/b'], closes: '2027-10-05'},
  ],
  [
    {title: 'Hackathon ved havnen', when: '4.-6. juni 2027'},
    '## Program\n\n- 9.00 Velkomst\n- 10.00 Præsentation af projekter\n- 12.30 Frokost\n- 17.00 Afslutning',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Velkomst', 'Præsentation af projekter', 'Frokost', 'Afslutning'],
    },
  ],
  [
    {title: 'Kodecafé', when: 'Hver tirsdag kl. 19'},
    'Tilmelding er ikke nødvendig.',
    {kind: 'recurring'},
  ],
  [
    {title: 'AFLYST: Forårsfest', when: 'lørdag den 13. marts 2027 kl. 14'},
    'Arrangementet er desværre aflyst.',
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Kortværksted', when: '20. januar 2027 fra kl. 17.00 til 19.30'},
    'Tilmelding senest 15. januar via [denne formular](https://example.org/f). Der er plads til 25 deltagere.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-15',
      capacity: 25,
    },
  ],
  [
    {title: 'Konferencen Åben By', when: '17. september 2027 kl. 9.00–17.00'},
    'En billet koster 200 kr. [Køb billet](https://example.org/t)\n\nKonferencen er udsolgt.',
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '200 DKK',
      soldOut: true,
    },
  ],
  [
    {title: 'Demoaften', when: 'Onsdag den 3. februar 2027 kl. 18.30'},
    '## Aftenens projekter\n\n- Bytræer – Anna Holm\n- Åbne stoppesteder – Jonas Krogh\n- Luftmåler',
    {start: '2027-02-03 18:30', projects: ['Bytræer', 'Åbne stoppesteder', 'Luftmåler']},
  ],
  [
    {title: 'Projektnat', when: '11. november 2027 fra kl. 18'},
    'Følgende projekter præsenteres:\n\n- **Cykel fri**: stier til alle\n- **Klimakortet**: varme i byen',
    {start: '2027-11-11 18:00', projects: ['Cykel fri', 'Klimakortet']},
  ],
  [
    {title: 'Kommunens aften', when: '8. april 2027 kl. 17.00-20.00'},
    '## Program\n\n- 17.00: Velkomst ved Clara Vind\n- 17.15: Del data – Peter Lund\n- 18.30: Pause\n- 19.00: Åben snak',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Velkomst ved Clara Vind',
        '17:15 Del data',
        '18:30 Pause',
        '19:00 Åben snak',
      ],
      speakers: ['Clara Vind', 'Peter Lund'],
    },
  ],
  [
    {title: 'Læsekreds'},
    '## Hvornår\n\nMandag den 22. februar 2027, kl. 18.00–19.30\n\n## Hvor\n\nBiblioteket',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Åben rådgivning', when: '2. december 2027 kl. 16-17', place: 'Online'},
    'Tilmelding: https://example.org/z',
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {title: 'Sommerskole', when: '12.-16. juli 2027', place: 'Hybrid: rådhuset og online'},
    '[Tilmeld dig](https://example.org/s) nu! Abonner også på vores [nyhedsbrev](https://example.org/n).',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (udskudt)', when: 'fre. 29. okt. 2027 kl. 10'},
    'Der er fri entré. [Reserver en plads](https://example.org/p)',
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Foredragsaften', when: 'Tirsdag den 9. marts 2027 kl. 19–21'},
    'Dørene åbner kl. 18.30. Spørgsmål? Skriv til info@example.org. Kortet er [her](https://example.org/kort).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Fællesaften', when: 'mandag d. 8. februar 2027 fra kl. 18.30'},
    'Gratis adgang, men tilmelding er nødvendig: [tilmeldingsformular](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Bylab'},
    '**Dato:** 14. maj 2027 kl. 10-16\n\nTilmeld dig [her](https://example.org/2) inden den 7. maj.\n\n### Dagens program\n\n10.00 Ankomst og kaffe\n\n10.30 Åbne data – Lærke Møller\n\n12.00 Frokostpause',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-07',
      sessions: ['10:00 Ankomst og kaffe', '10:30 Åbne data', '12:00 Frokostpause'],
      speakers: ['Lærke Møller'],
    },
  ],
  [
    {title: 'Pitchaften', when: 'tor. 15.04.2027 kl. 19'},
    'Tre projekter præsenterer sig i aften:\n\n1. Kvarterskort\n2. Vandstand\n3. Frie bænke',
    {start: '2027-04-15 19:00', projects: ['Kvarterskort', 'Vandstand', 'Frie bænke']},
  ],
]
