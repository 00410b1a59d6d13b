import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {Range} from '../../fromMarkdown/parse/range.ts'
import {normalBlocks, type NormalBlock} from '../compare/normalBody.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {objectsIn} from '../reading/values.ts'
import {lineEnd, lineStart, nextLine} from '../text/lines.ts'
import {sourceBlocks} from './blocks.ts'

/** A block of a body beside its normal form. */
export interface Part {
  readonly block: JsonObject
  readonly normal: NormalBlock
}

/** Whole lines of a page's Markdown, and the blocks that were read from them. Offsets are the body's. */
export interface Unit extends Range {
  readonly parts: readonly Part[]
  /** Behind the lines that give the last block its class or id: `{: .lead}`. */
  readonly tail: number
}

const setext = /^(?:=+|-+)[ \t]*\r?$/u

/** The line below a heading that makes it one. */
const behindHeading = (body: string, end: number, {block}: Part): number => {
  if (!/^h[12]$/u.test(String(block['style']))) return end
  const next = nextLine(body, end)
  const line = body.slice(next, lineEnd(body, next))
  return next < body.length && setext.test(line) ? lineEnd(body, next) : end
}

const attributeLine = /^[ \t]*\{:[^\n]*\}[ \t]*\r?$/u

const behindAttributes = (body: string, end: number): number => {
  let tail = end
  while (true) {
    const next = nextLine(body, tail)
    const stop = lineEnd(body, next)
    if (next >= body.length || !attributeLine.test(body.slice(next, stop))) return tail
    tail = stop
  }
}

const joined = (one: Unit, other: Unit): Unit => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
  tail: Math.max(one.tail, other.tail),
  parts: [...one.parts, ...other.parts],
})

const rangeOf = (object: JsonObject, ranges: ReadonlyMap<string, Range>): Range | undefined =>
  typeof object['_key'] === 'string' ? ranges.get(object['_key']) : undefined

/** Entries of a table of contents are read from headings; where they are shown, their links tell. */
const placeOf = (block: JsonObject, ranges: ReadonlyMap<string, Range>): Range | undefined => {
  const own = rangeOf(block, ranges)
  const [mark] = objectsIn(block['markDefs'])
  const link = mark === undefined ? undefined : rangeOf(mark, ranges)
  const isElsewhere =
    own !== undefined && link !== undefined && (link.end <= own.start || own.end <= link.start)
  return isElsewhere ? link : own
}

/** The blocks of a page as the import reads them, before anything is lifted, by the lines they stand in. */
export function unitsOf(reading: PageReading, document: JsonObject): readonly Unit[] {
  const {body, page} = reading
  const text = page.body
  const units: Unit[] = []
  for (const part of normalBlocks(sourceBlocks(reading, document))) {
    const range = placeOf(part.block, body.ranges)
    if (range === undefined) continue
    const shown = text.slice(range.start, range.end)
    const start = lineStart(text, range.start + (shown.length - shown.trimStart().length))
    const last = Math.max(range.start + shown.trimEnd().length, start)
    const end = behindHeading(text, lineEnd(text, last), part)
    const unit = {start, end, tail: behindAttributes(text, end), parts: [part]}
    const before = units.at(-1)
    if (before !== undefined && unit.start < before.end)
      units[units.length - 1] = joined(before, unit)
    else units.push(unit)
  }
  return mergedInOrder(units)
}

/** Where an earlier unit reaches into a later one, or stands behind it, they are one. */
const mergedInOrder = (units: readonly Unit[]): readonly Unit[] => {
  const merged: Unit[] = []
  for (const unit of units) {
    let current = unit
    while (true) {
      const before = merged.at(-1)
      if (before === undefined || before.end <= current.start) break
      merged.pop()
      current = joined(before, current)
    }
    merged.push(current)
  }
  return merged
}
