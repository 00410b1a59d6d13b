import type {Timestamp} from './value.ts'

const time =
  /^(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t\r\n\f\v]+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t\r\n\f\v]*(Z|([-+]\d{1,2}):?(\d\d)?))?$/
const date = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

const utc = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): Date => {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  moment.setUTCHours(hour, minute, second)
  return moment
}

const isoDate = (moment: Date): string =>
  `${pad(moment.getUTCFullYear(), 4)}-${pad(moment.getUTCMonth() + 1)}-${pad(moment.getUTCDate())}`

const isoTime = (moment: Date): string =>
  `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}:${pad(moment.getUTCSeconds())}`

/** Ruby's `Time` takes no other offsets; `undefined` where the scalar stays a string. */
const isoOffset = (zone: string | undefined, hours = '', minutes = '00'): string | undefined => {
  if (zone === undefined) return ''
  if (zone === 'Z') return 'Z'
  const hour = Math.abs(Number(hours))
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${hours.startsWith('-') ? '-' : '+'}${pad(hour)}:${minutes}`
}

const fraction = (digits = ''): string => {
  const significant = digits.replace(/0+$/, '')
  return significant === '' ? '' : `.${significant}`
}

const dateTimeOf = (text: string): Timestamp | undefined => {
  const match = time.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number)
  const offset = isoOffset(match[8], match[9], match[10])
  const inRange =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    minute <= 59 &&
    second <= 60 &&
    (hour <= 23 || (hour === 24 && minute === 0 && second === 0))
  if (!inRange || offset === undefined) return undefined
  const moment = utc(year, month, day, hour, minute, second)
  return {
    type: 'timestamp',
    iso: `${isoDate(moment)}T${isoTime(moment)}${fraction(match[7])}${offset}`,
    text,
  }
}

const dateOf = (text: string): Timestamp | undefined => {
  const match = date.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const moment = utc(year, month, day)
  return moment.getUTCMonth() + 1 === month && moment.getUTCDate() === day
    ? {type: 'timestamp', iso: isoDate(moment), text}
    : undefined
}

/**
 * A plain scalar that Psych reads as a `Time` or a `Date`. A time without an offset keeps none: Ruby
 * takes it for UTC. A day that a month does not have runs over into the next, with a time only.
 */
export function timestampOf(text: string): Timestamp | undefined {
  return dateTimeOf(text) ?? dateOf(text)
}
