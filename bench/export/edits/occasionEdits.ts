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
  onPage,
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
          _key: newKey(random),
          project: {_type: 'reference', _ref: project._id, _weak: true},
        },
      ],
    }
  })(site, holdings, random)
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
  newEvent,
  unpublish,
} as const satisfies Readonly<Record<string, Edit>>
