import {defined} from '../../../../content/objects/defined.ts'
import type {Line} from '../lines/line.ts'
import type {DateMention, TimeMention} from '../period/mentions.ts'
import {readMentions, readTimes} from '../period/readMentions.ts'
import {type CalendarDay, compareDays, sameDay} from '../period/zonedTime.ts'
import type {DraftItem} from './draftItem.ts'
import {itemTitle} from './itemTitle.ts'
import {dayOf, type ProgrammeDays} from './programmeDay.ts'
import type {Section} from './section.ts'

/** A line that starts with a day and goes on with what is on that day: "3 March, 3–5 pm: Mail". */
export interface DatedLine {
  readonly date: DateMention
  readonly time?: TimeMention
  /** The day and the time as written. */
  readonly text: string
  /** What stands behind the mark. */
  readonly rest: string
}

const mark = /^\s*(?::|[–—-]\s)\s*(?=["'“”„«»*]{0,2}[\p{L}\d])/u
const between = /^[\s,;|(–—-]*(?:\p{L}{1,5}\.?\s)?$/u
/** In front of the day: a weekday is of its mention. */
const opening = 3

/** The day that a text starts with, and what stands behind it and a mark. */
export function datedLine(text: string, lexicon: Line['lexicon']): DatedLine | undefined {
  const [date, next] = readMentions(text, lexicon)
  if (date?.kind !== 'date' || date.last !== undefined || date.start > opening) return undefined
  const isBeside = next?.kind === 'time' && between.test(text.slice(date.end, next.start))
  const time = isBeside ? next : undefined
  const end = (time ?? date).end
  const behind = text.slice(end).replace(/^\)/u, '')
  const [lead] = mark.exec(behind) ?? []
  return lead === undefined
    ? undefined
    : {
        date,
        ...defined({time}),
        text: text.slice(0, end).trim(),
        rest: behind.slice(lead.length).trim(),
      }
}

/** What a list of days is about that is no programme. */
const aboutElse = ['deadline', 'register', 'callForProposals', 'ticket', 'closing'] as const

/** "Four mornings from 9.30 to 12:", right above the list. */
const timeAbove = ({lines}: Section, first: Line): TimeMention | undefined => {
  const above = lines[lines.indexOf(first) - 1]
  if (above === undefined || above.listItem !== undefined || !above.text.endsWith(':'))
    return undefined
  const times = readTimes(above.text, above.lexicon).filter(({to}) => to !== undefined)
  return times.length === 1 ? times[0] : undefined
}

const fewest = 2

interface Found extends DatedLine {
  readonly line: Line
  readonly day: CalendarDay
}

/** Whether days follow each other within the event: from its first day on, and until its last where it says so. */
const areOfEvent = (found: readonly Found[], {first, last}: ProgrammeDays): boolean => {
  const follow = found.every(
    ({day}, index) => index === 0 || compareDays(day, found[index - 1]?.day ?? day) > 0,
  )
  const [opens, closes] = [found[0]?.day, found.at(-1)?.day]
  if (!follow || first === undefined || opens === undefined || closes === undefined) return false
  return last === undefined
    ? sameDay(opens, first) && found.every(({time}) => time !== undefined)
    : compareDays(opens, first) >= 0 && compareDays(closes, last) <= 0
}

/** The items of a list of which each has a day of its own within the event's: those of a course. */
export function datedItems(section: Section, days: ProgrammeDays): readonly DraftItem[] {
  if (section.about === 'otherTimes' || section.about === 'time') return []
  const list = section.lines.filter(({listItem, level}) => listItem !== undefined && level === 1)
  const found = list.flatMap((line): readonly Found[] => {
    const dated = datedLine(line.text, line.lexicon)
    const day = dated === undefined ? undefined : dayOf(dated.date, days)
    if (dated === undefined || day === undefined) return []
    return line.lexicon.read(dated.rest).has(...aboutElse) ? [] : [{...dated, line, day}]
  })
  const [first] = found
  if (first === undefined || found.length < fewest || found.length < list.length) return []
  if (!areOfEvent(found, days)) return []
  const ofAll = timeAbove(section, first.line)
  return found.map(({line, day, time = ofAll, text, rest}) => {
    const {marked: _isMarked, ...titled} = itemTitle(rest, line.lexicon)
    return {
      ...titled,
      line,
      lines: [line],
      day,
      ...defined({time}),
      timeText: text,
      rule: 'item-dated' as const,
    }
  })
}
