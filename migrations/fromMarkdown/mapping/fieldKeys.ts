import {defaultFields} from './defaults/defaultFields.ts'
import type {Field, FieldKeys, MappedFields} from './mappingShape.ts'
import {plainKey} from './plainKey.ts'

const namedKeys = (fields: MappedFields | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(fields ?? {}).map(([field, keys]) => [field, [keys].flat().map(plainKey)]))

const isField = (name: string): name is Field => Object.hasOwn(defaultFields, name)

/**
 * The keys of each field. Later mappings win over earlier ones, all over the defaults; a key that a
 * mapping names for one field is no other field's any more.
 */
export function fieldKeys(...mapped: readonly (MappedFields | undefined)[]): FieldKeys {
  const named = new Map(mapped.flatMap((fields) => [...namedKeys(fields)]))
  if (named.size === 0) return defaultFields
  const taken = new Set([...named.values()].flat())
  const keys = {...defaultFields}
  for (const field of Object.keys(keys).filter(isField)) {
    keys[field] = named.get(field) ?? keys[field].filter((key) => !taken.has(key))
  }
  return keys
}
