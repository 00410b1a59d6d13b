import type {Json} from '../../json.ts'
import {isObject} from '../../json.ts'
import {holds} from './condition.ts'
import type {Path, Selector, Step} from './path.ts'
import {Selection} from './selection.ts'
import {spansOf} from './spans.ts'

/**
 * - `found`: what is there.
 * - `missing`: also attributes that are not there yet, on the way too.
 * - `settable`: also the place behind the last item of an array.
 * - `places`: where in arrays items can be inserted; the path must end in an array.
 */
export type Purpose = 'found' | 'missing' | 'settable' | 'places'

export function select(path: Path, value: Json, purpose: Purpose): Selection {
  const selection = new Selection()
  const root = {value, selection, place: undefined}
  for (const {selection: found, place} of follow([root], path, [], purpose)) {
    if (purpose !== 'places') found.isFound = true
    else if (place !== undefined) {
      place.array.spans.push({start: place.index, end: place.index + 1})
    }
  }
  return selection
}

/** A value, its place in the selection and, for an item, its place in its array. */
interface Visit {
  readonly value: Json | undefined
  readonly selection: Selection
  readonly place: {readonly array: Selection; readonly index: number} | undefined
}

/** How a selector is to be read: `isLast` if nothing comes after it, `creates` if it may make attributes. */
interface Reading {
  readonly after: Path
  readonly purpose: Purpose
  readonly isLast: boolean
  readonly creates: boolean
}

/**
 * Where the steps of `path`, which `after` go on from, lead from `visits`. Each place is gone on
 * from once for each step, however many ways lead to it: `..` twice must not take twice as long.
 */
const follow = (
  visits: readonly Visit[],
  path: Path,
  after: Path,
  purpose: Purpose,
): readonly Visit[] => {
  let reached = visits
  for (const [index, {recursive, selectors}] of path.entries()) {
    const rest = [...path.slice(index + 1), ...after]
    const starts = recursive ? reached.flatMap(withAllBelow) : reached
    const reading = {
      after: rest,
      purpose,
      isLast: rest.length === 0,
      // Whoever searches at all depths finds what is there and makes nothing.
      creates: creating.has(purpose) && !recursive && rest.every(isOneName),
    }
    const chosen = unique(starts).flatMap((visit) =>
      selectors.flatMap((selector) => choose(visit, selector, reading)),
    )
    reached = unique(chosen)
  }
  return reached
}

const creating: ReadonlySet<Purpose> = new Set(['missing', 'settable'])

const isOneName = ({recursive, selectors}: Step): boolean =>
  !recursive && selectors.length === 1 && selectors[0]?.kind === 'name'

const unique = (visits: readonly Visit[]): readonly Visit[] => [
  ...new Map(visits.map((visit) => [visit.selection, visit])).values(),
]

const withAllBelow = (visit: Visit): readonly Visit[] => [
  visit,
  ...childrenOf(visit).flatMap(withAllBelow),
]

const choose = (visit: Visit, selector: Selector, reading: Reading): readonly Visit[] => {
  const {value} = visit
  if (selector.kind === 'path') {
    return follow([visit], selector.path, reading.after, reading.purpose)
  }
  if (Array.isArray(value)) return chooseItems(visit, value, selector, reading)
  switch (selector.kind) {
    case 'name':
      return reading.creates || (isObject(value) && Object.hasOwn(value, selector.name))
        ? [attributeOf(visit, selector.name)]
        : []
    case 'all':
      return childrenOf(visit)
    case 'exists':
    case 'compares':
      return value !== undefined && holds(selector, value) ? [visit] : []
    case 'index':
    case 'range':
      // Only arrays have places.
      return []
  }
}

const chooseItems = (
  visit: Visit,
  items: readonly Json[],
  selector: Selector,
  {purpose, isLast, ...reading}: Reading,
): readonly Visit[] => {
  if (selector.kind === 'name') {
    // The attribute of each item, as in `friends.age`.
    return childrenOf(visit)
      .filter(({value}) => typeof value === 'object' && value !== null)
      .flatMap((item) => choose(item, selector, {purpose, isLast, ...reading}))
  }
  const spans = spansOf(selector, items)
  if (purpose === 'places' && isLast) {
    for (const span of spans) visit.selection.spans.push(span)
    return []
  }
  const appends = purpose === 'settable' && isLast && selector.kind === 'index'
  const last = appends ? items.length : items.length - 1
  return spans.flatMap(({start, end}) => {
    const chosen: Visit[] = []
    for (let index = Math.max(0, start); index < end && index <= last; index += 1) {
      chosen.push(itemOf(visit, items, index))
    }
    return chosen
  })
}

const childrenOf = (visit: Visit): readonly Visit[] => {
  const {value} = visit
  if (Array.isArray(value)) return value.map((_, index) => itemOf(visit, value, index))
  return isObject(value) ? Object.keys(value).map((name) => attributeOf(visit, name)) : []
}

const itemOf = ({selection}: Visit, items: readonly Json[], index: number): Visit => ({
  value: items[index],
  selection: selection.at(index),
  place: {array: selection, index},
})

const attributeOf = ({value, selection}: Visit, name: string): Visit => {
  const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return {value: inner, selection: selection.at(name), place: undefined}
}
