import {isBold, type Line} from '../lines/line.ts'
import {readMentions} from '../period/readMentions.ts'
import type {Tokens} from '../tokens/tokens.ts'
import type {DraftItem} from './draftItem.ts'
import {itemTitle} from './itemTitle.ts'
import {dayOf, type ProgrammeDays} from './programmeDay.ts'

const roman = /^[IVX]{1,4}$/
const markBehind = /^\s*[.:–—-]?\s*/u

/** "Part 1", "Session IV": where the label ends, if a line starts with one. */
const labelEnd = (text: Tokens): number | undefined => {
  const mark = text.at('partLabel', 0)
  const number = mark && text.tokens[mark.next]
  if (number === undefined) return undefined
  const isNumber = number.kind === 'number' && number.word.length <= 2
  return isNumber || roman.test(text.text.slice(number.start, number.end)) ? number.end : undefined
}
const bracketsBehind = /\s*\([^()]*\)\s*$/u
const firstSentence = /^.*?[.?!](?=\s|$)/u

const titleFrom = (label: string, words: string, next: Line | undefined): string => {
  const own = words.replace(/^[\s\-–—:,.|\\[\]()+]+|[\s\-–—:,|\\[\]()]+$/gu, '')
  if (/\p{L}{3}/u.test(own)) return `${label}. ${own}`
  if (next === undefined) return label
  const text = isBold(next) ? next.text : (firstSentence.exec(next.text)?.[0] ?? next.text)
  const named = text.replace(bracketsBehind, '')
  return named.length <= 160 ? `${label}. ${named}` : label
}

/**
 * A part with a day and a time of its own: "Part 1. 18 May 2021 09:00–10:30", as a heading or at
 * the start of a line. It is named by what follows it.
 */
export function partLine(
  line: Line,
  next: Line | undefined,
  days: ProgrammeDays,
): DraftItem | undefined {
  const end = labelEnd(line.words)
  if (end === undefined) return undefined
  const label = line.text.slice(0, end)
  const behind = line.text.slice(end).replace(markBehind, '')
  const mentions = readMentions(behind, line.lexicon)
  const date = mentions.find((mention) => mention.kind === 'date')
  const time = mentions.find((mention) => mention.kind === 'time')
  const day = date === undefined ? days.only : dayOf(date, days)
  if (time === undefined || day === undefined || time.to === undefined) return undefined
  const first = Math.min(date?.start ?? time.start, time.start)
  const last = Math.max(date?.end ?? time.end, time.end)
  const words =
    behind.slice(0, first) +
    behind
      .slice(last)
      .replace(/^[\s[(\\]*(?:CES?T|UTC|GMT)?[\s\\[\]()+:\d]*(?:UTC\s*\+?\d*)?[\s\\[\]()]*/u, '')
  const {marked: _isMarked, ...titled} = itemTitle(titleFrom(label, words, next), line.lexicon)
  return {
    ...titled,
    line,
    lines: [line],
    day,
    time,
    timeText: behind.slice(first, last).trim(),
    label: label.toLowerCase(),
    rule: 'item-part',
  }
}

const occasionOf = ({label, time, day}: DraftItem): string =>
  `${label ?? ''} ${time?.from.hour ?? ''}:${time?.from.minute ?? ''} ${JSON.stringify(day)}`

/** A title says more than a label alone, and a heading is meant to be read. */
const weightOf = ({title, label, line}: DraftItem): number =>
  Number(title.toLowerCase() !== label) + Number(line.style !== 'normal')

/** Of a part that is named twice with the same start, the one that says most. */
export function sameParts(items: readonly DraftItem[]): readonly DraftItem[] {
  const best = new Map<string, DraftItem>()
  for (const item of items) {
    if (item.label === undefined) continue
    const known = best.get(occasionOf(item))
    if (known === undefined || weightOf(item) > weightOf(known)) best.set(occasionOf(item), item)
  }
  return items.filter((item) => item.label === undefined || best.get(occasionOf(item)) === item)
}
