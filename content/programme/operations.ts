import {defined} from '../objects/defined.ts'
import {addLocalDays} from '../time/localDays.ts'
import {
  isAcrossRooms,
  minuteMs,
  type Placement,
  type ProgrammeSession,
  usualLengthMs,
} from './programmeSession.ts'

/** Where each session is to stand, by id. */
export type Placements = ReadonlyMap<string, Placement>

/** Times are moved and sized in steps of so many minutes. */
export const stepMinutes = 5

export interface Way {
  /** As time goes by. */
  readonly minutes?: number
  /** By the calendar: the clocks show the same time. */
  readonly days?: number
  /** So many columns to the right. */
  readonly rooms?: number
}

interface Columns {
  /** As they stand side by side; '' is no room. */
  readonly rooms: readonly string[]
  /** IANA name. */
  readonly timeZone: string
}

const placementOf = ({start, end, room}: ProgrammeSession): Placement => defined({start, end, room})

const lengthOf = ({start, end}: ProgrammeSession): number =>
  start === undefined || end === undefined ? usualLengthMs : end - start

/** Puts a session at a time and into a room (`''` is none); it keeps its length. */
export function place(
  session: ProgrammeSession,
  start: number,
  room: string,
  lengthMs: number = lengthOf(session),
): Placements {
  const keepsOpen = session.start !== undefined && session.end === undefined
  return new Map([
    [
      session.id,
      {
        start,
        ...defined({
          end: keepsOpen ? undefined : start + lengthMs,
          room: isAcrossRooms(session) || room === '' ? undefined : room,
        }),
      },
    ],
  ])
}

/** One after the other from a time on, in one room (`''` is none). */
export function placeInARow(
  sessions: readonly ProgrammeSession[],
  start: number,
  room: string,
): Placements {
  const placements = new Map<string, Placement>()
  let next = start
  for (const session of sessions) {
    for (const [id, placement] of place(session, next, room)) {
      placements.set(id, placement)
      next = placement.end ?? next
    }
  }
  return placements
}

/**
 * Moves sessions together. They stay where they are as a whole if one of them had no column to go to.
 * What has no time moves nowhere, and a break for all rooms only in time.
 */
export function move(
  sessions: readonly ProgrammeSession[],
  {minutes = 0, days = 0, rooms: columns = 0}: Way,
  {rooms, timeZone}: Columns,
): Placements {
  const timed = sessions.filter(({start}) => start !== undefined)
  const targets = timed.map((session) =>
    isAcrossRooms(session) ? undefined : rooms[rooms.indexOf(session.room ?? '') + columns],
  )
  const isOut = timed.some(
    (session, index) =>
      !isAcrossRooms(session) &&
      (targets[index] === undefined || rooms.indexOf(session.room ?? '') + columns < 0),
  )
  if (isOut) return new Map()
  return new Map(
    timed.map((session, index) => {
      const {start = 0, end} = session
      const moved = addLocalDays(start + minutes * minuteMs, days, timeZone)
      const room = targets[index]
      return [
        session.id,
        {
          start: moved,
          ...defined({
            end: end === undefined ? undefined : moved + (end - start),
            room: room === '' ? undefined : room,
          }),
        },
      ]
    }),
  )
}

/** Lengthens sessions, or shortens them to no less than one step. */
export function resize(sessions: readonly ProgrammeSession[], minutes: number): Placements {
  return new Map(
    sessions.flatMap((session) => {
      const {id, start} = session
      if (start === undefined) return []
      const length = Math.max(stepMinutes * minuteMs, lengthOf(session) + minutes * minuteMs)
      return [[id, {...placementOf(session), end: start + length}]]
    }),
  )
}

/** All of one room into another, and the other way round. */
export function swapRooms(
  sessions: readonly ProgrammeSession[],
  one: string,
  other: string,
): Placements {
  const target = new Map([
    [one, other],
    [other, one],
  ])
  return new Map(
    sessions.flatMap((session) => {
      const room = isAcrossRooms(session) ? undefined : target.get(session.room ?? '')
      if (room === undefined || session.start === undefined) return []
      const {room: _before, ...times} = placementOf(session)
      return [[session.id, {...times, ...defined({room: room === '' ? undefined : room})}]]
    }),
  )
}

/** Each of two sessions where the other one was; both keep their lengths. */
export function swapPlaces(one: ProgrammeSession, other: ProgrammeSession): Placements {
  if (one.start === undefined || other.start === undefined) return new Map()
  return new Map([
    ...place(one, other.start, other.room ?? ''),
    ...place(other, one.start, one.room ?? ''),
  ])
}

/** Takes time and room from sessions. */
export function withoutTime(sessions: readonly ProgrammeSession[]): Placements {
  return new Map(sessions.map(({id}) => [id, {}]))
}
