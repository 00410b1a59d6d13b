import {comparedKeys} from '../dataset/comparedKeys.ts'
import {isList, isObject, type Json, type JsonDocument} from '../dataset/json.ts'

/** Where two documents part, as a path: `body[3].children[0].text`. */
export type DifferencePath = string

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
