import type {Json} from '../../json.ts'
import {isObject} from '../../json.ts'
import type {Key, Selection} from './selection.ts'
import type {Span} from './spans.ts'

/** What becomes of a value that was found: undefined takes it away. */
export type Change = (value: Json | undefined) => Json | undefined

/** The value with `change` made wherever something was found; what is untouched is shared, not copied. */
export function rewrite(
  value: Json | undefined,
  selection: Selection,
  change: Change,
): Json | undefined {
  const inner = rewriteInner(value, selection, (old, key) => rewrite(old, key, change))
  return selection.isFound ? change(inner) : inner
}

/** The value with `items` at each array's places that were found: before or after them, or instead. */
export function insert(
  value: Json | undefined,
  selection: Selection,
  where: 'before' | 'after' | 'replace',
  items: readonly Json[],
): Json | undefined {
  const inner = rewriteInner(value, selection, (old, key) => insert(old, key, where, items))
  const {spans} = selection
  if (!Array.isArray(inner) || spans.length === 0) return inner
  const place = (position: number): number => Math.min(inner.length, Math.max(0, position))
  const first = place(spans.reduce((least, {start}) => Math.min(least, start), Infinity))
  const last = place(spans.reduce((most, {end}) => Math.max(most, end), -Infinity))
  const at = where === 'after' ? last : first
  const kept = where === 'replace' ? outside(inner, spans) : inner
  return [...kept.slice(0, at), ...items, ...kept.slice(at)]
}

const outside = (items: readonly Json[], spans: readonly Span[]): readonly Json[] => {
  const taken = new Set<number>()
  for (const {start, end} of spans) {
    for (let index = Math.max(0, start); index < end && index < items.length; index += 1) {
      taken.add(index)
    }
  }
  return items.filter((_, index) => !taken.has(index))
}

type Inner = (old: Json | undefined, selection: Selection) => Json | undefined

const rewriteInner = (
  value: Json | undefined,
  selection: Selection,
  inner: Inner,
): Json | undefined => {
  const changes: [Key, Json | undefined][] = []
  for (const [key, below] of selection.inner) {
    const old = childOf(value, key)
    const changed = inner(old, below)
    if (changed !== old) changes.push([key, changed])
  }
  if (changes.length === 0) return value
  return Array.isArray(value) ? withItems(value, changes) : withAttributes(value, changes)
}

const childOf = (value: Json | undefined, key: Key): Json | undefined => {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

const withItems = (
  items: readonly Json[],
  changes: readonly (readonly [Key, Json | undefined])[],
) => {
  const copy: (Json | undefined)[] = [...items]
  for (const [key, changed] of changes) if (typeof key === 'number') copy[key] = changed
  return copy.filter((item) => item !== undefined)
}

/** Attributes of what is no object make it one, as in the Studio. */
const withAttributes = (
  value: Json | undefined,
  changes: readonly (readonly [Key, Json | undefined])[],
): Json => {
  const copy = new Map<string, Json>(isObject(value) ? Object.entries(value) : [])
  for (const [key, changed] of changes) {
    if (changed === undefined) copy.delete(String(key))
    else copy.set(String(key), changed)
  }
  return Object.fromEntries(copy)
}
