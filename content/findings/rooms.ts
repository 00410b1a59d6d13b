import {dateFormat} from '../time/dateFormat.ts'
import {zoneOf} from '../time/timeZone.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FindingContext, Rule} from './findingContext.ts'
import {type Hours, hoursOf, isSameSession, overlap, takesPlace} from './hours.ts'

interface Beside {
  readonly other: CheckedDocument
  readonly hours: Hours
}

const roomOf = ({room}: CheckedDocument): string | undefined => {
  const name = typeof room === 'string' ? room.trim().replace(/\s+/gu, ' ').toLowerCase() : ''
  return name === '' ? undefined : name
}

/** A break without a room is one for all rooms. */
const isForAll = (session: CheckedDocument): boolean =>
  session.kind === 'break' && roomOf(session) === undefined

const shareRoom = (one: CheckedDocument, other: CheckedDocument): boolean => {
  const [room, otherRoom] = [roomOf(one), roomOf(other)]
  if (isForAll(one) || isForAll(other)) {
    return (isForAll(one) || room !== undefined) && (isForAll(other) || otherRoom !== undefined)
  }
  return room !== undefined && room === otherRoom
}

/** What takes place in the same room at the same time, the earliest first. */
const inTheWay = (
  document: CheckedDocument,
  context: FindingContext,
): {readonly own: Hours; readonly others: readonly Beside[]} | undefined => {
  const own = hoursOf(document.period)
  if (document._type !== 'session' || own === undefined || !takesPlace(document)) return undefined
  const others = (context.programme ?? []).flatMap((other): readonly Beside[] => {
    const hours = hoursOf(other.period)
    const isInTheWay =
      hours !== undefined &&
      overlap(own, hours) &&
      takesPlace(other) &&
      shareRoom(document, other) &&
      !isSameSession(document, other, context)
    return isInTheWay ? [{other, hours}] : []
  })
  return {own, others: others.toSorted((one, two) => one.hours.start - two.hours.start)}
}

const titleOf = ({title}: CheckedDocument): string =>
  title === undefined || title === '' ? 'another session' : `“${title}”`

const clock = (moment: number, document: CheckedDocument, {timeZone}: FindingContext): string =>
  dateFormat('en-GB', {
    timeZone: zoneOf(document.period?.timeZone, timeZone),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)

/** Something else goes on in its room when it begins. */
export const roomTwice: Rule = (document, context) => {
  const found = inTheWay(document, context)
  const before = found?.others.find(({hours}) => hours.start <= found.own.start)
  if (before === undefined) return []
  const room = isForAll(before.other)
    ? 'All rooms have a break'
    : isForAll(document)
      ? 'Something goes on in one of the rooms'
      : `${document.room ?? 'The room'} is taken`
  const until =
    before.hours.end > before.hours.start
      ? ` until ${clock(before.hours.end, document, context)}`
      : ' at that time'
  return [
    {
      ruleId: 'room-twice',
      severity: 'warning',
      message: `${room}${until}: ${titleOf(before.other)}. Move one of the two.`,
      path: ['room'],
    },
  ]
}

/** It goes on when the next one begins in its room. */
export const sessionTooLong: Rule = (document, context) => {
  const found = inTheWay(document, context)
  const next = found?.others.find(({hours}) => hours.start > found.own.start)
  if (found === undefined || next === undefined) return []
  const minutes = Math.round((found.own.end - next.hours.start) / 60_000)
  return [
    {
      ruleId: 'session-too-long',
      severity: 'warning',
      message: `It is ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} longer than the gap: ${titleOf(next.other)} begins at ${clock(next.hours.start, document, context)}. Shorten it, or move one of the two.`,
      path: ['period', 'end'],
    },
  ]
}
