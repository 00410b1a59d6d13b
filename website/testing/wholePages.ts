import type {TextBlock} from '../../content/text/portableText.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {RelatedDocument} from '../documents/relatedDocument.ts'

const reference = (id: string) => ({_type: 'reference' as const, _key: `to ${id}`, _ref: id})

const block = (key: string): TextBlock => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  listItem: 'bullet',
  level: 1,
  markDefs: [
    {
      _type: 'link',
      _key: 'l',
      href: 'https://example.org/in-text',
      page: reference('group-menders'),
    },
    {
      _type: 'footnote',
      _key: 'f',
      content: [
        {
          _type: 'block',
          _key: `note of ${key}`,
          style: 'normal',
          markDefs: [],
          children: [{_type: 'span', _key: 'n', text: 'Note', marks: []}],
        },
      ],
    },
  ],
  children: [
    {_type: 'span', _key: 'a', text: 'Bring your ', marks: []},
    {_type: 'span', _key: 'b', text: 'screwdriver', marks: ['strong', 'l', 'f']},
  ],
})

const figure = {
  _type: 'figure' as const,
  _key: 'figure',
  asset: reference('image-1-20x20-png'),
  alt: 'A bench',
  caption: 'The bench',
  title: 'Bench',
  href: 'https://example.org/bench',
  original: 'https://example.org/bench.png',
}

const page = (slug: string) => ({
  title: `Title of ${slug}`,
  slug: {_type: 'slug' as const, current: slug},
  language: 'en',
  mainImage: figure,
  excerpt: 'What it is about',
  ingress: 'More of what it is about',
  links: [
    {
      _type: 'link' as const,
      _key: 'slides',
      url: 'https://example.org/slides',
      title: 'Slides',
      kind: 'slides' as const,
    },
  ],
  body: [
    block('text'),
    figure,
    {_type: 'embed' as const, _key: 'e', url: 'https://example.org/film', provider: 'Films'},
    {_type: 'codeBlock' as const, _key: 'c', code: 'mend()', language: 'js'},
    {
      _type: 'table' as const,
      _key: 't',
      rows: [
        {
          _type: 'row' as const,
          _key: 'r',
          cells: [{_type: 'cell' as const, _key: 'x', header: true, content: [block('cell')]}],
        },
      ],
    },
    {_type: 'callout' as const, _key: 'o', content: [block('callout')]},
    {_type: 'html' as const, _key: 'h', html: '<b>bold</b>'},
    {_type: 'presentations' as const, _key: 'p'},
    {_type: 'schedule' as const, _key: 's'},
  ],
  _updatedAt: '2030-01-02T03:04:05Z',
})

const occasion = (slug: string) => ({
  ...page(slug),
  period: {
    _type: 'period' as const,
    kind: 'once' as const,
    start: '2030-12-01T09:00:00Z',
    end: '2030-12-01T15:00:00Z',
    allDay: false,
    timeZone: 'Europe/Stockholm',
    text: '1 December',
  },
  status: 'rescheduled' as const,
  attendanceMode: 'mixed' as const,
  place: {
    _type: 'place' as const,
    name: 'City library',
    address: '1 Main Street',
    url: 'https://example.org/library',
    location: {_type: 'geopoint' as const, lat: 59.33, lng: 18.06},
  },
  registration: [
    {
      _type: 'registrationLink' as const,
      _key: 'r',
      url: 'https://tickets.example.org/day',
      label: 'Get a seat',
      kind: 'tickets' as const,
      opens: '2030-10-01T08:00:00Z',
      closes: '2030-11-30T22:00:00Z',
      price: {free: false, amount: 99.5, currency: 'SEK', note: 'students half'},
      note: 'Few seats',
    },
  ],
  presentations: [
    {
      _type: 'presentation' as const,
      _key: 'p',
      title: 'Screws',
      project: reference('project-screws'),
      presenters: [reference('person-ylva'), reference('person-torsten')],
      pitch: [block('pitch')],
    },
  ],
  groups: [reference('group-menders')],
})

const contacts = [
  {_type: 'contact' as const, _key: 'c', person: reference('person-ylva'), role: 'Host'},
]

const event = {
  ...occasion('day'),
  _type: 'event' as const,
  _id: 'event-day',
  speakers: [reference('person-torsten')],
  contacts,
  organisers: [reference('organisation-club'), reference('person-ylva')],
  partners: [reference('organisation-club')],
  partOf: reference('event-week'),
  tags: ['mending', 'tools'],
}

const session = {
  ...occasion('talk'),
  _type: 'session' as const,
  _id: 'session-talk',
  event: reference('event-day'),
  kind: 'talk' as const,
  room: 'Hall 2',
  speakers: [reference('person-ylva'), reference('person-torsten')],
}

const project = {
  ...page('screws'),
  _type: 'project' as const,
  _id: 'project-screws',
  contacts,
  groups: [reference('group-menders')],
  categories: ['tools'],
  tags: ['screws'],
  date: '2030-01-01',
}

const group = {
  ...page('menders'),
  _type: 'group' as const,
  _id: 'group-menders',
  contacts,
  partners: [reference('organisation-club')],
}

const person = (id: string, name: string) => ({
  _type: 'person' as const,
  _id: id,
  name,
  role: 'Mender',
  organisation: reference('organisation-club'),
  organisationName: 'The club',
  email: 'mender@example.org',
})

/** One document of each kind, with every field that it can have. */
const related: readonly RelatedDocument[] = [
  event,
  {...session, speakerNames: ['Ylva Brandt', 'Torsten Ekmark'], whole: event},
  project,
  group,
  {...occasion('week'), _type: 'event', _id: 'event-week', title: 'Mending week'},
  {...occasion('part'), _type: 'event', _id: 'event-part', partOf: reference('event-day')},
  person('person-ylva', 'Ylva Brandt'),
  person('person-torsten', 'Torsten Ekmark'),
  {_type: 'organisation', _id: 'organisation-club', name: 'The club', url: 'https://club.example'},
]

/** A page of each kind, as a site would show it. */
export const wholePages: readonly PageContent[] = [event, session, project, group].map(
  (document) => ({document, related}),
)
