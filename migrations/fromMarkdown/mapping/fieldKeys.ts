import {defaultFields} from './defaults/defaultFields.ts'
import {madeMark} from './frontMatterValue.ts'
import {
  type Constants,
  type FieldKeys,
  type Headings,
  isField,
  type MappedFields,
  type Templates,
} from './mappingShape.ts'
import {plainKey} from './plainKey.ts'
import {templateKeys} from './templates.ts'

const namedKeys = (fields: MappedFields | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(fields ?? {}).map(([field, keys]) => [field, [keys].flat().map(plainKey)]))

/** What a mapping says of fields besides their keys. */
interface Said {
  readonly constants: Constants
  readonly templates: Templates
  readonly headings: Headings
}

/**
 * The keys of each field. Later mappings win over earlier ones, all over the defaults; a key that a
 * mapping names for one field is no other field's any more. Templates come first, then keys, headings and constants.
 */
export function fieldKeys(
  {constants, templates, headings}: Said,
  ...mapped: readonly (MappedFields | undefined)[]
): FieldKeys {
  const named = new Map(mapped.flatMap((fields) => [...namedKeys(fields)]))
  const set = Object.keys(constants).filter(isField)
  const made = Object.entries(templates)
  if (
    [named.size, set.length, made.length, Object.keys(headings).length].every(
      (count) => count === 0,
    )
  )
    return defaultFields
  const parts = made.flatMap(([, template]) => templateKeys(template).map(plainKey))
  const taken = new Set([...[...named.values()].flat(), ...parts])
  const keys = {...defaultFields}
  for (const field of Object.keys(keys).filter(isField)) {
    keys[field] = named.get(field) ?? keys[field].filter((key) => !taken.has(key))
  }
  for (const [name] of made) {
    if (isField(name)) keys[name] = [plainKey(templateKey(name)), ...keys[name]]
  }
  for (const field of Object.keys(headings).filter(isField)) {
    keys[field] = [...keys[field], plainKey(headingKey(field))]
  }
  for (const field of set) keys[field] = [...keys[field], plainKey(constantKey(field))]
  return keys
}

/** The key under which a constant of the mapping stands among those of a page. */
export function constantKey(field: string): string {
  return `set:${field}`
}

/** The key under which what a template makes stands among those of a page. */
export function templateKey(field: string): string {
  return `${madeMark}${field}`
}

/** The key under which what stands below a heading stands among those of a page. */
export function headingKey(field: string): string {
  return `heading:${field}`
}
