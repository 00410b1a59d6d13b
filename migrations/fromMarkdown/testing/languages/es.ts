import type {LanguagePage} from './languagePage.ts'

/** Spanish. */
export const es: readonly LanguagePage[] = [
  [
    {title: 'Taller abierto', when: 'Jueves, 6 de mayo de 2027, de 18:00 a 20:00 h'},
    'Nos vemos en la biblioteca.\n\n[Inscríbete aquí](https://example.org/a)\n\nLa participación es gratuita.',
    {
      start: '2027-05-06 18:00',
      end: '2027-05-06 20:00',
      registration: ['https://example.org/a'],
      free: true,
    },
  ],
  [
    {title: 'Tarde de datos', when: '12/10/2027 a las 19:30'},
    'La inscripción se hace [aquí](https://example.org/b), hasta el 5 de octubre.',
    {start: '2027-10-12 19:30', registration: ['https://example.org/b'], closes: '2027-10-05'},
  ],
  [
    {title: 'Hackatón del puerto', when: 'del 4 al 6 de junio de 2027'},
    '## Programa\n\n- 9:00 Bienvenida\n- 10:00 Presentación de proyectos\n- 12:30 Comida\n- 17:00 Clausura',
    {
      start: '2027-06-04',
      end: '2027-06-06',
      sessions: ['Bienvenida', 'Presentación de proyectos', 'Comida', 'Clausura'],
    },
  ],
  [
    {title: 'Café con código', when: 'Todos los martes a las 19 h'},
    'No hace falta inscripción.',
    {kind: 'recurring'},
  ],
  [
    {title: 'CANCELADO: Fiesta de primavera', when: 'sábado 13 de marzo de 2027, 14:00'},
    'Lamentablemente, el evento ha sido cancelado.',
    {start: '2027-03-13 14:00', status: 'cancelled'},
  ],
  [
    {title: 'Taller de mapas', when: '20 de enero de 2027, 17:00-19:30'},
    'Inscripciones antes del 15 de enero a través de [este formulario](https://example.org/f). Aforo limitado a 25 personas.',
    {
      start: '2027-01-20 17:00',
      end: '2027-01-20 19:30',
      registration: ['https://example.org/f'],
      closes: '2027-01-14',
      capacity: 25,
    },
  ],
  [
    {title: 'Congreso Ciudad abierta', when: '17 de septiembre de 2027, 9:00–17:00'},
    'La entrada cuesta 25 euros. [Comprar entradas](https://example.org/t)\n\nEntradas agotadas.',
    {
      start: '2027-09-17 09:00',
      end: '2027-09-17 17:00',
      registration: ['https://example.org/t'],
      price: '25 EUR',
      soldOut: true,
    },
  ],
  [
    {title: 'Noche de demos', when: 'Miércoles 3 de febrero de 2027, 18:30'},
    '## Proyectos de la noche\n\n- Árboles de barrio – Ana Ruiz\n- Paradas abiertas – Javier Molina\n- Airemapa',
    {start: '2027-02-03 18:30', projects: ['Árboles de barrio', 'Paradas abiertas', 'Airemapa']},
  ],
  [
    {title: 'Noche de proyectos', when: '11 de noviembre de 2027, a partir de las 18:00'},
    'Se presentarán los siguientes proyectos:\n\n- **Bici libre**: carriles para todos\n- **Mapa del clima**: el calor en la ciudad',
    {start: '2027-11-11 18:00', projects: ['Bici libre', 'Mapa del clima']},
  ],
  [
    {title: 'Tarde de la administración', when: '8 de abril de 2027, de 17:00 a 20:00'},
    '## Agenda\n\n- 17:00 Bienvenida por Clara Vega\n- 17:15 Compartir datos – Pablo Ortiz\n- 18:30 Pausa\n- 19:00 Debate abierto',
    {
      start: '2027-04-08 17:00',
      end: '2027-04-08 20:00',
      sessions: [
        '17:00 Bienvenida por Clara Vega',
        '17:15 Compartir datos',
        '18:30 Pausa',
        '19:00 Debate abierto',
      ],
      speakers: ['Clara Vega', 'Pablo Ortiz'],
    },
  ],
  [
    {title: 'Club de lectura'},
    '## Cuándo\n\nLunes, 22 de febrero de 2027, 18:00–19:30\n\n## Dónde\n\nBiblioteca central',
    {start: '2027-02-22 18:00', end: '2027-02-22 19:30'},
  ],
  [
    {title: 'Consultas', when: '2 de diciembre de 2027, 16-17 h', place: 'En línea'},
    'Para inscribirse: https://example.org/z',
    {
      start: '2027-12-02 16:00',
      end: '2027-12-02 17:00',
      mode: 'online',
      registration: ['https://example.org/z'],
    },
  ],
  [
    {
      title: 'Escuela de verano',
      when: 'del 12 al 16 de julio de 2027',
      place: 'Híbrido: ayuntamiento y en línea',
    },
    '[Regístrate](https://example.org/s) ya. Suscríbete también a nuestro [boletín](https://example.org/n).',
    {
      start: '2027-07-12',
      end: '2027-07-16',
      mode: 'mixed',
      registration: ['https://example.org/s'],
    },
  ],
  [
    {title: 'Barcamp (aplazado)', when: 'viernes 29 de octubre de 2027 a las 10:00'},
    'Entrada libre. [Reserva tu plaza](https://example.org/p)',
    {
      start: '2027-10-29 10:00',
      status: 'postponed',
      registration: ['https://example.org/p'],
      free: true,
    },
  ],
  [
    {title: 'Tarde de charlas', when: 'Martes 9 de marzo de 2027, 19–21 h'},
    'Apertura de puertas a las 18:30. ¿Preguntas? Escribe a info@example.org. El plano está [aquí](https://example.org/plano).',
    {start: '2027-03-09 19:00', end: '2027-03-09 21:00'},
  ],
  [
    {title: 'Tarde abierta', when: 'lunes 8 de febrero de 2027 a partir de las 18:30 h'},
    'Asistencia gratuita previa inscripción en [este enlace](https://example.org/1).',
    {start: '2027-02-08 18:30', registration: ['https://example.org/1'], free: true},
  ],
  [
    {title: 'Laboratorio urbano'},
    '**Fecha:** 14 de mayo de 2027, 10:00-16:00\n\nApúntate [aquí](https://example.org/2) antes del 7 de mayo.\n\n### Programa del día\n\n10:00 Recepción y café\n\n10:30 Datos abiertos – Lucía Navarro\n\n12:00 Pausa para comer',
    {
      start: '2027-05-14 10:00',
      end: '2027-05-14 16:00',
      registration: ['https://example.org/2'],
      closes: '2027-05-06',
      sessions: ['10:00 Recepción y café', '10:30 Datos abiertos', '12:00 Pausa para comer'],
      speakers: ['Lucía Navarro'],
    },
  ],
  [
    {title: 'Noche de pitches', when: 'jue. 15/04/2027, 19 h'},
    'Tres proyectos se presentan esta noche:\n\n1. Mapa del barrio\n2. Nivel del río\n3. Bancos libres',
    {start: '2027-04-15 19:00', projects: ['Mapa del barrio', 'Nivel del río', 'Bancos libres']},
  ],
]
