import type {Layout} from '../../content/programme/layout.ts'
import type {ProgrammeFrame} from '../../content/programme/programmeDays.ts'
import {isAcrossRooms, type ProgrammeSession} from '../../content/programme/programmeSession.ts'
import {dateFormat} from '../../content/time/dateFormat.ts'
import {clockText} from '../../content/time/localDays.ts'

/** A day of the calendar as people say it: “Sun 15 Dec”. */
export function dateText(date: string): string {
  return dateFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(Date.parse(date))
    .replace(',', '')
}

/** “18:15–18:45”, “18:15” where no end is stated, “no time” without one. */
export function timesText(
  {start, end}: {readonly start?: number; readonly end?: number},
  {timeZone}: ProgrammeFrame,
): string {
  if (start === undefined) return 'no time'
  const from = clockText(start, timeZone)
  return end === undefined ? from : `${from}–${clockText(end, timeZone)}`
}

export function roomText(session: Pick<ProgrammeSession, 'kind' | 'room'>): string {
  return isAcrossRooms(session) ? 'all rooms' : (session.room ?? 'no room')
}

/** Where a session stands, to be read out: “18:15–18:45, Sal 2”. */
export function standsText(session: ProgrammeSession, frame: ProgrammeFrame): string {
  return session.start === undefined
    ? 'no time'
    : `${timesText(session, frame)}, ${roomText(session)}`
}

export function countText(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A name for a session or a number of them. */
export function namesText(sessions: readonly ProgrammeSession[]): string {
  const [first] = sessions
  return sessions.length === 1 && first !== undefined
    ? `“${first.title}”`
    : countText(sessions.length, 'session', 'sessions')
}

export function columnText(room: string, {rooms}: Pick<Layout, 'rooms'>): string {
  return room === '' ? (rooms.length === 1 ? 'Programme' : 'No room yet') : room
}
