import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
  type JsonObject,
} from '../../migrations/fromMarkdown/dataset/json.ts'
import {toInstant, toWall} from '../../migrations/fromMarkdown/interpret/period/zonedTime.ts'
import type {Holdings} from '../../migrations/toJekyll/dataset/holdings.ts'
import type {SiteReading} from '../../migrations/toJekyll/reading/siteReader.ts'
import {pick} from './random.ts'

/** What an editor did. */
export interface Edited {
  readonly id: string
  readonly holdings: Holdings
  /** The fields that it was about. */
  readonly fields: readonly string[]
}

export type Edit = (
  site: SiteReading,
  holdings: Holdings,
  random: () => number,
) => Edited | undefined

const pagesOf = (
  site: SiteReading,
  {published}: Holdings,
  types: readonly string[],
): readonly JsonDocument[] =>
  [...site.pages.values()].flatMap(({page}) => {
    const document = published.get(page.id)
    return document !== undefined && types.includes(document._type) ? [document] : []
  })

const changed = (
  holdings: Holdings,
  document: JsonDocument,
  fields: readonly string[],
): Edited => ({
  id: document._id,
  fields,
  holdings: {...holdings, published: new Map([...holdings.published, [document._id, document]])},
})

const words = [
  'gemensam',
  'öppen',
  'data',
  'kväll',
  'together',
  'city',
  'möte',
  'shared',
  'nästa',
  'people',
]
const someWords = (count: number, random: () => number): string =>
  Array.from({length: count}, () => pick(words, random) ?? '').join(' ')

const key = (random: () => number): string => `k${Math.floor(random() * 1e9).toString(36)}`

const objects = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

const textBlock = (text: string, random: () => number, more: JsonObject = {}): JsonObject => ({
  _type: 'block',
  _key: key(random),
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: key(random), text, marks: []}],
  ...more,
})

const onPage =
  (
    types: readonly string[],
    fields: readonly string[],
    change: (
      document: JsonDocument,
      random: () => number,
      holdings: Holdings,
    ) => JsonObject | undefined,
  ): Edit =>
  (site, holdings, random) => {
    const document = pick(pagesOf(site, holdings, types), random)
    const now = document === undefined ? undefined : change(document, random, holdings)
    return document === undefined || now === undefined
      ? undefined
      : changed(holdings, {...document, ...now, _id: document._id, _type: document._type}, fields)
  }

const pages = ['event', 'project', 'group']

const zone = 'Europe/Stockholm'

/** Later on the clocks, also where these change in between. */
const shifted = (value: Json | undefined, ms: number): Json => {
  if (typeof value !== 'string') return null
  const wall = toWall(value, zone)
  const {year, month, day: dayOfMonth} = wall.day
  const moved = new Date(
    Date.UTC(year, month - 1, dayOfMonth, wall.time.hour, wall.time.minute) + ms,
  ).toISOString()
  const then = toWall(moved, 'UTC')
  return toInstant(then.day, then.time, zone)
}

const title: Edit = onPage(pages, ['title'], ({title: old}, random) => ({
  title: `${typeof old === 'string' ? old : ''} ${someWords(1, random)}`,
}))

const excerpt: Edit = onPage(pages, ['excerpt'], ({excerpt: old}, random) =>
  typeof old === 'string'
    ? {excerpt: old.replace(/\S+(?=\s\S+$)/u, someWords(1, random))}
    : undefined,
)

const day = 86_400_000
const date: Edit = onPage(['event'], ['period'], ({period}, random) => {
  if (!isObject(period) || typeof period['start'] !== 'string') return undefined
  const ms = (1 + Math.floor(random() * 20)) * 7 * day
  return {
    period: {
      ...period,
      start: shifted(period['start'], ms),
      ...(period['end'] === undefined ? {} : {end: shifted(period['end'], ms)}),
    },
  }
})
const hour: Edit = onPage(['event'], ['period'], ({period}) => {
  if (!isObject(period) || typeof period['start'] !== 'string' || period['allDay'] === true)
    return undefined
  const ms = 1_800_000
  return {
    period: {
      ...period,
      start: shifted(period['start'], ms),
      ...(period['end'] === undefined ? {} : {end: shifted(period['end'], ms)}),
    },
  }
})

const place: Edit = onPage(['event'], ['place'], ({place: old}, random) => ({
  place: {
    ...(isObject(old) ? old : {_type: 'place'}),
    name: `Stadsbiblioteket ${Math.floor(random() * 90)}`,
  },
  attendanceMode: 'onsite',
}))

const addRegistration: Edit = onPage(['event'], ['registration'], ({registration}, random) => ({
  registration: [
    ...objects(registration),
    {
      _type: 'registrationLink',
      _key: key(random),
      url: `https://biljetter.example.org/${Math.floor(random() * 1e6)}`,
      label: 'Anmälan',
      kind: 'registration',
    },
  ],
}))
const changeRegistration: Edit = onPage(
  ['event'],
  ['registration', 'links'],
  ({registration}, random) => {
    const list = objects(registration)
    return list.length === 0
      ? undefined
      : {
          registration: list.map((item, index) =>
            index === 0
              ? {...item, url: `https://biljetter.example.org/${Math.floor(random() * 1e6)}`}
              : item,
          ),
        }
  },
)
const removeRegistration: Edit = onPage(['event'], ['registration', 'links'], ({registration}) => {
  const list = objects(registration)
  return list.length === 0 ? undefined : {registration: list.slice(1)}
})

const bodyEdit = (
  change: (
    body: readonly JsonObject[],
    random: () => number,
    holdings: Holdings,
  ) => readonly JsonObject[] | undefined,
): Edit =>
  onPage(pages, ['body'], ({body}, random, holdings) => {
    const now = change(objects(body), random, holdings)
    return now === undefined ? undefined : {body: now}
  })

const isParagraph = (block: JsonObject): boolean =>
  block['_type'] === 'block' &&
  block['style'] === 'normal' &&
  block['listItem'] === undefined &&
  block['level'] === undefined

const changeParagraph = bodyEdit((body, random) => {
  const block = pick(
    body.filter(
      (each) =>
        isParagraph(each) &&
        objects(each['children']).some(
          ({text}) => typeof text === 'string' && text.split(' ').length > 3,
        ),
    ),
    random,
  )
  if (block === undefined) return undefined
  const children = objects(block['children'])
  const span = pick(
    children.filter(({text}) => typeof text === 'string' && text.split(' ').length > 3),
    random,
  )
  const text = typeof span?.['text'] === 'string' ? span['text'].split(' ') : []
  const at = 1 + Math.floor(random() * (text.length - 2))
  const now = {
    ...block,
    children: children.map((child) =>
      child === span
        ? {
            ...child,
            text: [...text.slice(0, at), someWords(2, random), ...text.slice(at + 1)].join(' '),
          }
        : child,
    ),
  }
  return body.map((each) => (each === block ? now : each))
})
const addParagraph = bodyEdit((body, random) => {
  const at = Math.floor(random() * (body.length + 1))
  return [...body.slice(0, at), textBlock(`${someWords(8, random)}.`, random), ...body.slice(at)]
})
const removeParagraph = bodyEdit((body, random) => {
  const block = pick(body.filter(isParagraph), random)
  return block === undefined ? undefined : body.filter((each) => each !== block)
})
const addItem = bodyEdit((body, random) => {
  const item = pick(
    body.filter(({listItem}) => listItem !== undefined),
    random,
  )
  if (item === undefined) return undefined
  const at = body.indexOf(item)
  const {listItem = 'bullet', level = 1} = item
  return [
    ...body.slice(0, at + 1),
    textBlock(someWords(4, random), random, {listItem, level}),
    ...body.slice(at + 1),
  ]
})
const removeItem = bodyEdit((body, random) => {
  const item = pick(
    body.filter(({listItem}) => listItem !== undefined),
    random,
  )
  return item === undefined ? undefined : body.filter((each) => each !== item)
})
const addBold = bodyEdit((body, random) => {
  const block = pick(
    body.filter(
      (each) =>
        isParagraph(each) &&
        objects(each['children']).length === 1 &&
        String(objects(each['children'])[0]?.['text']).split(' ').length > 4,
    ),
    random,
  )
  if (block === undefined) return undefined
  const [span] = objects(block['children'])
  const text = String(span?.['text'] ?? '').split(' ')
  const at = 1 + Math.floor(random() * (text.length - 3))
  const part = (some: readonly string[], marks: readonly string[]): JsonObject => ({
    _type: 'span',
    _key: key(random),
    text: some.join(' '),
    marks: [...marks],
  })
  const children = [
    part([...text.slice(0, at), ''], []),
    part(text.slice(at, at + 2), ['strong']),
    part(['', ...text.slice(at + 2)], []),
  ]
  return body.map((each) => (each === block ? {...block, children} : each))
})
const addImage: Edit = (site, holdings, random) => {
  const id = `image-${key(random)}-20x20-jpg`
  const more = {
    ...holdings,
    assets: new Map([
      ...holdings.assets,
      [
        id,
        {
          id,
          sha1: id,
          url: '',
          path: '',
          name: `Bild ${Math.floor(random() * 1e5)}.jpg`,
          extension: 'jpg',
        },
      ] as const,
    ]),
  }
  return bodyEdit((body) => {
    const at = Math.floor(random() * (body.length + 1))
    return [
      ...body.slice(0, at),
      {
        _type: 'figure',
        _key: key(random),
        asset: {_type: 'reference', _ref: id},
        alt: someWords(2, random),
      },
      ...body.slice(at),
    ]
  })(site, more, random)
}

const sessionsOf = (holdings: Holdings, id: string): readonly JsonDocument[] =>
  [...holdings.published.values()].filter(
    ({_type, event}) => _type === 'session' && isObject(event) && event['_ref'] === id,
  )

const hasSchedule = ({body}: JsonDocument): boolean =>
  objects(body).some(({_type}) => _type === 'schedule')

const onSession =
  (change: (session: JsonDocument, random: () => number) => JsonObject): Edit =>
  (site, holdings, random) => {
    const event = pick(
      pagesOf(site, holdings, ['event']).filter(
        (each) =>
          hasSchedule(each) &&
          sessionsOf(holdings, each._id).some(
            ({source}) => isObject(source) && source['line'] !== undefined,
          ),
      ),
      random,
    )
    const session = event === undefined ? undefined : pick(sessionsOf(holdings, event._id), random)
    if (event === undefined || session === undefined) return undefined
    const now = {...session, ...change(session, random), _id: session._id, _type: session._type}
    return {...changed(holdings, now, ['sessions', 'body']), id: event._id}
  }

const retitleSession = onSession(({title: old}, random) => ({
  title: `${typeof old === 'string' ? old : ''} ${someWords(1, random)}`,
}))
const retimeSession = onSession(({period}) =>
  isObject(period) ? {period: {...period, start: shifted(period['start'], 300_000)}} : {},
)
const addSession: Edit = (site, holdings, random) => {
  const event = pick(
    pagesOf(site, holdings, ['event']).filter((each) => hasSchedule(each)),
    random,
  )
  const last = event === undefined ? undefined : sessionsOf(holdings, event._id).at(-1)
  if (event === undefined || last === undefined || !isObject(last['period'])) return undefined
  const id = `session-${key(random)}`
  const period: JsonObject = {...last['period'], start: shifted(last['period']['start'], 600_000)}
  const {end: _end, text: _text, ...dates} = period
  const session: JsonDocument = {
    _id: id,
    _type: 'session',
    event: {_type: 'reference', _ref: event._id},
    title: `${someWords(3, random)}`,
    kind: 'other',
    period: dates,
    language: event['language'] ?? 'sv',
  }
  return {...changed(holdings, session, ['sessions', 'body']), id: event._id}
}

const projectsWith = ({presentations}: JsonDocument): readonly JsonObject[] =>
  objects(presentations)
const removePresentation: Edit = onPage(['event'], ['presentations', 'body'], (document) => {
  const has = objects(document['body']).some(({_type}) => _type === 'presentations')
  const list = projectsWith(document)
  return has && list.length > 1 ? {presentations: list.slice(0, -1)} : undefined
})
const addPresentation: Edit = (site, holdings, random) => {
  const project = pick(pagesOf(site, holdings, ['project']), random)
  if (project === undefined) return undefined
  return onPage(['event'], ['presentations', 'body'], (document) => {
    const has = objects(document['body']).some(({_type}) => _type === 'presentations')
    const list = projectsWith(document)
    if (
      !has ||
      list.some((item) => isObject(item['project']) && item['project']['_ref'] === project._id)
    )
      return undefined
    return {
      presentations: [
        ...list,
        {
          _type: 'presentation',
          _key: key(random),
          project: {_type: 'reference', _ref: project._id, _weak: true},
        },
      ],
    }
  })(site, holdings, random)
}

const newEvent: Edit = (site, holdings, random) => {
  const isOnce = ({period}: JsonDocument): boolean => isObject(period) && period['kind'] === 'once'
  const model = pick(pagesOf(site, holdings, ['event']).filter(isOnce), random)
  if (
    model === undefined ||
    !isObject(model['period']) ||
    typeof model['period']['start'] !== 'string'
  )
    return undefined
  const id = `new-${key(random)}`
  const name = `Kväll ${someWords(2, random)}`
  const {text: _text, ...period} = model['period']
  const document: JsonDocument = {
    _id: id,
    _type: 'event',
    _createdAt: '2027-01-01T00:00:00Z',
    title: name,
    slug: {_type: 'slug', current: `kvall-${key(random)}`},
    language: model['language'] ?? 'sv',
    period: {
      ...period,
      start: shifted(period['start'], 35 * day),
      ...(period['end'] === undefined ? {} : {end: shifted(period['end'], 35 * day)}),
    },
    place: {_type: 'place', name: 'Stadsbiblioteket'},
    attendanceMode: 'onsite',
    excerpt: `${someWords(6, random)}.`,
    registration: [
      {
        _type: 'registrationLink',
        _key: key(random),
        url: 'https://biljetter.example.org/ny',
        label: 'Anmälan',
        kind: 'registration',
      },
    ],
    body: [
      textBlock(`${someWords(9, random)}.`, random),
      textBlock('Mer', random, {style: 'h2'}),
      textBlock(someWords(4, random), random, {listItem: 'bullet', level: 1}),
    ],
  }
  return changed(holdings, document, [
    'title',
    'period',
    'place',
    'attendanceMode',
    'excerpt',
    'registration',
    'body',
    'language',
  ])
}
const unpublish: Edit = (site, holdings, random) => {
  const document = pick(pagesOf(site, holdings, pages), random)
  if (document === undefined) return undefined
  const published = new Map(holdings.published)
  published.delete(document._id)
  return {id: document._id, fields: [], holdings: {...holdings, published}}
}

/** The kinds of edits that are measured. */
export const edits: Readonly<Record<string, Edit>> = {
  title,
  excerpt,
  date,
  hour,
  place,
  addRegistration,
  changeRegistration,
  removeRegistration,
  changeParagraph,
  addParagraph,
  removeParagraph,
  addItem,
  removeItem,
  addBold,
  addImage,
  retitleSession,
  retimeSession,
  addSession,
  addPresentation,
  removePresentation,
  newEvent,
  unpublish,
}
