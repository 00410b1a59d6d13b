import {isList, isObject, type Json, type JsonDocument, type JsonObject} from '../dataset/json.ts'

/** Where two documents part, as a path: `body[3].children[0].text`. */
export type DifferencePath = string

/** What the lake adds to a document. */
const ofTheLake = new Set(['_rev', '_createdAt', '_updatedAt', '_system'])

/** Publishing makes references strong; where they point is what counts. */
const referenceKeys = new Set(['_type', '_key', '_ref'])

/** The keys of an object that count when documents are compared. */
export function comparedKeys(object: JsonObject): readonly string[] {
  const keys = Object.keys(object).filter((key) => !ofTheLake.has(key))
  return '_ref' in object ? keys.filter((key) => referenceKeys.has(key)) : keys
}

const compare = (
  expected: Json | undefined,
  found: Json | undefined,
  path: string,
): readonly DifferencePath[] => {
  if (isList(expected) && isList(found)) {
    const length = Math.max(expected.length, found.length)
    return Array.from({length}, (_, index) => index).flatMap((index) =>
      compare(expected[index], found[index], `${path}[${index}]`),
    )
  }
  if (isObject(expected) && isObject(found)) {
    const keys = new Set([...comparedKeys(expected), ...comparedKeys(found)])
    return [...keys].flatMap((key) =>
      compare(expected[key], found[key], path === '' ? key : `${path}.${key}`),
    )
  }
  return expected === found ? [] : [path]
}

/** The paths at which a document of the dataset is not what was to be written. */
export function differences(
  expected: JsonDocument,
  found: JsonDocument,
): readonly DifferencePath[] {
  return compare({...expected, _id: found._id}, found, '')
}
