import {defined} from '../../../content/objects/defined.ts'
import {
  isObject,
  type JsonDocument,
  type JsonObject,
} from '../../../migrations/fromMarkdown/dataset/json.ts'
import type {Holdings} from '../../../migrations/toJekyll/dataset/holdings.ts'
import {pick} from '../random.ts'
import {
  changed,
  day,
  type Edit,
  later,
  newKey,
  objects,
  pages,
  pagesOf,
  someWords,
  textBlock,
  textOf,
} from './edit.ts'

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
  title: `${textOf(old)} ${someWords(1, random)}`,
}))
const retimeSession = onSession(({period}) =>
  isObject(period) ? {period: {...period, start: later(period['start'], 300_000)}} : {},
)
const addSession: Edit = (site, holdings, random) => {
  const event = pick(
    pagesOf(site, holdings, ['event']).filter((each) => hasSchedule(each)),
    random,
  )
  const last = event === undefined ? undefined : sessionsOf(holdings, event._id)[0]
  if (event === undefined || last === undefined || !isObject(last['period'])) return undefined
  const id = `session-${newKey(random)}`
  const period: JsonObject = {...last['period'], start: later(last['period']['start'], 600_000)}
  const {end: _end, text: _text, ...dates} = period
  const session: JsonDocument = {
    _id: id,
    _type: 'session',
    event: {_type: 'reference', _ref: event._id},
    title: `Om ${someWords(3, random)}`,
    kind: 'other',
    period: dates,
    language: event['language'] ?? 'sv',
  }
  return {...changed(holdings, session, ['sessions', 'body']), id: event._id}
}

const presenting = ({body, presentations}: JsonDocument): boolean =>
  objects(body).some(({_type}) => _type === 'presentations') && objects(presentations).length > 0

/** An edit of the projects that stand in the text of an event's page. */
const onPresented =
  (
    change: (
      list: readonly JsonObject[],
      random: () => number,
      projects: readonly JsonDocument[],
    ) => readonly JsonObject[] | undefined,
  ): Edit =>
  (site, holdings, random) => {
    const event = pick(pagesOf(site, holdings, ['event']).filter(presenting), random)
    if (event === undefined) return undefined
    const list = objects(event['presentations'])
    const shown = new Set(list.map(({project}) => (isObject(project) ? project['_ref'] : '')))
    const others = pagesOf(site, holdings, ['project']).filter(
      ({_id, language}) => !shown.has(_id) && language === event['language'],
    )
    const now = change(list, random, others)
    return now === undefined
      ? undefined
      : changed(holdings, {...event, presentations: [...now]}, ['presentations', 'body'])
  }

const removePresentation = onPresented((list, random) => {
  const gone = Math.floor(random() * list.length)
  return list.length === 1 ? undefined : list.filter((_, index) => index !== gone)
})
const addPresentation = onPresented((list, random, projects) => {
  const project = pick(projects, random)
  return project === undefined
    ? undefined
    : [
        ...list,
        {
          _type: 'presentation',
          _key: newKey(random),
          project: {_type: 'reference', _ref: project._id, _weak: true},
        },
      ]
})
const retitlePresentation = onPresented(([first = {}, ...rest], random) => [
  {...first, title: `${textOf(first['title'])} ${someWords(1, random)}`},
  ...rest,
])
const wordsOf = (block: JsonObject): string =>
  objects(block['children'])
    .map(({text}) => textOf(text))
    .join('')

/** A project whose item stands in the text goes, in the list and in the text. */
const removePresented: Edit = (site, holdings, random) => {
  const event = pick(
    pagesOf(site, holdings, ['event']).filter(
      (each) => objects(each['presentations']).length > 0 && !presenting(each),
    ),
    random,
  )
  const list = objects(event?.['presentations'])
  const gone = pick(list, random)
  const title = textOf(gone?.['title'])
  const body = objects(event?.['body'])
  const item = body.find(
    (block) => block['listItem'] !== undefined && wordsOf(block).includes(title),
  )
  if (event === undefined || item === undefined) return undefined
  const now = {
    ...event,
    presentations: list.filter((each) => each !== gone),
    body: body.filter((block) => block !== item),
  }
  return changed(holdings, now, ['presentations', 'body'])
}

const isOnce = ({period}: JsonDocument): boolean => isObject(period) && period['kind'] === 'once'

const newEvent: Edit = (site, holdings, random) => {
  const model = pick(pagesOf(site, holdings, ['event']).filter(isOnce), random)
  if (
    model === undefined ||
    !isObject(model['period']) ||
    typeof model['period']['start'] !== 'string'
  )
    return undefined
  const id = `new-${newKey(random)}`
  const name = `Kväll ${someWords(2, random)}`
  const {text: _text, ...period} = model['period']
  const document: JsonDocument = {
    _id: id,
    _type: 'event',
    _createdAt: '2027-01-01T00:00:00Z',
    title: name,
    slug: {_type: 'slug', current: `kvall-${newKey(random)}`},
    language: model['language'] ?? 'sv',
    period: {
      ...period,
      start: later(period['start'], 35 * day),
      ...defined({end: period['end'] === undefined ? undefined : later(period['end'], 35 * day)}),
    },
    place: {_type: 'place', name: 'Stadsbiblioteket'},
    attendanceMode: 'onsite',
    excerpt: `${someWords(6, random)}.`,
    registration: [
      {
        _type: 'registrationLink',
        _key: newKey(random),
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

/** Edits of sessions, presented projects and whole documents. */
export const occasionEdits = {
  retitleSession,
  retimeSession,
  addSession,
  removePresentation,
  addPresentation,
  retitlePresentation,
  removePresented,
  newEvent,
  unpublish,
} as const satisfies Readonly<Record<string, Edit>>
