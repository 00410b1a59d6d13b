import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
  type JsonObject,
} from '../../fromMarkdown/dataset/json.ts'
import {objectsIn} from '../reading/values.ts'
import type {Follow} from './follow.ts'
import {blocksOf} from './normalBody.ts'
import {isLeftBehind, normalPeriod, readPeriodValue} from './normalPeriod.ts'
import {presentationSaid, sessionSaid} from './parts.ts'
import {plain} from './plain.ts'
import {orderOf, sortedRows, whoIn} from './rows.ts'
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

type Normal = (value: Json | undefined, follow: Follow) => Json | undefined

/** A period without its words. */
const datesOf = (value: Json | undefined): JsonObject | undefined => {
  const period = normalPeriod(value)
  if (period === undefined) return undefined
  const {text: _words, ...dates} = period
  return dates
}

const normals: Readonly<Partial<Record<FieldName, Normal>>> = {
  body: (value) => {
    const blocks = blocksOf(value).map(({json}) => json)
    return blocks.length === 0 ? undefined : blocks
  },
  presentations: (value, follow) => {
    const items = objectsIn(value).map((item) => presentationSaid(item, follow))
    return items.length === 0 ? undefined : items
  },
  registration: (value) => sortedRows(objectsIn(value).map((row) => plain(row) ?? {})),
  links: (value) => sortedRows(objectsIn(value).map((row) => plain(row) ?? {})),
  contacts: (value, follow) => whoIn(value, follow),
  partners: (value, follow) => whoIn(value, follow),
  organisers: (value, follow) => whoIn(value, follow),
  speakers: (value, follow) => whoIn(value, follow),
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
            (block['_type'] === 'presentations' && objectsIn(presentations).length === 0)
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
        .map((each) => JSON.stringify(sessionSaid(each, document, follow)))
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
  kind: ifSaid,
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
