import {isString} from '../../json.ts'
import {timeOf} from './values.ts'

/** What `dateTime(text)` gave, or null where the text names no day or no time of day. */
export function existingTime(time: unknown, text: unknown): unknown {
  return Number.isNaN(timeOf(time)) || (isString(text) && !exists(text)) ? null : time
}

/** `new Date` takes the 30th of February for the 2nd of March, and 24:00 for the next day. */
const exists = (text: string): boolean => {
  const [year, month, day, hour] = text.split(/[-T:]/).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  // The year 2000 and those of its century are told apart from the years 0 to 99.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return day <= last && hour !== undefined && hour < 24
}

/** A sum with a time; null where it lies beyond what a date can hold. */
export function finiteTime(value: unknown): unknown {
  return Number.isNaN(timeOf(value)) ? null : value
}
