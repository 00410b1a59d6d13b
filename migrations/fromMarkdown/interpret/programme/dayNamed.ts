import type {Lexicon} from '../lexicon/lexicon.ts'
import {readMentions} from '../period/readMentions.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import {dayOf, dayWithin, type ProgrammeDays} from './programmeDay.ts'

const mostBeside = 24

/** The day that a few words name and nothing else: "Saturday 5 May", "Saturday", "Day 2". */
export function dayNamed(
  text: string,
  lexicon: Lexicon,
  days: ProgrammeDays,
): CalendarDay | undefined {
  const mentions = readMentions(text, lexicon)
  const [date] = mentions
  if (mentions.length === 0) return dayWithin(lexicon.read(text), days)
  if (mentions.length !== 1 || date?.kind !== 'date') return undefined
  return text.length - (date.end - date.start) <= mostBeside ? dayOf(date, days) : undefined
}
