import {defined} from '../../content/objects/defined.ts'
import type {Entry} from '../../content/programme/newSession.ts'
import type {ProgrammeFrame} from '../../content/programme/programmeDays.ts'
import {addLocalDays, momentAt} from '../../content/time/localDays.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import type {Period} from '../../content/time/period.ts'
import {
  programmeOfText,
  type TypedItem,
} from '../../migrations/fromMarkdown/interpret/programme/programmeOfText.ts'
import {type TextLine, textLines} from './textLines.ts'

/** What was understood of a text. */
export interface ReadText {
  readonly entries: readonly Entry[]
  /** Lines that are no items, such as what is said of the item above. */
  readonly unused: readonly string[]
}

const halfDayMs = 12 * 3_600_000

/**
 * Reads a programme as people write it: “18:15–18:45 Öppna data, Anna Ek (Sal 2)”, a line an item.
 *
 * @param date of the page that is open: what names no day is on it.
 * @param rooms that the programme has: their names are rooms whatever they are called.
 */
export function readText(
  text: string,
  frame: ProgrammeFrame,
  date: string | undefined,
  rooms: readonly string[],
): ReadText {
  const lines = textLines(text, rooms)
  const texts = lines.map((line) => line.text)
  const onPage = new Map(
    programmeOfText(texts, pagePeriod(frame, date)).map(({line, period}) => [line, period]),
  )
  const items = programmeOfText(texts, periodOf(frame) ?? pagePeriod(frame, date)).map((item) => ({
    ...item,
    ...defined({period: item.period ?? onPage.get(item.line)}),
  }))
  const used = new Set(items.map(({line}) => line))
  return {
    entries: inOrder(items, frame).map(({line, title, room, ...entry}) => ({
      ...entry,
      title: entry.speakers.length === 0 ? asWritten(title, lines[line]) : title,
      ...defined({room: room ?? lines[line]?.room}),
    })),
    unused: lines.filter((_line, index) => !used.has(index)).map(({line}) => line),
  }
}

/** Where the names turned out to be none, the dash before them is the comma that it was. */
const asWritten = (title: string, line: TextLine | undefined): string =>
  line?.line.includes(title) === true ? title : title.replace(' – ', ', ')

const periodOf = ({timeZone, start, end}: ProgrammeFrame): Period | undefined =>
  start === undefined
    ? undefined
    : {
        _type: 'period',
        kind: 'once',
        timeZone,
        start: new Date(start).toISOString(),
        ...defined({end: end === undefined ? undefined : new Date(end).toISOString()}),
      }

const pagePeriod = ({timeZone}: ProgrammeFrame, date: string | undefined): Period | undefined =>
  date === undefined
    ? undefined
    : {
        _type: 'period',
        kind: 'once',
        timeZone,
        start: new Date(momentAt(date, '12:00', timeZone)).toISOString(),
      }

/** What is earlier than the item above by more than half a day comes after midnight. */
const inOrder = (
  items: readonly TypedItem[],
  {timeZone}: ProgrammeFrame,
): readonly (Entry & {readonly line: number})[] => {
  let before: number | undefined
  return items.map(({line, title, speakers, kind, period}) => {
    const [start, end] = [millisecondsOf(period?.start), millisecondsOf(period?.end)]
    const days = start !== undefined && before !== undefined && before - start > halfDayMs ? 1 : 0
    const shifted = (moment: number | undefined) =>
      moment === undefined ? undefined : addLocalDays(moment, days, timeZone)
    before = shifted(start) ?? before
    return {
      line,
      title: withoutNames(title, speakers),
      speakers,
      kind,
      ...defined({start: shifted(start), end: shifted(end)}),
    }
  })
}

/** “Öppna data, Anna Ek” is called “Öppna data” where Anna Ek is a speaker. */
const withoutNames = (title: string, speakers: readonly string[]): string => {
  if (speakers.length === 0) return title
  const cuts = [...title.matchAll(/, | – /gu)].map(({index}) => index)
  const cut = cuts.findLast((at) => speakers.every((name) => title.indexOf(name) > at))
  return cut === undefined || cut === 0 ? title : title.slice(0, cut)
}
