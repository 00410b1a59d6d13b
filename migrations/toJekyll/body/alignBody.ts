import {samePlaces} from '../../../content/lists/samePlaces.ts'
import type {Part, Unit} from './units.ts'

/** What becomes of a page's lines, from top to bottom. */
export type Step =
  | {readonly kind: 'keep'; readonly unit: Unit}
  | {readonly kind: 'change'; readonly unit: Unit; readonly parts: readonly Part[]}
  | {readonly kind: 'remove'; readonly unit: Unit}
  | {readonly kind: 'insert'; readonly parts: readonly Part[]}

const isSame = (a: Part | undefined, b: Part | undefined): boolean =>
  a !== undefined && a.normal.json === b?.normal.json

const wordsOf = ({normal}: Part): readonly string[] =>
  normal.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

const isListed = ({block}: Part): boolean => block['level'] !== undefined

/** 0 to 1: how much two blocks have in common; 0 where one cannot become the other. */
const likeness = (old: Part, wanted: Part): number => {
  if (old.normal.type !== wanted.normal.type) return 0
  if (old.normal.type !== 'block') return 0.5
  const words = new Set(wordsOf(old))
  const others = wordsOf(wanted)
  const shared = others.filter((word) => words.has(word)).length
  const ratio = words.size + others.length === 0 ? 1 : (2 * shared) / (words.size + others.length)
  return isListed(old) === isListed(wanted) ? ratio : ratio * 0.8
}

const enough = 0.3

/** In a hunk: which block became which, where they are alike; the others went or came. */
const inHunk = (units: readonly Unit[], parts: readonly Part[]): readonly Step[] => {
  const [first] = units
  if (first === undefined) return parts.length === 0 ? [] : [{kind: 'insert', parts}]
  if (parts.length === 0) return units.map((unit) => ({kind: 'remove', unit}))
  const last = units.at(-1) ?? first
  if (units.some((unit) => unit.parts.length > 1)) {
    const unit = {
      start: first.start,
      end: last.end,
      tail: last.tail,
      parts: units.flatMap((each) => each.parts),
    }
    return [{kind: 'change', unit, parts}]
  }
  const [only] = parts
  if (
    units.length === 1 &&
    parts.length === 1 &&
    only?.normal.type === first.parts[0]?.normal.type
  ) {
    return [{kind: 'change', unit: first, parts}]
  }
  const width = parts.length + 1
  const scores = new Float64Array((units.length + 1) * width)
  const score = (row: number, column: number): number => {
    const old = units[row]?.parts[0]
    const wanted = parts[column]
    const value = old === undefined || wanted === undefined ? 0 : likeness(old, wanted)
    return value < enough ? 0 : value
  }
  const at = (row: number, column: number): number => scores[row * width + column] ?? 0
  for (let row = units.length - 1; row >= 0; row -= 1) {
    for (let column = parts.length - 1; column >= 0; column -= 1) {
      const pair = score(row, column)
      scores[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        pair === 0 ? 0 : pair + at(row + 1, column + 1),
      )
    }
  }
  const steps: Step[] = []
  let row = 0
  let column = 0
  while (row < units.length || column < parts.length) {
    const unit = units[row]
    const part = parts[column]
    const pair = score(row, column)
    if (
      unit !== undefined &&
      part !== undefined &&
      pair > 0 &&
      at(row, column) === pair + at(row + 1, column + 1)
    ) {
      steps.push({kind: 'change', unit, parts: [part]})
      row += 1
      column += 1
    } else if (
      unit !== undefined &&
      (part === undefined || at(row, column) === at(row + 1, column))
    ) {
      steps.push({kind: 'remove', unit})
      row += 1
    } else if (part !== undefined) {
      steps.push({kind: 'insert', parts: [part]})
      column += 1
    }
  }
  return steps
}

/** Finds the lines of a page that stay, change or go when its body becomes another one. */
export function alignBody(units: readonly Unit[], wanted: readonly Part[]): readonly Step[] {
  const places = samePlaces(
    units.flatMap(({parts}) => parts),
    wanted,
    isSame,
  )
  const steps: Step[] = []
  let hunk: Unit[] = []
  let old = 0
  let next = 0
  for (const unit of units) {
    const first = places[old]
    const isKept =
      first !== undefined && unit.parts.every((_, index) => places[old + index] === first + index)
    old += unit.parts.length
    if (!isKept) {
      hunk.push(unit)
      continue
    }
    steps.push(...inHunk(hunk, wanted.slice(next, first)), {kind: 'keep', unit})
    hunk = []
    next = first + unit.parts.length
  }
  return [...steps, ...inHunk(hunk, wanted.slice(next))]
}
