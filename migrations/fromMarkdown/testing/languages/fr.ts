import type {LanguagePage} from './languagePage.ts'

/** French. */
export const fr: readonly LanguagePage[] = [
  [
    {title: 'Atelier ouvert', when: 'Jeudi 6 mai 2027, de 18h à 20h'},
    'Rendez-vous à la bibliothèque.\n\n[Inscrivez-vous ici](https://example.org/a)\n\nLa participation est gratuite.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Soirée données', when: 'le 12/10/2027 à 19h30'},
    "L'inscription se fait [ici](https://example.org/b), avant le 5 octobre.",
    {start: '2027-10-12 19:30', registration: ['https://example.org/b'], closes: '2027-10-04'},
  ],
  [
    {title: 'Hackathon du port', when: 'du 4 au 6 juin 2027'},
    '## Programme\n\n- 9h00 : Accueil\n- 10h00 : Présentation des projets\n- 12h30 : Déjeuner\n- 17h00 : Clôture',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Accueil', 'Présentation des projets', 'Déjeuner', 'Clôture'],
    },
  ],
  [
    {title: 'Café code', when: 'Tous les mardis à 19h'},
    'Sans inscription, entrée libre.',
    {kind: 'recurring'},
  ],
  [
    {title: 'ANNULÉ : Fête du printemps', when: 'samedi 13 mars 2027 à 14h'},
    "L'événement est malheureusement annulé.",
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Atelier cartographie', when: '20 janvier 2027, 17h00 - 19h30'},
    'Inscription avant le 15 janvier via [ce formulaire](https://example.org/f). Le nombre de places est limité à 25 participants.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-14',
      capacity: 25,
    },
  ],
  [
    {title: 'Conférence Ville ouverte', when: '17 septembre 2027, 9h00–17h00'},
    "Le billet coûte 25 euros. [Acheter un billet](https://example.org/t)\n\nL'événement est complet.",
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '25 EUR',
      soldOut: true,
    },
  ],
  [
    {title: 'Soirée démos', when: 'Mercredi 3 février 2027 à 18h30'},
    '## Les projets de la soirée\n\n- Arbres en ville – Anne Leroy\n- Arrêts ouverts – Julien Moreau\n- Airmètre',
    {start: '2027-02-03 18:30', projects: ['Arbres en ville', 'Arrêts ouverts', 'Airmètre']},
  ],
  [
    {title: 'Nuit des projets', when: '11 novembre 2027, à partir de 18h'},
    'Voici les projets présentés :\n\n- **Vélo libre** : des pistes pour tous\n- **Carte du climat** : la chaleur en ville',
    {start: '2027-11-11 18:00', projects: ['Vélo libre', 'Carte du climat']},
  ],
  [
    {title: "Soirée de l'administration", when: '8 avril 2027, de 17h00 à 20h00'},
    '## Déroulé\n\n- 17h00 : Accueil par Claire Petit\n- 17h15 : Partager les données – Paul Garnier\n- 18h30 : Pause\n- 19h00 : Discussion libre',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Accueil par Claire Petit',
        '17:15 Partager les données',
        '18:30 Pause',
        '19:00 Discussion libre',
      ],
      speakers: ['Claire Petit', 'Paul Garnier'],
    },
  ],
  [
    {title: 'Cercle de lecture'},
    '## Quand\n\nLundi 22 février 2027, 18h00–19h30\n\n## Où\n\nMédiathèque',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Permanence', when: '2 décembre 2027, 16h-17h', place: 'En ligne'},
    "Pour s'inscrire : https://example.org/z",
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {title: "École d'été", when: 'du 12 au 16 juillet 2027', place: 'Hybride : mairie et en ligne'},
    '[Je m’inscris](https://example.org/s) ! Abonnez-vous aussi à notre [infolettre](https://example.org/n).',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (reporté)', when: 'ven. 29 oct. 2027 à 10h'},
    "L'entrée est libre et gratuite. [Réserver une place](https://example.org/p)",
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Soirée conférences', when: 'Mardi 9 mars 2027, 19h–21h'},
    'Ouverture des portes à 18h30. Une question ? Écrivez à info@example.org. Le plan est [ici](https://example.org/plan).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Soirée contributive', when: 'Lundi 8 février 2027, à partir de 18h30'},
    'Entrée gratuite sur inscription : [formulaire](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Labo de ville'},
    '**Date :** 14 mai 2027, 10h-16h\n\nMerci de vous inscrire [ici](https://example.org/2) au plus tard le 7 mai.\n\n### Programme de la journée\n\n10h00 Accueil café\n\n10h30 Les données ouvertes – Lucie Renard\n\n12h00 Pause déjeuner',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-07',
      sessions: ['10:00 Accueil café', '10:30 Les données ouvertes', '12:00 Pause déjeuner'],
      speakers: ['Lucie Renard'],
    },
  ],
  [
    {title: 'Soirée pitchs', when: 'jeu. 15/04/2027, 19h'},
    'Trois projets se présentent ce soir :\n\n1. Carte du quartier\n2. Niveau de la rivière\n3. Bancs libres',
    {
      start: '2027-04-15 19:00',
      projects: ['Carte du quartier', 'Niveau de la rivière', 'Bancs libres'],
    },
  ],
]
