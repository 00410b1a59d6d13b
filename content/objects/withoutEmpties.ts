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
  let full: unknown[] | undefined
  for (const [at, item] of items.entries()) {
    const said = withoutEmpties(item)
    if (said !== item || said === undefined) full ??= items.slice(0, at)
    if (said !== undefined) full?.push(said)
  }
  return (full ?? items).length === 0 ? undefined : (full ?? items)
}

const fullProperties = (object: object): object | undefined => {
  const type = '_type' in object ? object._type : undefined
  const entries = Object.entries(object)
  let full: [string, unknown][] | undefined
  for (const [at, [name, value]] of entries.entries()) {
    const said =
      type === 'span' && name === 'text' && typeof value === 'string'
        ? value
        : withoutEmpties(readable(name, value, type))
    if (said !== value || said === undefined) full ??= entries.slice(0, at)
    if (said !== undefined) full?.push([name, said])
  }
  if ((full ?? entries).length === 0) return undefined
  return full === undefined ? object : Object.fromEntries(full)
}
