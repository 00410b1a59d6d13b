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

/** What is left of items; the same list where that is all of them as they are. */
const left = <Item>(
  items: readonly Item[],
  full: (item: Item) => Item | undefined,
): readonly Item[] => {
  let kept: Item[] | undefined
  for (const [at, item] of items.entries()) {
    const said = full(item)
    if (said !== item || said === undefined) kept ??= items.slice(0, at)
    if (said !== undefined) kept?.push(said)
  }
  return kept ?? items
}

const fullItems = (items: readonly unknown[]): readonly unknown[] | undefined => {
  const full = left(items, withoutEmpties)
  return full.length === 0 ? undefined : full
}

const fullProperties = (object: object): object | undefined => {
  const type = '_type' in object ? object._type : undefined
  const properties: [string, unknown][] = Object.entries(object)
  const full = left(properties, (property): [string, unknown] | undefined => {
    const [name, value] = property
    if (type === 'span' && name === 'text' && typeof value === 'string') return property
    const said = withoutEmpties(readable(name, value, type))
    return said === undefined ? undefined : said === value ? property : [name, said]
  })
  if (full.length === 0) return undefined
  return full === properties ? object : Object.fromEntries(full)
}
