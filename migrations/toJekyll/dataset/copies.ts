import {getPublishedId} from '@sanity/client/csm'

import {isObject, type JsonDocument} from '../../fromMarkdown/dataset/json.ts'

const idOf = ({_id}: JsonDocument): string => getPublishedId(_id)

/** The page that a document says it was made of. */
const pageOf = ({source}: JsonDocument): string | undefined => {
  const isWhole = isObject(source) && source['line'] === undefined
  return isWhole && typeof source['path'] === 'string' ? source['path'] : undefined
}

const createdAt = ({_createdAt}: JsonDocument): string =>
  typeof _createdAt === 'string' ? _createdAt : ''

/** Of documents that nothing is known of, the one that was there first is the page's own. */
const firstOf = (documents: readonly JsonDocument[]): string | undefined => {
  const [first] = documents.toSorted((one, other) =>
    createdAt(one) === createdAt(other)
      ? idOf(one).localeCompare(idOf(other))
      : createdAt(one) < createdAt(other)
        ? -1
        : 1,
  )
  return first && idOf(first)
}

/**
 * Ids of copies that editors made of imported documents, which still say of which pages those were made.
 * @param pages of the documents that imports and exports know, by ids without `drafts.`; `undefined` for
 *   what was found inside pages
 */
export function copiesAmong(
  documents: readonly JsonDocument[],
  pages: ReadonlyMap<string, string | undefined>,
): ReadonlySet<string> {
  const owned = new Set([...pages.values()].flatMap((path) => path ?? []))
  const unknown = documents.filter((document) => !pages.has(idOf(document)))
  const copies = new Set<string>()
  for (const [path, some] of Map.groupBy(unknown, pageOf)) {
    if (path === undefined) continue
    const own = owned.has(path) ? undefined : firstOf(some)
    for (const document of some) if (idOf(document) !== own) copies.add(idOf(document))
  }
  return copies
}

/** A document that was made of no page. */
export function withoutSource({source: _source, ...document}: JsonDocument): JsonDocument {
  const {_id, _type} = document
  return {...document, _id: String(_id), _type: String(_type)}
}
