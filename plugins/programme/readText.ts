import {defined} from '../../content/objects/defined.ts'
import type {Entry} from '../../content/programme/newSession.ts'
import type {ProgrammeFrame} from '../../content/programme/programmeDays.ts'
import {addLocalDays, momentAt} from '../../content/time/localDays.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import type {Period} from '../../content/time/period.ts'
import {
  linesOfText,
  programmeOfText,
  type TypedItem,
} from '../../migrations/fromMarkdown/interpret/programme/programmeOfText.ts'

/** What was understood of a text. */
export interface ReadText {
  readonly entries: readonly Entry[]
  /** Lines that are no items, such as what is said of the item above. */
  readonly unused: readonly string[]
}

const halfDayMs = 12 * 3_600_000

/** “(Sal 2)” behind the words of an item; a line without it has no room of its own. */
const bracketsBehind = /\s*[([]([^()[\]]{1,60})[)\]]\s*$/u
const roomWord =
  /(?:^|[\s-])(?:\p{L}*(?:sal|salen|rum|rummet|scen|scenen|hall|hallen|lokal|lokalen)|aula|aulan|auditori\w*|foaj[eé]n?|room|stage|theatre|theater|studio|floor|track|spår)(?:$|[\s\d-])/iu

const roomIn = (text: string, known: ReadonlyMap<string, string>): string | undefined => {
  const name = text.trim().replace(/\s+/gu, ' ')
  return known.get(name.toLowerCase()) ?? (roomWord.test(name) ? name : undefined)
}

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
  const known = new Map(
    rooms.filter((room) => room !== '').map((room) => [room.toLowerCase(), room]),
  )
  const lines = linesOfText(text).map((line) => {
    const match = bracketsBehind.exec(line)
    const room = match === null ? undefined : roomIn(match[1] ?? '', known)
    return room === undefined || match === null
      ? {line, text: line, room: undefined}
      : {line, text: line.slice(0, match.index), room}
  })
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
    entries: inOrder(items, frame).map(({line, ...entry}) => ({
      ...entry,
      ...defined({room: lines[line]?.room}),
    })),
    unused: lines.filter((_line, index) => !used.has(index)).map(({line}) => line),
  }
}

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
  const cut = title.lastIndexOf(', ')
  const behind = title.slice(cut + 2)
  return cut > 0 && speakers.length > 0 && speakers.every((name) => behind.includes(name))
    ? title.slice(0, cut)
    : title
}
