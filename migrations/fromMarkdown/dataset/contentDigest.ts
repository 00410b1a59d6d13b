import {sha256} from '../read/sha256.ts'
import {comparedKeys} from './comparedKeys.ts'
import {isList, isObject, type Json, type JsonDocument} from './json.ts'

const canonicalText = (value: Json | undefined): string => {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const pairs = comparedKeys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`)
  return `{${pairs.join(',')}}`
}

/** The same for two documents between which `differences` finds none. */
export function contentDigest(document: JsonDocument): string {
  return sha256(canonicalText(document), 'base64url').slice(0, 22)
}
