import {getPublishedId} from '@sanity/client/csm'

import type {BaseEntry} from '../dataset/baseRecords.ts'
import {isObject, type JsonDocument} from '../dataset/json.ts'
import {renamed} from '../dataset/renamed.ts'

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** Where the site showed a document's page, as it writes links. */
export function addressOf({source}: JsonDocument): string | undefined {
  const address = isObject(source) ? source['address'] : undefined
  return typeof address === 'string' ? address : undefined
}

/** A document whose page answers at its older addresses too. */
export function withOlderAddresses(document: JsonDocument, older: readonly string[]): JsonDocument {
  const known = textsOf(document['redirectFrom'])
  const now = addressOf(document)
  const added = older.filter((address) => address !== now && !known.includes(address))
  return added.length === 0 ? document : {...document, redirectFrom: [...known, ...added]}
}

/** Gives documents of the site the ids and addresses that the last import gave them. */
export function asImported(
  entries: ReadonlyMap<string, BaseEntry>,
): (document: JsonDocument) => JsonDocument {
  const names = new Map(
    [...entries.values()].flatMap(({document, read}) =>
      read === undefined ? [] : [[read, document] as const],
    ),
  )
  return (document) => {
    const own = names.size === 0 ? document : renamed(document, names)
    return withOlderAddresses(own, entries.get(getPublishedId(own._id))?.movedFrom ?? [])
  }
}
