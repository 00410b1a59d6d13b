import {isWritten, type YamlValue} from '../../../psych/index.ts'
import type {Position} from '../messages/message.ts'
import {isRecord, isTimestamp} from '../parse/collections.ts'
export {isTimestamp} from '../parse/collections.ts'
import type {FrontMatter} from '../parse/page.ts'
import {plainKey} from './plainKey.ts'

/** A value of front matter under one of the names it goes by. */
export interface NamedValue {
  readonly value: YamlValue
  /** Of the value, as `FrontMatter.place` takes it. */
  readonly path: readonly (string | number)[]
  /** Looked up when asked for. */
  readonly place: Position
}

type YamlMap = Readonly<Record<string, YamlValue>>

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value)
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return isRecord(value)
}

/** What YAML makes of a value, without how it is written. */
export function plainValue(value: YamlValue | undefined): YamlValue | undefined {
  return isWritten(value) ? value.value : value
}

/** A scalar that says something, as it is written, without white space around it. */
export function scalarText(value: YamlValue | undefined): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (isTimestamp(value)) return value.text
  const written = isWritten(value) ? value.text : value
  if (typeof written !== 'string') return undefined
  const text = written.trim()
  return text === '' ? undefined : text
}

/**
 * The keys of the map asked about last: the fields of a page are asked for one after the other. (A
 * `WeakMap` would hold on to pages until the next collection of the whole heap.)
 */
let last: {readonly map: YamlMap; readonly names: ReadonlyMap<string, string>} | undefined

const namesIn = (map: YamlMap): ReadonlyMap<string, string> => {
  if (last?.map === map) return last.names
  const names = new Map<string, string>()
  for (const key of Object.keys(map)) {
    const plain = plainKey(key)
    if (names.get(plain) !== plain) names.set(plain, key)
  }
  last = {map, names}
  return names
}

const find = (
  map: YamlMap,
  name: string,
): {readonly value: YamlValue; readonly path: readonly string[]} | undefined => {
  const dot = name.indexOf('.')
  const key = namesIn(map).get(dot === -1 ? name : name.slice(0, dot))
  const value = key === undefined ? undefined : map[key]
  if (key === undefined || value === undefined) return undefined
  if (dot === -1) return {value, path: [key]}
  const inner = isMap(value) ? find(value, name.slice(dot + 1)) : undefined
  return inner && {value: inner.value, path: [key, ...inner.path]}
}

class FoundValue implements NamedValue {
  readonly value: YamlValue
  readonly path: readonly (string | number)[]
  readonly #frontMatter: FrontMatter

  constructor(frontMatter: FrontMatter, value: YamlValue, path: readonly string[]) {
    this.#frontMatter = frontMatter
    this.value = value
    this.path = path
  }

  get place(): Position {
    return this.#frontMatter.place(...this.path)
  }
}

/** The names of a list by their first key, each with its place in the list. */
const indexed = new WeakMap<
  readonly string[],
  ReadonlyMap<string, readonly (readonly [order: number, name: string])[]>
>()

const indexOf = (names: readonly string[]) => {
  const known = indexed.get(names)
  if (known !== undefined) return known
  const index = Map.groupBy(
    names.map((name, order) => [order, name] as const),
    ([, name]) => name.split('.', 1)[0] ?? name,
  )
  indexed.set(names, index)
  return index
}

/** Most fields have no value on most pages. */
const none: readonly NamedValue[] = []

/** The values that stand under some of the names, in the order of the names; `null` is no value. */
export function valuesOf(
  frontMatter: FrontMatter,
  names: readonly string[],
): readonly NamedValue[] {
  const index = indexOf(names)
  const {written} = frontMatter
  let found: (readonly [order: number, value: NamedValue])[] | undefined
  for (const key of namesIn(written).keys()) {
    const own = index.get(key)
    if (own === undefined) continue
    for (const [order, name] of own) {
      const {value, path} = find(written, name) ?? {value: null, path: []}
      if (value === null) continue
      found ??= []
      found.push([order, new FoundValue(frontMatter, value, path)])
    }
  }
  if (found === undefined) return none
  if (found.length > 1) found.sort(([one], [other]) => one - other)
  return found.map(([, value]) => value)
}

/** The value of a map under the first of some names that it has. */
export function memberOf(
  map: YamlMap,
  names: readonly string[],
): {readonly value: YamlValue; readonly key: string} | undefined {
  for (const name of names) {
    const found = find(map, name)
    const key = found?.path[0]
    if (found && found.value !== null && key !== undefined) return {value: found.value, key}
  }
  return undefined
}
