import {isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {objectsIn, refOf} from '../reading/values.ts'
import type {Follow} from './follow.ts'
import {plain} from './plain.ts'

const ofPeople = ['email', 'biography', 'organisation', 'image', 'url', 'logo'] as const

/** Rows in an order that says nothing; in which they stand is a field of its own (`order`). */
export function sortedRows(rows: readonly Json[]): Json | undefined {
  return rows.length === 0 ? undefined : rows.map((row) => JSON.stringify(row)).toSorted()
}

/** Whom a row of a page names, with what it says of them. */
export function whoIn(value: Json | undefined, {nameOf, find}: Follow): Json | undefined {
  const rows = objectsIn(value).map((row): Json => {
    const reference = isObject(row['person']) ? row['person'] : row
    const id = typeof reference['_ref'] === 'string' ? reference['_ref'] : ''
    const name = nameOf(id)
    // Who has a page is told of there.
    if (name === id) return [name, plain(row['role']) ?? null]
    const document = find(id) ?? {}
    const said = ofPeople.map((key): Json => plain(document[key], nameOf) ?? null)
    // A row has one text for what somebody does here, and for what they do at all.
    return [name, plain(row['role']) ?? plain(document['role']) ?? null, ...said]
  })
  return sortedRows(rows)
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
  speakers: (row, {nameOf}) => nameOf(refOf(row)),
} as const satisfies Readonly<Record<string, (row: JsonObject, follow: Follow) => string>>
export type MovableField = keyof typeof movable

/** What the rows of a list are called, in their order. */
export function rowNames(
  field: MovableField,
  document: JsonObject,
  follow: Follow,
): readonly string[] {
  return objectsIn(document[field]).map((row) => movable[field](row, follow))
}

/** The lists of which rows can be moved. */
export const movableFields = [
  'registration',
  'links',
  'contacts',
  'partners',
  'organisers',
  'speakers',
] as const satisfies readonly MovableField[]

/** The order of the rows of all lists in which it says something. */
export function orderOf(document: JsonObject, follow: Follow): JsonObject {
  return Object.fromEntries(
    movableFields.flatMap((field) => {
      const names = rowNames(field, document, follow)
      return names.length < 2 ? [] : [[field, names] as const]
    }),
  )
}
