import {EVENT_ID, type Event} from 'js-yaml'

import type {Range} from '../../range.ts'
import {offsetOf} from './compose.ts'
import {readEvents} from './parseYaml.ts'

interface Place {
  readonly range: Range
  readonly children: ReadonlyMap<string, Place>
}

const none: ReadonlyMap<string, Place> = new Map()

const scalarRange = (event: Event): Range | undefined => {
  if (event.type === EVENT_ID.ALIAS) return {start: event.anchorStart - 1, end: event.anchorEnd}
  return event.type === EVENT_ID.SCALAR && event.valueStart !== -1
    ? {start: event.valueStart, end: event.valueEnd}
    : undefined
}

const readPlaces = (source: string, events: readonly Event[]): Place => {
  let next = 1

  const children = (isMapping: boolean): {end: number; children: Map<string, Place>} => {
    const found = new Map<string, Place>()
    let end = 0
    for (let index = 0; events[next]?.type !== EVENT_ID.POP; index += 1) {
      const key = isMapping ? node({start: end, end}) : undefined
      const name =
        key === undefined ? String(index) : source.slice(key.range.start, key.range.end).trim()
      const value = node(key?.range ?? {start: end, end})
      end = Math.max(end, value.range.end, key?.range.end ?? 0)
      found.set(name, value)
    }
    next += 1
    return {end, children: found}
  }

  /** An empty node stands where `fallback` is: at its key. */
  const node = (fallback: Range): Place => {
    const event = events[next]
    next += 1
    if (event === undefined) return {range: fallback, children: none}
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) {
      return {range: scalarRange(event) ?? fallback, children: none}
    }
    const start = offsetOf(event)
    const inner = children(event.type === EVENT_ID.MAPPING)
    return {range: {start, end: Math.max(start, inner.end)}, children: inner.children}
  }

  return node({start: 0, end: 0})
}

/**
 * Where the values of a YAML text stand in it, by path; the nearest parent's place for a value that
 * has none. The text is read when a place is first asked for.
 */
export const placesOf = (
  source: string,
): ((path: readonly (string | number)[]) => Range | undefined) => {
  let root: Place | undefined
  return (path) => {
    root ??= readPlaces(source, readEvents(source))
    let place = root
    for (const [depth, key] of path.entries()) {
      const child = place.children.get(String(key))
      if (child === undefined) return depth === 0 ? undefined : place.range
      place = child
    }
    return place.range
  }
}
