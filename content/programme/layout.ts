import {defined} from '../objects/defined.ts'
import {clockText, startOfDate} from '../time/localDays.ts'
import {type ProgrammeFrame, programmeDate, programmeDates} from './programmeDays.ts'
import {isAcrossRooms, minuteMs, type ProgrammeSession, usualLengthMs} from './programmeSession.ts'

/** A session on the page of a day. Minutes are counted from the day's first moment, as time goes by. */
export interface Item {
  readonly session: ProgrammeSession
  readonly from: number
  readonly to: number
  /** Whether its end is not stated. */
  readonly isOpen: boolean
  /** Of a break for all rooms `undefined`; '' without a room. */
  readonly room?: string
  /** Beside how many others of its room it stands, and at which place, from 0. */
  readonly lane: number
  readonly lanes: number
}

export interface Tick {
  readonly minute: number
  /** What the clocks show: `18:00`. */
  readonly label: string
}

/** One page of a programme. */
export interface DayPage {
  /** `2030-05-20` */
  readonly date: string
  /** Its first moment, in milliseconds since 1970. */
  readonly start: number
  readonly from: number
  readonly to: number
  readonly ticks: readonly Tick[]
  readonly items: readonly Item[]
}

/** Rooms × time, a page a day, and what has no time. */
export interface Layout {
  readonly frame: ProgrammeFrame
  /** In the order of their names; '' stands for no room. */
  readonly rooms: readonly string[]
  readonly days: readonly DayPage[]
  readonly tray: readonly ProgrammeSession[]
}

const collator = new Intl.Collator('sv', {numeric: true, sensitivity: 'base'})
const hour = 60

/** The rooms of a programme. `more`: such as nobody is in yet. */
const roomsOf = (
  sessions: readonly ProgrammeSession[],
  more: readonly string[],
): readonly string[] => {
  const named = new Set([...sessions.flatMap(({room}) => room ?? []), ...more])
  const isBare = sessions.some(
    (session) =>
      session.start !== undefined && session.room === undefined && !isAcrossRooms(session),
  )
  const sorted = [...named].toSorted(collator.compare)
  return isBare || sorted.length === 0 ? ['', ...sorted] : sorted
}

export function layoutOf(
  sessions: readonly ProgrammeSession[],
  frame: ProgrammeFrame,
  moreRooms: readonly string[] = [],
): Layout {
  const timed = sessions.filter(({start}) => start !== undefined)
  const byDate = Map.groupBy(timed, (session) => dateOf(session, frame))
  return {
    frame,
    rooms: roomsOf(sessions, moreRooms),
    days: programmeDates(frame, [...byDate.keys()]).map((date) =>
      dayPage(date, byDate.get(date) ?? [], frame),
    ),
    tray: sessions.filter(({start}) => start === undefined),
  }
}

/** The page of a day; without one that of the event's first day, which may have others before it. */
export function pageOf({days, frame}: Layout, date: string | undefined): DayPage | undefined {
  const first = frame.start === undefined ? undefined : programmeDate(frame.start, frame)
  return days.find((day) => day.date === date) ?? days.find((day) => day.date === first) ?? days[0]
}

/** Asking a calendar takes long; of a session that did not move it is known. */
const knownDates = new WeakMap<ProgrammeFrame, WeakMap<ProgrammeSession, string>>()

const dateOf = (session: ProgrammeSession, frame: ProgrammeFrame): string => {
  const known = knownDates.get(frame) ?? new WeakMap<ProgrammeSession, string>()
  knownDates.set(frame, known)
  const date = known.get(session) ?? programmeDate(session.start ?? 0, frame)
  known.set(session, date)
  return date
}

const dayPage = (
  date: string,
  sessions: readonly ProgrammeSession[],
  frame: ProgrammeFrame,
): DayPage => {
  const dayStart = startOfDate(date, frame.timeZone)
  const items = inLanes(
    untilNext(
      sessions
        .map((session) => itemOf(session, dayStart))
        .toSorted((one, other) => one.from - other.from || one.to - other.to),
    ),
  )
  const {from, to} = hoursOf(items, dayStart, frame)
  const ticks = Array.from({length: (to - from) / hour + 1}, (_, index) => {
    const minute = from + index * hour
    return {minute, label: clockText(dayStart + minute * minuteMs, frame.timeZone)}
  })
  return {date, start: dayStart, from, to, ticks, items}
}

const itemOf = (session: ProgrammeSession, dayStart: number): Omit<Item, 'lane' | 'lanes'> => {
  const {start = dayStart, end, room} = session
  return {
    session,
    from: (start - dayStart) / minuteMs,
    to: ((end ?? start + usualLengthMs) - dayStart) / minuteMs,
    isOpen: end === undefined,
    ...defined({room: isAcrossRooms(session) ? undefined : (room ?? '')}),
  }
}

/** What states no end is drawn until the next one of its room begins, if that is soon. */
const untilNext = (items: readonly Bare[]): readonly Bare[] =>
  items.map((item, index) => {
    if (!item.isOpen) return item
    const next = items
      .slice(index + 1)
      .find(
        ({from, room}) =>
          from > item.from && (room === item.room || room === undefined || item.room === undefined),
      )
    return {...item, to: Math.min(item.to, next?.from ?? item.to)}
  })

/** An hour more than what is there at both ends, for what is to be moved out of it. */
const hoursOf = (
  items: readonly Pick<Item, 'from' | 'to'>[],
  dayStart: number,
  {start, end, allDay}: ProgrammeFrame,
): {readonly from: number; readonly to: number} => {
  const minuteOf = (moment: number) => (moment - dayStart) / minuteMs
  const longest = 34 * hour
  const [opens, closes] =
    allDay || start === undefined
      ? [9 * hour, 17 * hour]
      : [minuteOf(start), minuteOf(end ?? start)]
  const isFirst = opens >= 0 && opens < longest
  const isLast = closes >= 0 && closes < longest
  const moments = [
    ...items.flatMap(({from, to}) => [from, to]),
    ...(isFirst ? [opens] : []),
    ...(isLast ? [closes] : []),
    ...(!isFirst && !isLast && items.length === 0 ? [9 * hour, 17 * hour] : []),
  ]
  return {
    from: Math.max(0, Math.floor(Math.min(...moments) / hour - 1) * hour),
    to: Math.ceil(Math.max(...moments) / hour + 1) * hour,
  }
}

/** What overlaps in one room stands side by side. */
const inLanes = (items: readonly Omit<Item, 'lane' | 'lanes'>[]): readonly Item[] => {
  const groups = Map.groupBy(items, ({room}) => room)
  return [...groups.values()].flatMap((group) => clusters(group).flatMap(cluster))
}

type Bare = Omit<Item, 'lane' | 'lanes'>

/** Runs of items of which each overlaps with one before it. In the order of their starts. */
const clusters = (items: readonly Bare[]): readonly (readonly Bare[])[] => {
  const runs: Bare[][] = []
  let until = -Infinity
  for (const item of items) {
    const last = runs.at(-1)
    if (last === undefined || item.from >= until) runs.push([item])
    else last.push(item)
    until = Math.max(until, item.to)
  }
  return runs
}

const cluster = (items: readonly Bare[]): readonly Item[] => {
  const ends: number[] = []
  const placed = items.map((item) => {
    const free = ends.findIndex((end) => end <= item.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = item.to
    return {item, lane}
  })
  return placed.map(({item, lane}) => ({...item, lane, lanes: ends.length}))
}
