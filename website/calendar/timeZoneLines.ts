import type {Temporal} from 'temporal-polyfill'

import {contentLine} from './contentLine.ts'
import {clockValue, zonedAt} from './momentLine.ts'

const yearMs = 366 * 24 * 60 * 60 * 1000

/**
 * A `VTIMEZONE` with the changes of the clock that really happen from before the first moment until a
 * year after the last, both in milliseconds since 1970. UTC needs none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
 */
export function timeZoneLines(timeZone: string, first: number, last: number): readonly string[] {
  if (timeZone === 'UTC') return []
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', timeZone),
    ...changes(timeZone, first, last + yearMs).flatMap(changeLines),
    'END:VTIMEZONE',
  ]
}

interface Change {
  readonly at: Temporal.ZonedDateTime
  readonly offsetBefore: number
  readonly offset: number
}

/** The change that set the clock for `first`, and those that follow until `last`. */
const changes = (timeZone: string, first: number, last: number): readonly Change[] => {
  const start = zonedAt(first, timeZone)
  const found: Change[] = []
  // The change at `first` itself counts as one before it.
  let at = start.add({seconds: 1}).getTimeZoneTransition('previous')
  if (at === null) {
    const offset = start.offsetNanoseconds
    return [{at: start.subtract({years: 1}), offsetBefore: offset, offset}]
  }
  while (at !== null && at.epochMilliseconds <= last) {
    const offsetBefore = at.subtract({nanoseconds: 1}).offsetNanoseconds
    found.push({at, offsetBefore, offset: at.offsetNanoseconds})
    at = at.getTimeZoneTransition('next')
  }
  return found
}

const changeLines = ({at, offsetBefore, offset}: Change): readonly string[] => {
  const component = offset > offsetBefore ? 'DAYLIGHT' : 'STANDARD'
  // The onset is named by the clock as it was until then.
  const clock = at.toPlainDateTime().add({nanoseconds: offsetBefore - offset})
  return [
    `BEGIN:${component}`,
    contentLine('DTSTART', clockValue(clock)),
    contentLine('TZOFFSETFROM', offsetValue(offsetBefore)),
    contentLine('TZOFFSETTO', offsetValue(offset)),
    `END:${component}`,
  ]
}

/** +0100; with seconds where there are some. */
const offsetValue = (nanoseconds: number): string => {
  const seconds = Math.round(Math.abs(nanoseconds) / 1e9)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts
  return `${nanoseconds < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join('')}`
}
