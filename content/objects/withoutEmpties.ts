import {readable} from '../documents/fieldKinds.ts'

/**
 * `value` without what says nothing: null, '', lists and objects that hold nothing, and in a field
 * what nobody looks for there, such as a number in place of a title. GROQ answers null for a field
 * that is not there, a form leaves '' behind, and programs write what they like. What says something
 * stays the very same object. A span of rich text keeps its spaces, which part words.
 */
export function withoutEmpties<T>(value: T): T | undefined
export function withoutEmpties(value: unknown): unknown {
  if (value === null) return undefined
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value !== 'object') return value
  return Array.isArray(value) ? fullItems(value) : fullProperties(value)
}

const fullItems = (items: readonly unknown[]): readonly unknown[] | undefined => {
  const full = items.map(withoutEmpties).filter((item) => item !== undefined)
  const isSame = full.length === items.length && full.every((item, at) => item === items[at])
  return full.length === 0 ? undefined : isSame ? items : full
}

const fullProperties = (object: object): object | undefined => {
  const type = '_type' in object ? object._type : undefined
  const entries = Object.entries(object)
  const full = entries
    .map(([name, value]): [string, unknown] => [
      name,
      type === 'span' && name === 'text' && typeof value === 'string'
        ? value
        : withoutEmpties(readable(name, value, type)),
    ])
    .filter(([, value]) => value !== undefined)
  const isSame =
    full.length === entries.length && full.every(([, value], at) => value === entries[at]?.[1])
  return full.length === 0 ? undefined : isSame ? object : Object.fromEntries(full)
}
