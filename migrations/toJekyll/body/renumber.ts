import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {lineEnd, lineStart} from '../text/lines.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {levelOf} from './gaps.ts'
import {type Part, unitsOf} from './units.ts'

/** A page's text as it is read. */
interface Read {
  readonly reading: PageReading
  readonly document: JsonDocument
}

/** An item of a numbered list. */
interface Numbered {
  /** What it says. */
  readonly said: string
  readonly number: number
  /** Where its number stands, and the blanks behind its marker. */
  readonly start: number
  readonly end: number
  readonly gap: string
  /** Behind its first line. */
  readonly lineEnd: number
}

interface OpenList {
  readonly level: number
  readonly kind: unknown
  readonly items: Numbered[]
}

const marker = /^(\s*)(\d+)[.)](\s+)/u

const numberedAt = ({normal}: Part, body: string, offset: number): Numbered | undefined => {
  const line = lineStart(body, offset)
  const [, indent = '', number = '', gap = ''] = marker.exec(body.slice(line)) ?? []
  if (number === '') return undefined
  const start = line + indent.length
  const end = start + number.length
  return {
    said: normal.json,
    number: Number(number),
    start,
    end,
    gap,
    lineEnd: lineEnd(body, offset),
  }
}

/** The numbered lists of a body, in the order in which they begin. */
const listsIn = ({reading, document}: Read): readonly (readonly Numbered[])[] => {
  const {body} = reading.page
  const lists: OpenList[] = []
  let open: readonly OpenList[] = []
  for (const part of unitsOf(reading, document).flatMap(({parts}) => parts)) {
    const {listItem: kind, _key: key} = part.block
    const level = levelOf(part)
    if (kind === undefined) {
      open = open.filter((list) => list.level <= level)
      continue
    }
    const goesOn = open.find((list) => list.level === level && list.kind === kind)
    const list = goesOn ?? {level, kind, items: []}
    if (goesOn === undefined) lists.push(list)
    open = [...open.filter((other) => other.level < level), list]
    const range = typeof key === 'string' ? reading.body.ranges.get(key) : undefined
    const item =
      kind === 'number' && range !== undefined ? numberedAt(part, body, range.start) : undefined
    if (item !== undefined) list.items.push(item)
  }
  return lists.flatMap(({items}) => (items.length === 0 ? [] : [items]))
}

/** From one number to the next; nothing where a list does not count. */
const stepOf = (items: readonly Numbered[]): number | undefined =>
  [1, 0].find((step) =>
    items.every(({number}, place) => number === (items[0]?.number ?? 0) + place * step),
  )

const blanks = (count: number): string => ' '.repeat(Math.max(count, 1))

/** What stands below an item's first line goes by how wide its marker is. */
const widthKept = ({start, end, gap, lineEnd: first}: Numbered, number: string, body: string) => {
  const behind = end + 1 + gap.length
  const goesOn = /^\r?\n(?:\r?\n)*[ \t]+\S/u.test(body.slice(first))
  const sign = body.slice(end, end + 1)
  return goesOn
    ? {start, end: behind, text: number + sign + blanks(gap.length + end - start - number.length)}
    : {start, end, text: number}
}

/**
 * Edits that number the lists of a page's body as the page does it, where items came, went or moved: the
 * numbers belong to places, and what a site shows does not go by them.
 * @param before the page as it was
 * @param now the page as it is to be, but for numbers; offsets of edits are its body's
 */
export function renumber(before: Read, now: Read): readonly TextEdit[] {
  const {body} = now.reading.page
  const old = [...listsIn(before)]
  return listsIn(now).flatMap((items) => {
    const said = new Set(items.map((item) => item.said))
    const place = old.findIndex((list) => list.some((item) => said.has(item.said)))
    const [was] = place === -1 ? [] : old.splice(place, 1)
    const step = was === undefined ? undefined : stepOf(was)
    const first = was?.[0]?.number
    if (step === undefined || first === undefined) return []
    return items.flatMap((item, index) => {
      const number = first + index * step
      return item.number === number ? [] : [widthKept(item, String(number), body)]
    })
  })
}
