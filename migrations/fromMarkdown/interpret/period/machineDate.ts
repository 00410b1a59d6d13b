import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {isTimestamp} from '../../mapping/frontMatterValue.ts'
import {
  isCalendarDay,
  isoDay,
  isoTime,
  offsetAt,
  toWall,
  type CalendarDay,
  type WallTime,
} from './zonedTime.ts'

/** A date in figures, as a program writes it. */
export interface MachineDate {
  readonly day: CalendarDay
  readonly time?: WallTime
  readonly seconds: number
  /** From UTC in minutes, where one is written; 0 for `Z`. */
  readonly offset?: number
  readonly isUtc: boolean
}

const dayForm = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`
const timeForm = String.raw`(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?`
const offsetForm = String.raw`(?:([Zz]|UTC)|([+-])(\d{1,2}):?(\d{2})?)`
const form = new RegExp(String.raw`^${dayForm}(?:${timeForm}\s*${offsetForm}?)?$`)

const parse = (text: string): MachineDate | undefined => {
  const match = form.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number)
  const day = {year, month, day: dayOfMonth}
  if (!isCalendarDay(day) || hour > 23 || minute > 59) return undefined
  const isUtc = match[7] !== undefined
  const sign = match[8] === '-' ? -1 : 1
  const offset = isUtc
    ? 0
    : match[8] === undefined
      ? undefined
      : sign * (Number(match[9]) * 60 + Number(match[10] ?? 0))
  return {
    day,
    ...defined({time: match[4] === undefined ? undefined : {hour, minute}}),
    seconds: Number(match[6] ?? 0),
    ...defined({offset}),
    isUtc,
  }
}

/** Reads `2019-11-28 18:00:00 +02:00`, a YAML timestamp or a string; anything else is none. */
export function readMachineDate(value: YamlValue): MachineDate | undefined {
  if (isTimestamp(value)) return parse(value.text) ?? parse(value.iso)
  return typeof value === 'string' ? parse(value) : undefined
}

const hour = 3600

/** Whether a text begins as a date in figures does: `2031-13-20`, `2031-05-2O 17:00`. */
export function looksLikeMachineDate(text: string): boolean {
  return /^\s*\d{3,5}-\d{1,2}-\d/u.test(text)
}

/**
 * Of a site's settings, YAML 1.1 reads `18:30` as 66,600 seconds. Smaller numbers than an hour has
 * are none: `1830` is written as what it says.
 */
export function readSexagesimal(value: number): WallTime | undefined {
  if (!Number.isInteger(value) || value < hour || value >= 24 * hour) return undefined
  return {hour: Math.floor(value / hour), minute: Math.floor((value % hour) / 60)}
}

/** What a date means on the clocks of a zone, and what became of an offset that is not the zone's. */
export interface WallDate {
  readonly day: CalendarDay
  readonly time?: WallTime
  /** The time as written only stands for "no time". */
  readonly isPlaceholder?: true
  /** Whether an offset that is not the zone's was written by habit, or the time was converted by it. */
  readonly offset?: 'ignored' | 'converted'
}

/** Midnight, or 01:00 where an editor's own clock was an hour off midnight. */
const isPlaceholder = (time: WallTime, seconds: number): boolean =>
  time.hour <= 1 && time.minute === 0 && seconds === 0

const pad = (value: number): string => String(value).padStart(2, '0')

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

const isoOf = (day: CalendarDay, time: WallTime, offset: number): string =>
  `${isoDay(day)}T${isoTime(time)}:00${offsetText(offset)}`

/** `+01:00` */
export {offsetText}

/** Whether the clocks of a zone have an offset at some time of a year. */
const observes = (timeZone: string, year: number, offset: number): boolean =>
  [1, 7].some((month) => offsetAt(`${year}-${pad(month)}-15T12:00:00Z`, timeZone) === offset)

/**
 * The wall time that was meant. An offset that the zone has in the other half of the year was
 * written by habit: the time stands as written. UTC and other offsets are converted, but for a time
 * that only stands for "no time": its day is the one that is written.
 */
export function wallDateOf(date: MachineDate, timeZone: string): WallDate {
  const {day, time, offset, seconds} = date
  if (time === undefined) return {day}
  const written: WallDate = isPlaceholder(time, seconds)
    ? {day, time, isPlaceholder: true}
    : {day, time}
  if (offset === undefined) return written
  const moment = isoOf(day, time, offset)
  if (offsetAt(moment, timeZone) === offset) return written
  if (!date.isUtc && observes(timeZone, day.year, offset)) return {...written, offset: 'ignored'}
  return written.isPlaceholder ? written : {...toWall(moment, timeZone), offset: 'converted'}
}

/** The time as it is written, whatever its offset. */
export function withoutOffset({day, time}: MachineDate): WallDate {
  return {day, ...defined({time}), offset: 'ignored'}
}
