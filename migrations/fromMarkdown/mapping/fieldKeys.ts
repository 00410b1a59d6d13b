import {defaultFields} from './defaults/defaultFields.ts'
import {type Constants, type FieldKeys, isField, type MappedFields} from './mappingShape.ts'
import {plainKey} from './plainKey.ts'

const namedKeys = (fields: MappedFields | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(fields ?? {}).map(([field, keys]) => [field, [keys].flat().map(plainKey)]))

/**
 * The keys of each field. Later mappings win over earlier ones, all over the defaults; a key that a
 * mapping names for one field is no other field's any more. Constants come last.
 */
export function fieldKeys(
  constants: Constants,
  ...mapped: readonly (MappedFields | undefined)[]
): FieldKeys {
  const named = new Map(mapped.flatMap((fields) => [...namedKeys(fields)]))
  const set = Object.keys(constants).filter(isField)
  if (named.size === 0 && set.length === 0) return defaultFields
  const taken = new Set([...named.values()].flat())
  const keys = {...defaultFields}
  for (const field of Object.keys(keys).filter(isField)) {
    keys[field] = named.get(field) ?? keys[field].filter((key) => !taken.has(key))
  }
  for (const field of set) keys[field] = [...keys[field], plainKey(constantKey(field))]
  return keys
}

/** The key under which a constant of the mapping stands among those of a page. */
export function constantKey(field: string): string {
  return `set:${field}`
}
