import {isObject, type Json, type JsonDocument, type JsonObject} from '../dataset/json.ts'
import {fieldsOf, sameDocument} from '../merge/sameDocument.ts'

const digestOf = ({source}: JsonDocument): Json | undefined =>
  isObject(source) ? source['digest'] : undefined

/**
 * The transactions of an import have names of their own, and a document has that of its last one. One
 * that it did not create may have left an editor's words there: a merge, or an undo.
 */
const isOurs = ({_rev, _createdAt, _updatedAt}: JsonDocument): boolean =>
  typeof _rev === 'string' && _rev.startsWith('lectern-') && _createdAt === _updatedAt

/** What a page says of what its document says too. */
const saidByBoth = (site: JsonObject, there: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(site)
      .filter(([key]) => key in there)
      .map(([key, value]) => {
        const other = there[key]
        return [key, isObject(value) && isObject(other) ? saidByBoth(value, other) : value]
      }),
  )

/**
 * Its page is an export of it: what the page does not say it could not say, and what only the page
 * says was put in words there.
 */
const isBornInStudio = (there: JsonDocument): boolean => digestOf(there) === undefined

/**
 * What the last import said of a document that it left no record of: one by Lectern 0.1, or by
 * `sanity dataset import`. Of what cannot be known nothing is taken for known: then both sides have
 * changed what is different.
 * @param earlier the document as it was created, where the lake remembers it
 */
export function adoptedBase(
  site: JsonDocument,
  there: JsonDocument,
  earlier: JsonDocument | undefined,
): JsonDocument {
  if (sameDocument(site, there)) return site
  const {_id, _type} = there
  if (isOurs(there)) return {...fieldsOf(there), _id, _type}
  if (isBornInStudio(there)) return {...saidByBoth(fieldsOf(site), fieldsOf(there)), _id, _type}
  if (digestOf(site) === digestOf(there)) return site
  return earlier === undefined ? {_id, _type} : {...fieldsOf(earlier), _id, _type}
}

/** Whether only the lake can still know how a document was imported. */
export function mayHaveForgotten(site: JsonDocument, there: JsonDocument): boolean {
  return (
    !sameDocument(site, there) &&
    !isOurs(there) &&
    !isBornInStudio(there) &&
    digestOf(site) !== digestOf(there)
  )
}
