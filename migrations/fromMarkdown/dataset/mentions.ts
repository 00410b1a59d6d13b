import {getPublishedId} from '@sanity/client/csm'

import type {JsonDocument} from './json.ts'

/** A document with the id that it has in the dataset. */
export interface Placed {
  readonly document: JsonDocument
  /** Whether it would have another id, had no export given it this one. */
  readonly isAliased: boolean
}

/** Gives a document the id that it has in the dataset. */
export function place(
  document: JsonDocument,
  alias: (document: JsonDocument) => JsonDocument,
): Placed {
  const own = alias(document)
  return {document: own, isAliased: own._id !== document._id}
}

/** What is made of its name, wherever that stands. */
const named: ReadonlySet<string> = new Set(['person', 'organisation'])

/**
 * Leaves out who is only mentioned by an earlier name: an editor gave somebody a new name, an export wrote
 * it where it could, and a text has still the old one. Both are one document, and the new name says what it is.
 * Where no page has the new name any more, the old one counts again; it comes last then.
 *
 * @param isAlias whether an export gave this id, without `drafts.`, to what an import would call otherwise
 */
export async function* withoutMentions<Item extends Placed>(
  items: AsyncIterable<Item>,
  isAlias: (id: string) => boolean,
): AsyncGenerator<Item> {
  const said = new Set<string>()
  const mentions: Item[] = []
  for await (const item of items) {
    const {document, isAliased} = item
    const id = getPublishedId(document._id)
    const mayBeMentioned = named.has(document._type) && (isAliased || isAlias(id))
    if (!mayBeMentioned) yield item
    else if (!isAliased) mentions.push(item)
    else if (!said.has(id)) {
      said.add(id)
      yield item
    }
  }
  for (const item of mentions) if (!said.has(getPublishedId(item.document._id))) yield item
}
