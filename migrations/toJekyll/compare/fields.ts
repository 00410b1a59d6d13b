import {defined} from '../../../content/objects/defined.ts'
import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
  type JsonObject,
} from '../../fromMarkdown/dataset/json.ts'
import {type CalendarDay, isoTime, toWall} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import {refOf} from '../reading/values.ts'
import {blocksOf} from './normalBody.ts'
import {isLeftBehind, normalPeriod, readPeriodValue} from './normalPeriod.ts'
import {plain} from './plain.ts'
import {type IsSame, sameBody, sameOrder, sameRegistration, sameUnless} from './sames.ts'

/** What a page can say, by the names of the fields; `sessions` are those that stand in its text. */
export const fieldNames = [
  'hidden',
  'title',
  'language',
  'excerpt',
  'ingress',
  'mainImage',
  'period',
  'status',
  'place',
  'attendanceMode',
  'registration',
  'links',
  'groups',
  'organisers',
  'partners',
  'contacts',
  'order',
  'partOf',
  'event',
  'kind',
  'room',
  'speakers',
  'events',
  'categories',
  'tags',
  'date',
  'slug',
  'permalink',
  'redirectFrom',
  'translation',
  'body',
  'presentations',
  'sessions',
] as const
export type FieldName = (typeof fieldNames)[number]

/** A document and the sessions found in its page. */
export interface PageContent {
  readonly document: JsonDocument
  readonly sessions: readonly JsonDocument[]
  /** Whether the page is a draft, which visitors do not see. */
  readonly isHidden: boolean
  /** What the page has, or is to have, in common with its translations: `ref`. */
  readonly translation?: string
}

/** How references are followed. */
export interface Follow {
  /** What a reference is called: two that have the same name are the same. */
  readonly nameOf: NameOf
  /** What it leads to. */
  readonly find: (id: string) => JsonObject | undefined
}
export type NameOf = (id: string) => string

type Normal = (value: Json | undefined, follow: Follow) => Json | undefined

/** What is said of a presented project. One without a page of its own is its title. */
export function presentationSaid(item: JsonObject, {nameOf, find}: Follow): JsonObject {
  const id = refOf(item['project'])
  const title = plain(item['title']) ?? plain(find(id)?.['title'])
  return {
    ...defined({project: id !== '' && nameOf(id) === id ? id : undefined, title}),
    presenters: plain(item['presenters'], nameOf) ?? [],
    pitch: blocksOf(item['pitch']).map(({json}) => json),
  }
}

/** When a session is, by the clocks and the days of its event: it moves along with that. */
const withinEvent = (own: Json | undefined, whole: Json | undefined): Json => {
  const period = readPeriodValue(own)
  const event = readPeriodValue(whole)
  if (period?.start === undefined) return null
  const {start, end, timeZone, allDay} = period
  const [from, to] = [
    toWall(start, timeZone),
    end === undefined ? undefined : toWall(end, timeZone),
  ]
  const days =
    event?.start === undefined ? 0 : daysBetween(toWall(event.start, timeZone).day, from.day)
  const most =
    event?.start === undefined || event.end === undefined
      ? 0
      : daysBetween(toWall(event.start, timeZone).day, toWall(event.end, timeZone).day)
  const isWithin = days >= 0 && days <= most
  return [
    isWithin ? days : 0,
    allDay ? 'all day' : isoTime(from.time),
    to === undefined ? null : isoTime(to.time),
  ]
}

/** What makes a session of one event the same as another: its time and its title. */
export function sessionOccasion(document: JsonObject, whole: JsonObject): string {
  const when = withinEvent(document['period'], whole['period'])
  return JSON.stringify([when, plain(document['title']) ?? ''])
}

/** What the text of a page says of a session; the rest stays in the dataset (`unsaidOfSession`). */
const session = (document: JsonObject, whole: JsonObject, {nameOf}: Follow): JsonObject => ({
  when: withinEvent(document['period'], whole['period']),
  title: plain(document['title']) ?? '',
  speakers: plain(document['speakers'], nameOf) ?? [],
  body: blocksOf(document['body']).map(({json}) => json),
})

/** A period without its words. */
const datesOf = (value: Json | undefined): JsonObject | undefined => {
  const period = normalPeriod(value)
  if (period === undefined) return undefined
  const {text: _words, ...dates} = period
  return dates
}

const daysBetween = (one: CalendarDay, other: CalendarDay): number =>
  Math.round(
    (Date.UTC(other.year, other.month - 1, other.day) -
      Date.UTC(one.year, one.month - 1, one.day)) /
      86_400_000,
  )

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

const ofPeople = ['email', 'role', 'biography', 'organisation', 'image', 'url', 'logo'] as const

/** Rows in an order that says nothing; in which they stand is a field of its own (`order`). */
const sorted = (rows: readonly Json[]): Json | undefined =>
  rows.length === 0 ? undefined : rows.map((row) => JSON.stringify(row)).toSorted()

/** Whom a row of a page names, with what it says of them. */
const whoIn = (value: Json | undefined, {nameOf, find}: Follow): Json | undefined => {
  const rows = listOf(value).map((row): Json => {
    const reference = isObject(row['person']) ? row['person'] : row
    const id = typeof reference['_ref'] === 'string' ? reference['_ref'] : ''
    const document = find(id) ?? {}
    const said = ofPeople.map((key): Json => plain(document[key], nameOf) ?? null)
    return [nameOf(id), plain(row['role']) ?? null, ...said]
  })
  return sorted(rows)
}

const linkIn = (row: JsonObject): string =>
  JSON.stringify([row['url'] ?? '', row['title'] ?? row['label'] ?? ''])

/** Lists in which an editor can move rows, and what a row of them is called. */
const movable = {
  registration: linkIn,
  links: linkIn,
  contacts: (row, {nameOf}) => nameOf(refOf(row['person'])),
  partners: (row, {nameOf}) => nameOf(refOf(row)),
  organisers: (row, {nameOf}) => nameOf(refOf(row)),
} as const satisfies Readonly<Record<string, (row: JsonObject, follow: Follow) => string>>
export type MovableField = keyof typeof movable

/** What the rows of a list are called, in their order. */
export function rowNames(
  field: MovableField,
  document: JsonObject,
  follow: Follow,
): readonly string[] {
  return listOf(document[field]).map((row) => movable[field](row, follow))
}

/** The lists of which rows can be moved. */
export const movableFields = [
  'registration',
  'links',
  'contacts',
  'partners',
  'organisers',
] as const satisfies readonly MovableField[]

const orderOf = (document: JsonObject, follow: Follow): JsonObject =>
  Object.fromEntries(
    movableFields.flatMap((field) => {
      const names = rowNames(field, document, follow)
      return names.length < 2 ? [] : [[field, names] as const]
    }),
  )

const normals: Readonly<Partial<Record<FieldName, Normal>>> = {
  body: (value) => {
    const blocks = blocksOf(value).map(({json}) => json)
    return blocks.length === 0 ? undefined : blocks
  },
  presentations: (value, follow) => {
    const items = listOf(value).map((item) => presentationSaid(item, follow))
    return items.length === 0 ? undefined : items
  },
  registration: (value) => sorted(listOf(value).map((row) => plain(row) ?? {})),
  links: (value) => sorted(listOf(value).map((row) => plain(row) ?? {})),
  contacts: (value, follow) => whoIn(value, follow),
  partners: (value, follow) => whoIn(value, follow),
  organisers: (value, follow) => whoIn(value, follow),
}

/**
 * Whether the words of a page for its dates are no matter of its document: an editor moved the dates
 * and left the words behind, or the document never had any, since it was made in the Studio.
 */
export function leavesWords(document: JsonDocument): boolean {
  const period = readPeriodValue(document['period'])
  if (period === undefined) return false
  return period.text === undefined ? document['source'] === undefined : isLeftBehind(period)
}

/** A body without blocks that stand for a programme or projects that there are none of. */
const withoutEmpty = (
  {body, presentations}: JsonDocument,
  sessions: PageContent['sessions'],
): Json | undefined =>
  isList(body)
    ? body.filter(
        (block) =>
          !isObject(block) ||
          !(
            (block['_type'] === 'schedule' && sessions.length === 0) ||
            (block['_type'] === 'presentations' && listOf(presentations).length === 0)
          ),
      )
    : body

/** Fields that are not read from the document's member of that name. */
const apart: ReadonlySet<FieldName> = new Set([
  'sessions',
  'period',
  'hidden',
  'order',
  'translation',
])

export type Fields = Readonly<Partial<Record<FieldName, string>>>

/**
 * What a page says, each field as JSON in its normal form; two that are equal say the same.
 * @param withoutWords whether the words of the period do not count
 */
export function fieldsOf(
  {document, sessions, isHidden, translation}: PageContent,
  follow: Follow,
  withoutWords = leavesWords(document),
): Fields {
  const fields: Partial<Record<FieldName, string>> = isHidden ? {hidden: 'true'} : {}
  const period = withoutWords ? datesOf(document['period']) : normalPeriod(document['period'])
  if (period !== undefined) fields.period = JSON.stringify(period)
  const body = withoutEmpty(document, sessions)
  for (const name of fieldNames) {
    if (apart.has(name)) continue
    const normal = normals[name]
    const value =
      normal === undefined
        ? plain(document[name], follow.nameOf)
        : normal(name === 'body' ? body : document[name], follow)
    if (value !== undefined) fields[name] = JSON.stringify(value)
  }
  if (translation !== undefined) fields.translation = JSON.stringify(translation)
  const order = orderOf(document, follow)
  if (Object.keys(order).length > 0) fields.order = JSON.stringify(order)
  if (sessions.length > 0) {
    fields.sessions = JSON.stringify(
      sessions
        .map((each) => JSON.stringify(session(each, document, follow)))
        .toSorted()
        .map((each): unknown => JSON.parse(each)),
    )
  }
  return fields
}

/** A field that a document may leave open. */
const ifSaid: IsSame = (wanted, shown) => wanted === undefined || wanted === shown

const sames: Readonly<Partial<Record<FieldName, IsSame>>> = {
  body: sameBody,
  registration: sameRegistration,
  order: sameOrder,
  language: ifSaid,
  slug: ifSaid,
  translation: ifSaid,
  status: sameUnless('scheduled'),
  attendanceMode: sameUnless('onsite'),
}

/** The fields in which a page says something else than it is to say. */
export function differing(wanted: Fields, shown: Fields): readonly FieldName[] {
  return fieldNames.filter((name) => {
    const isSame = sames[name] ?? Object.is
    return !isSame(wanted[name], shown[name])
  })
}
