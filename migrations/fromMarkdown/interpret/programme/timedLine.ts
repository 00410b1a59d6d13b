import type {Line} from '../lines/line.ts'
import {weekdayPattern} from '../period/calendarWords.ts'
import type {Mention, TimeMention} from '../period/mentions.ts'
import {readMentions} from '../period/readMentions.ts'

/** A line that starts with a time and goes on with what happens then. */
export interface TimedLine {
  readonly line: Line
  readonly time: TimeMention
  /** The time as written. */
  readonly timeText: string
  /** What stands behind the time and the mark between. */
  readonly rest: string
}

const ornament =
  /^(?:[\s•·*○●▪\-–—>→[(]|\p{Extended_Pictographic}\uFE0F?)*(?:(?:ca|c:a|cirka|around|approx)\.?\s{1,2})?/iu
const markBetween = /^[\s\-–—−:|,.;)\]•·→>=]*/u
/** A sentence goes on in small letters; a title that starts with "The" or "On" does not. */
const goesOn = /^(?:den|the|on|på|varje|every|each|to|till|i|in)\s/u
const weekday = new RegExp(String.raw`^${weekdayPattern}(?:ar|s)?(?!\p{L})`, 'iu')

/** Hours alone are a time only where a mark parts them from the words: "11-12: Lunch". */
const separated = /^\s{0,2}:|^\s{1,2}[–—-]\s/u

const isDate = (mention: Mention): boolean => mention.kind === 'date'

/** The time that a line starts with and the words behind it; `rest` is empty for a time alone. */
export function timedLine(line: Line): TimedLine | undefined {
  const opening = ornament.exec(line.text)?.[0].length ?? 0
  if (!/\d|kl/iu.test(line.text.slice(opening, opening + 12))) return undefined
  const mentions = readMentions(line.text)
  const [time, next] = mentions
  if (time?.kind !== 'time' || time.start > opening) return undefined
  const behind = line.text.slice(time.end)
  if (time.notation === 'bare' && !separated.test(behind)) return undefined
  const rest = behind.replace(markBetween, '')
  const gap = time.end + (behind.length - rest.length)
  if (next !== undefined && isDate(next) && next.start <= gap + 4) return undefined
  if (goesOn.test(rest) || weekday.test(rest)) return undefined
  if (rest !== '' && gap === time.end) return undefined
  return {line, time, timeText: line.text.slice(time.start, time.end).trim(), rest: rest.trim()}
}

/** A line that ends with its time in brackets: "Welcome (17:00)". */
export function lineTimedBehind(line: Line): TimedLine | undefined {
  if (!/\d\s*\)$/u.test(line.text)) return undefined
  const [time, next] = readMentions(line.text)
  if (time?.kind !== 'time' || time.notation === 'bare' || next !== undefined) return undefined
  const [, rest] = /^(.*\p{L}.*?)\s*\(\s*(?:kl\.?\s*)?$/u.exec(line.text.slice(0, time.start)) ?? []
  if (rest === undefined || line.text.slice(time.end).trim() !== ')') return undefined
  return {line, time, timeText: line.text.slice(time.start, time.end).trim(), rest}
}
