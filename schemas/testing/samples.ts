import type {
  ContentDocument,
  EventDocument,
  GroupDocument,
  OrganisationDocument,
  PersonDocument,
  ProjectDocument,
  SessionDocument,
  TranslationMetadata,
} from '../../content/documents/documents.ts'
import type {KeyedReference, Reference} from '../../content/documents/reference.ts'
import type {Body, Figure, TextBlock} from '../../content/text/portableText.ts'

/** Every field filled in, so that a field that is added to the types is missed here. */
type Complete<Value> = Value extends readonly (infer Item)[]
  ? readonly Complete<Item>[]
  : Value extends object
    ? {readonly [Key in keyof Value]-?: Complete<Value[Key]>}
    : Value

const reference = (type: string): Complete<Reference> => ({
  _type: 'reference',
  _ref: `${type}-x`,
  _weak: true,
  _strengthenOnPublish: {type, weak: true},
})

const keyed = (type: string): Complete<KeyedReference> => ({_key: type, ...reference(type)})

const figure: Complete<Figure> = {
  _type: 'figure',
  _key: 'figure',
  _sanityAsset: 'image@file://./uploads/x.jpg',
  asset: reference('image'),
  alt: 'Ett rum',
  decorative: false,
  caption: 'Förra mötet',
  title: 'Rummet',
  href: 'https://example.org',
  original: '/uploads/x.jpg',
}

const paragraph: Complete<TextBlock> = {
  _type: 'block',
  _key: 'block',
  style: 'h2',
  listItem: 'bullet',
  level: 1,
  markDefs: [],
  children: [{_type: 'span', _key: 'span', text: 'Hej', marks: ['strong', 'sub']}],
}

const annotated: Complete<TextBlock> = {
  _type: 'block',
  _key: 'annotated',
  style: 'blockquote',
  listItem: 'number',
  level: 2,
  markDefs: [
    {_type: 'link', _key: 'l', href: '/om', title: 'Om', page: reference('event')},
    {_type: 'footnote', _key: 'f', content: [paragraph]},
  ],
  children: [{_type: 'span', _key: 's', text: 'Hej', marks: ['l', 'f']}],
}

const body: Complete<Body> = [
  annotated,
  figure,
  {_type: 'embed', _key: 'embed', url: 'https://example.org/film', provider: 'Example'},
  {_type: 'codeBlock', _key: 'code', code: 'ls', language: 'sh'},
  {_type: 'divider', _key: 'divider'},
  {
    _type: 'table',
    _key: 'table',
    rows: [
      {
        _type: 'row',
        _key: 'row',
        cells: [{_type: 'cell', _key: 'cell', header: true, content: [annotated, figure]}],
      },
    ],
  },
  {_type: 'callout', _key: 'callout', content: [annotated]},
  {_type: 'presentations', _key: 'presentations'},
  {_type: 'schedule', _key: 'schedule'},
  {_type: 'html', _key: 'html', html: '<video></video>'},
]

const source = {
  _type: 'source',
  path: '_events/x.md',
  address: '/x/',
  line: 1,
  digest: 'sha256-0',
  unmapped: '{}',
} as const

const link = {
  _type: 'link',
  _key: 'link',
  url: 'https://example.org',
  title: 'Film',
  kind: 'recording',
} as const

const contact = {
  _type: 'contact',
  _key: 'contact',
  person: reference('person'),
  role: 'Ordförande',
} as const

const page = {
  title: 'Kartdagen',
  slug: {_type: 'slug', current: 'kartdagen'},
  language: 'sv',
  mainImage: figure,
  excerpt: 'En dag om kartor.',
  ingress: 'Välkommen.',
  body,
  links: [link],
  permalink: '/kartdagen/',
  redirectFrom: ['/karta/'],
  source,
} as const

const occasion = {
  ...page,
  period: {
    _type: 'period',
    kind: 'once',
    start: '2030-12-01T09:00:00.000Z',
    end: '2030-12-01T14:00:00.000Z',
    allDay: false,
    timeZone: 'Europe/Stockholm',
    text: '1 december 10-15',
  },
  status: 'scheduled',
  attendanceMode: 'mixed',
  place: {
    _type: 'place',
    name: 'Biblioteket',
    address: 'Storgatan 1',
    url: 'https://example.org',
    location: {_type: 'geopoint', lat: 59, lng: 18},
  },
  registration: [
    {
      _type: 'registrationLink',
      _key: 'registration',
      url: 'https://example.org/anmal',
      label: 'Anmälan',
      kind: 'registration',
      opens: '2030-11-01T09:00:00.000Z',
      closes: '2030-11-30T09:00:00.000Z',
      price: {free: false, amount: 99.5, currency: 'SEK', note: 'Lunch ingår'},
      capacity: 80,
      soldOut: false,
      note: 'Ta med dator',
    },
  ],
  presentations: [
    {
      _type: 'presentation',
      _key: 'presentation',
      project: reference('project'),
      title: 'Lyktan',
      presenters: [keyed('person')],
      pitch: [annotated],
    },
  ],
  groups: [keyed('group')],
} as const

const event: Complete<EventDocument> = {
  _id: 'event-x',
  _type: 'event',
  ...occasion,
  speakers: [keyed('person')],
  contacts: [contact],
  organisers: [keyed('organisation'), keyed('person')],
  partners: [keyed('organisation')],
  partOf: reference('event'),
  tags: ['kartor'],
}

const session: Complete<SessionDocument> = {
  _id: 'session-x',
  _type: 'session',
  ...occasion,
  event: reference('event'),
  kind: 'talk',
  room: 'Sal B',
  speakers: [keyed('person')],
}

const project: Complete<ProjectDocument> = {
  _id: 'project-x',
  _type: 'project',
  ...page,
  contacts: [contact],
  groups: [keyed('group')],
  events: [keyed('event')],
  categories: ['öppna data'],
  tags: ['kartor'],
  date: '2030-01-01',
}

const group: Complete<GroupDocument> = {
  _id: 'group-x',
  _type: 'group',
  ...page,
  contacts: [contact],
  partners: [keyed('organisation')],
}

const person: Complete<PersonDocument> = {
  _id: 'person-x',
  _type: 'person',
  name: 'Eva Ek',
  image: figure,
  role: 'Utvecklare',
  organisation: reference('organisation'),
  email: 'eva@example.org',
  links: [link],
  biography: 'Ritar kartor.',
  availability: [
    {
      _type: 'availability',
      _key: 'a',
      from: '2030-05-20T15:00:00.000Z',
      to: '2030-05-20T18:00:00.000Z',
    },
  ],
  source,
}

const organisation: Complete<OrganisationDocument> = {
  _id: 'organisation-x',
  _type: 'organisation',
  name: 'Kartverket',
  url: 'https://example.org',
  logo: figure,
  source,
}

const translations: Complete<TranslationMetadata> = {
  _id: 'translation-metadata-x',
  _type: 'translation.metadata',
  schemaTypes: ['event'],
  translations: [
    {
      _key: 'sv',
      _type: 'internationalizedArrayReferenceValue',
      language: 'sv',
      value: reference('event'),
    },
  ],
}

/** A document of each type with every field that an importer can write. */
export const samples: readonly ContentDocument[] = [
  event,
  session,
  project,
  group,
  person,
  organisation,
  translations,
]
