import {describe, expect, it} from 'vitest'

import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {pageOf} from '../../testing/samplePage.ts'
import {lexiconOf} from '../lexicon/lexicon.ts'
import {readContacts} from './readContacts.ts'

/** Who a key of front matter names: `person Ada Berg <mail> of Organisation`. */
const read = (frontMatter: string, language = 'en', siteTitle?: string): readonly string[] =>
  readContacts(
    pageOf(frontMatter),
    defaultFields,
    lexiconOf([language]),
    frontMatter.startsWith('speakers') ? [] : undefined,
    siteTitle,
  ).contacts.map(({value: {kind, name = '', email, organisation}}) =>
    [
      kind,
      name,
      ...(email === undefined ? [] : [`<${email}>`]),
      ...(organisation === undefined ? [] : [`of ${organisation.name}`]),
    ].join(' '),
  )

const organisations: Readonly<Record<string, readonly string[]>> = {
  en: ['Riverside Library', 'Kite Makers Guild', 'Fernhill Cooperative', 'NYC Gardens'],
  sv: [
    'Lunds Byförening',
    'Norra Hyresgästförbundet',
    'Uppsala Stadsbibliotek',
    'Västra Orkestern',
  ],
  da: ['Amager Boligforening', 'Dansk Cykelforbund', 'Sydhavnens Folkeskole'],
  nb: ['Nordre Velforening', 'Norges Sykkelforbund', 'Bydelens Skolekorps Forening'],
  de: [
    'Bürgerzentrum Nord',
    'Gemeindebibliothek Süd',
    'Radfahrerverein Adler',
    'Filmtheater Apollo',
  ],
  nl: ['Stichting Oude Gracht', 'Wijkcentrum De Bron', 'Amsterdamse Wandelvereniging'],
  fr: ['Théâtre des Tilleuls', 'Médiathèque Jean Moulin', 'Compagnie du Pont'],
  es: ['Departamento de Historia', 'Ateneo Popular', 'Colectivo Marea'],
  it: ['Circolo Fotografico', 'Dipartimento di Fisica', 'Cooperativa Il Ponte'],
}

const people: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['Colin Ash and Xanthe Loy', 'Colin Ash', 'Xanthe Loy'],
  sv: ['Kerstin Lund och Xerxes Alm', 'Kerstin Lund', 'Xerxes Alm'],
  da: ['Birgitte Lund og Xerxes Holm', 'Birgitte Lund', 'Xerxes Holm'],
  nb: ['Ingvild Lie og Xerxes Moe', 'Ingvild Lie', 'Xerxes Moe'],
  de: ['Jörg Ast und Xerxes Ohm', 'Jörg Ast', 'Xerxes Ohm'],
  nl: ['Femke de Wit en Xerxes Prins', 'Femke de Wit', 'Xerxes Prins'],
  fr: ['Solène Petit et Xerxès Roy', 'Solène Petit', 'Xerxès Roy'],
  es: ['Nerea Ruiz y Jerjes Mora', 'Nerea Ruiz', 'Jerjes Mora'],
  it: ['Loredana Sarti e Serse Conti', 'Loredana Sarti', 'Serse Conti'],
}

const shared: Readonly<Record<string, string>> = {
  en: 'Treasurer',
  sv: 'Kassören',
  da: 'Kasserer',
  nb: 'Kasserer',
  de: 'Schriftführerin',
  nl: 'Penningmeester',
  fr: 'Trésorière',
  es: 'Tesorero',
  it: 'Segretario',
}

describe.each(Object.entries(organisations))('organisers in %s', (language, names) => {
  it.each(names)('are an organisation: %s', (name) => {
    expect(read(`organisers: ["${name}"]`, language)).toEqual([`organisation ${name}`])
  })

  it('are people, each of a list', () => {
    const [list = '', one = '', other = ''] = people[language] ?? []
    expect(read(`organisers: "${list}"`, language)).toEqual([`person ${one}`, `person ${other}`])
  })

  it('are people and organisations in one list', () => {
    const [, one = ''] = people[language] ?? []
    const [name = ''] = names
    expect(read(`organisers: ["${one}", "${name}"]`, language)).toEqual([
      `person ${one}`,
      `organisation ${name}`,
    ])
  })

  it('are nobody by an office', () => {
    expect(read(`contact: "${shared[language] ?? ''} <x@example.org>"`, language)).toEqual([
      'unnamed  <x@example.org>',
    ])
  })
})

const pairs: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['Map Works Riverside', 'and', 'Riverside Library'],
  sv: ['Kart Data Umeå', 'och', 'Cykelfrämjandeföreningen'],
  da: ['Kort Data Aarhus', 'og', 'Cyklistforbundet'],
  nb: ['Kart Data Bergen', 'og', 'Syklistforeningen'],
  de: ['Karten Labor Kassel', 'und', 'Heimatverein'],
  nl: ['Kaart Lab Zwolle', 'en', 'Fietsersvereniging'],
  fr: ['Atelier Carto Lyon', 'et', 'Médiathèque Centrale'],
  es: ['Mapas Libres Gijón', 'y', 'Ateneo Popular'],
  it: ['Mappe Libere Trento', 'e', 'Circolo Fotografico'],
}

describe.each(Object.entries(pairs))('two organisers in %s', (language, [one, and, other]) => {
  it('are each one, where an organisation ends one of the names', () => {
    const names = read(`organisers: ${one} ${and} ${other}`, language)
    expect(names.map((each) => each.slice(each.indexOf(' ') + 1))).toEqual([one, other])
  })
})

const withTowns: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['Riverside Library and the City of Fernhill', 'Riverside Library', 'City of Fernhill'],
  sv: ['Lunds Byförening och Umeå kommun', 'Lunds Byförening', 'Umeå kommun'],
  da: ['Amager Boligforening og Aarhus Kommune', 'Amager Boligforening', 'Aarhus Kommune'],
  nb: ['Nordre Velforening og Oslo kommune', 'Nordre Velforening', 'Oslo kommune'],
  de: ['Radverein Adler e.V. und die Stadt Kassel', 'Radverein Adler e.V.', 'Stadt Kassel'],
  nl: ['Stichting Oude Gracht en de Gemeente Zwolle', 'Stichting Oude Gracht', 'Gemeente Zwolle'],
  fr: ['Médiathèque Est et la Ville de Fernay', 'Médiathèque Est', 'Ville de Fernay'],
  es: ['Ateneo Popular y el Ayuntamiento de Ulea', 'Ateneo Popular', 'Ayuntamiento de Ulea'],
  it: ['Circolo Fotografico e il Comune di Ulea', 'Circolo Fotografico', 'Comune di Ulea'],
}

describe.each(Object.entries(withTowns))(
  'a town beside an organiser in %s',
  (language, [text, ...own]) => {
    it('is one of its own, without its article', () => {
      expect(read(`organisers: "${text}"`, language)).toEqual(
        own.map((name) => `organisation ${name}`),
      )
    })
  },
)

it('parts organisers of which one is the site', () => {
  expect(read('organisers: Vecinas por el Ro y Radio Libre', 'es', 'Vecinas por el Ro')).toEqual([
    'organisation Vecinas por el Ro',
    'organisation Radio Libre',
  ])
})

describe('whom front matter names', () => {
  it.each([
    ['speakers: "Xanthe Loy, Rode Kruis Fernhill"', ['person Xanthe Loy of Rode Kruis Fernhill']],
    ['speakers: "Colin Ash (Riverside Library)"', ['person Colin Ash of Riverside Library']],
    [
      'speakers: "Xena Yu (University of Fern), Tom Hale (chair)"',
      ['person Xena Yu of University of Fern', 'person Tom Hale'],
    ],
    ['contact: "Colin Ash (chair), colin@example.org"', ['person Colin Ash <colin@example.org>']],
    ['contact: "Colin Ash, colin@example.org"', ['person Colin Ash <colin@example.org>']],
    [
      'contact: "Colin Ash (colin@example.org, 01234 567890)"',
      ['person Colin Ash <colin@example.org>'],
    ],
    ['contact: "Colin Ash – tel. 01234 567890"', ['person Colin Ash']],
    ['contact: "colin@example.org (Colin Ash)"', ['person Colin Ash <colin@example.org>']],
    ['organisers: "Colin Ash, Riverside Library"', ['person Colin Ash of Riverside Library']],
    [
      'organisers: "Riverside Library and Kite Makers Guild"',
      ['organisation Riverside Library', 'organisation Kite Makers Guild'],
    ],
    ['organisers: "Museum & Library Trust"', ['organisation Museum & Library Trust']],
    ['organisers: "City Museum & Culture Centre"', ['organisation City Museum & Culture Centre']],
    [
      'organisers: "Riverside Library & Kite Makers Guild"',
      ['organisation Riverside Library', 'organisation Kite Makers Guild'],
    ],
    [
      'organisers: "Riverside Library, Map Club & Kite Makers Guild"',
      ['organisation Riverside Library', 'organisation Map Club', 'organisation Kite Makers Guild'],
    ],
    [
      'organisers: "Colin Ash & Riverside Library"',
      ['person Colin Ash', 'organisation Riverside Library'],
    ],
    ['organisers: "Institute of Arts and Letters"', ['organisation Institute of Arts and Letters']],
    ['organisers: Ms. Fell', ['person Ms. Fell']],
    ['organisers: Mayor Colin Ash', ['person Mayor Colin Ash']],
    ['contact: Prof. Dr. Colin Ash', ['person Prof. Dr. Colin Ash']],
    ['organisers: Prof. Dr. Colin Ash', ['person Prof. Dr. Colin Ash']],
    ['contact: Prof.ssa Xanthe Loy', ['person Prof.ssa Xanthe Loy']],
    ['contact: Dr.-Ing. Xanthe Loy', ['person Dr.-Ing. Xanthe Loy']],
    [
      'organisers: Map Works Riverside and Gardenersassociation',
      ['organisation Map Works Riverside and Gardenersassociation'],
    ],
    ['organisers: Museum and Library Trust', ['organisation Museum and Library Trust']],
    [
      'organisers: Open Data and Civic Tech Network',
      ['organisation Open Data and Civic Tech Network'],
    ],
    [
      'organisers: Foundation for Open Data and Civic Tech',
      ['organisation Foundation for Open Data and Civic Tech'],
    ],
    ['organisers: Common Thread', ['unsure Common Thread']],
    ['organisers: Xanthe Loy', ['unsure Xanthe Loy']],
    ['contact: Xanthe Loy', ['person Xanthe Loy']],
    ['contact: colin@example.org', ['unnamed  <colin@example.org>']],
    ['contact: "<mailto:colin@example.org>"', ['unnamed  <colin@example.org>']],
    ['contact: colin@example.org, 01234 567890', ['unnamed  <colin@example.org>']],
    ['contact: {name: colin@example.org}', ['unnamed  <colin@example.org>']],
    ['contact: {name: a@example.org, mail: b@example.org}', ['unnamed  <b@example.org>']],
    ['partners: [info@example.org]', ['unnamed  <info@example.org>']],
    ['organisers: info@example.org', ['unnamed  <info@example.org>']],
    ['speakers: Colin Ash & Xanthe Loy', ['person Colin Ash', 'person Xanthe Loy']],
  ])('%s', (frontMatter, expected) => {
    expect(read(frontMatter)).toEqual(expected)
  })

  it('is the site itself by its title', () => {
    expect(read('organisers: Common Thread', 'en', 'Common Thread')).toEqual([
      'organisation Common Thread',
    ])
  })

  it('is one person with a title and without', () => {
    const keys = readContacts(pageOf('contact: [Dr. Colin Ash, Colin Ash]')).contacts.map(
      ({value}) => value.keys,
    )
    expect(keys).toEqual([['name:colin ash'], ['name:colin ash']])
  })
})
