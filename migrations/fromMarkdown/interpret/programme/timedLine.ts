import type {Line} from '../lines/line.ts'
import type {Mention, TimeMention} from '../period/mentions.ts'
import {readMentions} from '../period/readMentions.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** A line that starts with a time and goes on with what happens then. */
export interface TimedLine {
  readonly line: Line
  readonly time: TimeMention
  /** The time as written. */
  readonly timeText: string
  /** What stands behind the time and the mark between. */
  readonly rest: string
}

const ornament = /^(?:[\s•·*○●▪\-–—>→[(]|\p{Extended_Pictographic}\uFE0F?)*/u
const markBetween = /^[\s\-–—−:|,.;)\]•·→>=]*/u
/** A sentence goes on in small letters; a title that starts with "The" or "On" does not. */
const goesOn = (rest: Tokens): boolean => {
  const mark = rest.at('sentenceGoesOn', 0)
  return mark !== undefined && mark.next < rest.tokens.length && /^\p{Ll}/u.test(rest.text)
}

/** How far into a line its time starts: behind marks and "ca". */
const openingOf = (text: Tokens): number => {
  const end = ornament.exec(text.text)?.[0].length ?? 0
  const about = text.at('about', text.tokenAt(end))
  if (about === undefined) return end
  return text.tokens[text.behindStop(about.next)]?.start ?? end
}

/** Hours alone are a time only where a mark parts them from the words: "11-12: Lunch". */
const separated = /^\s{0,2}:|^\s{1,2}[–—-]\s/u

/** How far into a line its time may start. */
const reach = 24

const isDate = (mention: Mention): boolean => mention.kind === 'date'

/** The time that a line starts with and the words behind it; `rest` is empty for a time alone. */
export function timedLine(line: Line): TimedLine | undefined {
  if (!/\d/u.test(line.text.slice(0, reach))) return undefined
  const opening = openingOf(line.words)
  const [time, next] = readMentions(line.text, line.lexicon)
  if (time?.kind !== 'time' || time.start > opening) return undefined
  const behind = line.text.slice(time.end)
  if (time.notation === 'bare' && !separated.test(behind)) return undefined
  const rest = behind.replace(markBetween, '')
  const gap = time.end + (behind.length - rest.length)
  if (next !== undefined && isDate(next) && next.start <= gap + 4) return undefined
  const read = line.lexicon.read(rest)
  if (goesOn(read) || read.at('weekday', 0) || read.at('weekdays', 0)) return undefined
  if (rest !== '' && gap === time.end) return undefined
  return {line, time, timeText: line.text.slice(time.start, time.end).trim(), rest: rest.trim()}
}

/** A line that ends with its time in brackets: "Welcome (17:00)". */
export function lineTimedBehind(line: Line): TimedLine | undefined {
  if (!/\d\s*\)$/u.test(line.text)) return undefined
  const [time, next] = readMentions(line.text, line.lexicon)
  if (time?.kind !== 'time' || time.notation === 'bare' || next !== undefined) return undefined
  const [, rest] = /^(.*\p{L}.*?)\s*\(\s*$/u.exec(line.text.slice(0, time.start)) ?? []
  if (rest === undefined || line.text.slice(time.end).trim() !== ')') return undefined
  return {line, time, timeText: line.text.slice(time.start, time.end).trim(), rest}
}
