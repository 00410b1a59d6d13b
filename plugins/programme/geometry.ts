import type {DayPage} from '../../content/programme/layout.ts'
import {stepMinutes} from '../../content/programme/operations.ts'

/** CSS pixels: five minutes are ten of them, enough to be aimed at and for one line of text. */
export const pixelsPerMinute = 2

export const axisWidth = 52
export const narrowestColumn = 132

/** Where a pointer is on the page: a column, and minutes from the day's first moment. */
export interface Spot {
  readonly column: number
  readonly minute: number
}

interface Surface {
  readonly left: number
  readonly top: number
  readonly width: number
}

/** `x` and `y` as the pointer's `clientX` and `clientY`. */
export function spotAt(
  {left, top, width}: Surface,
  columns: number,
  {from}: Pick<DayPage, 'from'>,
  {x, y}: {readonly x: number; readonly y: number},
): Spot {
  const column = Math.floor(((x - left) / width) * columns)
  return {
    column: Math.min(Math.max(column, 0), columns - 1),
    minute: from + (y - top) / pixelsPerMinute,
  }
}

export function inSteps(minutes: number): number {
  return Math.round(minutes / stepMinutes) * stepMinutes
}
