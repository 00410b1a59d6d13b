import type {Layout} from '../../content/programme/layout.ts'
import {lastOf} from '../../content/programme/newSession.ts'
import {
  move,
  place,
  placeInARow,
  type Placements,
  resize,
  stepMinutes,
  swapPlaces,
  type Way,
} from '../../content/programme/operations.ts'
import {onDate} from '../../content/programme/programmeDays.ts'
import type {ProgrammeSession} from '../../content/programme/programmeSession.ts'
import {momentAt} from '../../content/time/localDays.ts'

/** What a key does to the sessions that are chosen. */
export type Command =
  | {readonly kind: 'move'; readonly way: Way}
  | {readonly kind: 'day'; readonly pages: number}
  | {readonly kind: 'resize'; readonly minutes: number}
  | {readonly kind: 'swap' | 'remove' | 'withoutTime' | 'open' | 'choose' | 'chooseAll' | 'leave'}

const plain: Readonly<Record<string, Command>> = {
  ArrowUp: {kind: 'move', way: {minutes: -stepMinutes}},
  ArrowDown: {kind: 'move', way: {minutes: stepMinutes}},
  ArrowLeft: {kind: 'move', way: {rooms: -1}},
  ArrowRight: {kind: 'move', way: {rooms: 1}},
  PageUp: {kind: 'day', pages: -1},
  PageDown: {kind: 'day', pages: 1},
  Enter: {kind: 'open'},
  ' ': {kind: 'choose'},
  s: {kind: 'swap'},
  t: {kind: 'withoutTime'},
  Delete: {kind: 'remove'},
  Backspace: {kind: 'remove'},
  Escape: {kind: 'leave'},
}

const withShift: Readonly<Record<string, Command>> = {
  ArrowUp: {kind: 'resize', minutes: -stepMinutes},
  ArrowDown: {kind: 'resize', minutes: stepMinutes},
}

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key means on a session; `undefined` for a key that is the browser's. */
export function commandOf({key, shiftKey, ctrlKey, metaKey, altKey}: Pressed): Command | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? {kind: 'chooseAll'} : undefined
  const keys = shiftKey ? withShift : plain
  return Object.hasOwn(keys, key) ? keys[key] : undefined
}

/** Where sessions stand after a move. What has no time begins with it when the page's last one ends. */
export function movedBy(
  way: Way,
  sessions: readonly ProgrammeSession[],
  all: readonly ProgrammeSession[],
  layout: Layout,
  date: string | undefined,
): Placements {
  const {frame, rooms} = layout
  const untimed = sessions.filter(({start}) => start === undefined)
  if (untimed.length > 0 && date !== undefined) return scheduled(untimed, all, layout, date)
  return move(sessions, way, {rooms, timeZone: frame.timeZone})
}

/** One after the other behind what ends last on the page. */
const scheduled = (
  sessions: readonly ProgrammeSession[],
  all: readonly ProgrammeSession[],
  {frame, rooms}: Layout,
  date: string,
): Placements => {
  const last = lastOf(all, date, frame)
  const begins = frame.start !== undefined && !frame.allDay ? frame.start : undefined
  const start =
    last?.end ??
    last?.start ??
    (begins === undefined ? momentAt(date, '09:00', frame.timeZone) : onDate(begins, date, frame))
  return placeInARow(sessions, start, rooms[0] ?? '')
}

/** On the page before or after, at the same time of the clock. */
export function movedToPage(
  sessions: readonly ProgrammeSession[],
  date: string,
  {frame}: Layout,
): Placements {
  return new Map(
    sessions.flatMap((session) =>
      session.start === undefined
        ? []
        : [...place(session, onDate(session.start, date, frame), session.room ?? '')],
    ),
  )
}

export function resizedBy(minutes: number, sessions: readonly ProgrammeSession[]): Placements {
  return resize(sessions, minutes)
}

/** Two that are chosen change places. */
export function swapped(sessions: readonly ProgrammeSession[]): Placements {
  const [one, other] = sessions
  return sessions.length === 2 && one !== undefined && other !== undefined
    ? swapPlaces(one, other)
    : new Map()
}
