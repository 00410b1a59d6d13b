import type {SessionKind} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {Period} from '../../../../content/time/period.ts'
import type {Point} from '../../messages/message.ts'
import {everyLexicon, nameLexicon} from '../lexicon/lexicon.ts'
import type {Line} from '../lines/line.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import {clockRun} from './clockRun.ts'
import {withGuess} from './company.ts'
import {dayNamed} from './dayNamed.ts'
import {itemTitle} from './itemTitle.ts'
import {plainLine} from './plainLine.ts'
import {itemPeriod, type ProgrammeDays, programmeDays, startOn} from './programmeDay.ts'
import {sessionKindOf} from './programmeWords.ts'
import {readProgramme} from './readProgramme.ts'
import {timedLine} from './timedLine.ts'

export {linesOfText} from './linesOfText.ts'

/** What stands in a line of a programme that somebody typed or pasted. */
export interface TypedItem {
  /** Of `linesOfText`, from 0. */
  readonly line: number
  readonly title: string
  readonly kind: SessionKind
  /** Full names, as written. */
  readonly speakers: readonly string[]
  readonly room?: string
  readonly period?: Period
}

/** Whether a name has a word for a room, in any language. */
export function saysRoom(name: string): boolean {
  return nameLexicon().read(name).has('roomWord')
}

/** Where a line stands is its number. */
const pointOf = (line: number): Point => ({line, column: 1})

/**
 * Reads a programme in plain text, a line an item, as `readProgramme` does below a heading that
 * announces one. Where few lines have a time, those without one are items as well. Whoever typed it sees how
 * it was understood: what has the form of a name is taken for one.
 *
 * @param period of the event: its days and zone. Without it no item has a time.
 */
export function programmeOfText(
  texts: readonly string[],
  period: Period | undefined,
  lexicon = everyLexicon(),
): readonly TypedItem[] {
  const days = programmeDays(period)
  const plain = texts.map((text, index) => plainLine(text, index, lexicon))
  const dayOfLine = (line: Line) =>
    timedLine(line) === undefined ? dayNamed(line.text, lexicon, days) : undefined
  const lines = plain.map((line) =>
    dayOfLine(line) === undefined ? line : {...line, style: 'h3' as const},
  )
  const items = readProgramme(
    {locate: ({start}) => ({start: pointOf(start), end: pointOf(start)})},
    lines,
    period,
    'programme',
    withGuess,
  ).map(({value: {title, kind, speakers, room, period: time}, place}): TypedItem => ({
    line: place.start.line,
    title,
    kind,
    speakers,
    ...defined({room, period: time}),
  }))
  const read = new Map(items.map((item) => [item.line, item]))
  const own = lines.filter(({style}) => style === 'normal')
  const timed = own.filter((line) => timedLine(line) !== undefined).length
  const isTold = timed * 2 > own.length && own.length > 1
  let day = days.only
  return lines.flatMap((line) => {
    day = dayOfLine(line) ?? day
    if (line.style !== 'normal') return []
    const alone = read.get(line.blockIndex) ?? timedItem(line, day, days)
    return alone ?? (isTold ? [] : untimed(line))
  })
}

/** A line that is an item whatever stands around it: the only one, or one that goes back in time. */
const timedItem = (
  line: Line,
  day: CalendarDay | undefined,
  days: ProgrammeDays,
): TypedItem | undefined => {
  const found = timedLine(line)
  if (found === undefined || found.rest === '') return undefined
  const [at] = clockRun([found], startOn(day, days)) ?? []
  const {from, to} = at ?? found.time
  return {
    ...untimed({...line, text: found.rest}),
    ...defined({
      period:
        day === undefined ? undefined : itemPeriod(day, from, to, days.timeZone, found.timeText),
    }),
  }
}

const untimed = ({
  text,
  blockIndex,
  lexicon,
}: Pick<Line, 'text' | 'blockIndex' | 'lexicon'>): TypedItem => {
  const {title, speakers, room} = withGuess(itemTitle(text, lexicon))
  const kind = sessionKindOf(lexicon.read(title))
  return {line: blockIndex, title, kind, speakers, ...defined({room})}
}
