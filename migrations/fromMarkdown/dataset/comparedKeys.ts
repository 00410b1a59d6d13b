import type {JsonObject} from './json.ts'

/** What the lake adds to a document. */
const ofTheLake = new Set(['_rev', '_createdAt', '_updatedAt', '_system'])

/** Publishing makes references strong; where they point is what counts. */
const referenceKeys = new Set(['_type', '_key', '_ref'])

/** The keys of an object that count when documents are compared. */
export function comparedKeys(object: JsonObject): readonly string[] {
  const keys = Object.keys(object).filter((key) => !ofTheLake.has(key))
  return '_ref' in object ? keys.filter((key) => referenceKeys.has(key)) : keys
}
