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

type Names = ReadonlyMap<string, string>

const namesIn = (map: YamlMap): Names => {
  const names = new Map<string, string>()
  for (const key of Object.keys(map)) {
    const plain = plainKey(key)
    if (names.get(plain) !== plain) names.set(plain, key)
  }
  return names
}

/**
 * The keys of the page asked about last: its fields are asked for one after the other. (A `WeakMap`
 * would hold on to pages until the next collection of the whole heap.)
 */
let last: {readonly map: YamlMap; readonly names: Names} | undefined

const namesOfPage = (map: YamlMap): Names => {
  if (last?.map !== map) last = {map, names: namesIn(map)}
  return last.names
}

const find = (
  map: YamlMap,
  names: Names,
  name: string,
): {readonly value: YamlValue; readonly path: readonly string[]} | undefined => {
  const dot = name.indexOf('.')
  const key = names.get(dot === -1 ? name : name.slice(0, dot))
  const value = key === undefined ? undefined : map[key]
  if (key === undefined || value === undefined) return undefined
  if (dot === -1) return {value, path: [key]}
  const inner = isMap(value) ? find(value, namesIn(value), name.slice(dot + 1)) : undefined
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

/** Most fields have no value on most pages. */
const none: readonly NamedValue[] = []

/** What a template of a mapping makes of a page stands under keys that start so. */
export const madeMark = 'template:'

/** What a page says itself in front of what it has from defaults of its site. */
const ownFirst = (
  {ownKeys, written}: FrontMatter,
  found: readonly NamedValue[],
): readonly NamedValue[] => {
  if (found.length < 2 || ownKeys.length === Object.keys(written).length) return found
  const own = new Set<string | number | undefined>(ownKeys)
  const rank = ({path: [key]}: NamedValue): number =>
    own.has(key) || String(key).startsWith(madeMark) ? 0 : 1
  return found.toSorted((one, other) => rank(one) - rank(other))
}

/**
 * The values that stand under some of the names, those of the page itself first, then in the order of the
 * names; `null` is no value.
 */
export function valuesOf(
  frontMatter: FrontMatter,
  names: readonly string[],
): readonly NamedValue[] {
  const {written} = frontMatter
  const known = namesOfPage(written)
  let found: NamedValue[] | undefined
  for (const name of names) {
    const own = find(written, known, name)
    if (own === undefined || own.value === null) continue
    found ??= []
    found.push(new FoundValue(frontMatter, own.value, own.path))
  }
  return found === undefined ? none : ownFirst(frontMatter, found)
}

/** The value of a map under the first of some names that it has. */
export function memberOf(
  map: YamlMap,
  names: readonly string[],
): {readonly value: YamlValue; readonly key: string} | undefined {
  if (names.length === 0) return undefined
  const known = last?.map === map ? last.names : namesIn(map)
  for (const name of names) {
    const found = find(map, known, name)
    const key = found?.path[0]
    if (found && found.value !== null && key !== undefined) return {value: found.value, key}
  }
  return undefined
}
