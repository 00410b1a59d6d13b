import type {YamlValue} from '../../../../psych/index.ts'
import {isTimestamp} from '../collections.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const spaced = (value: number): string => String(value).padStart(2, ' ')

const named = (moment: Date, options: Intl.DateTimeFormatOptions): string =>
  moment.toLocaleString('en', {...options, timeZone: 'UTC'})

type Directive = (moment: Date) => string

const days: Readonly<Record<string, Directive>> = {
  '%': () => '%',
  A: (moment) => named(moment, {weekday: 'long'}),
  B: (moment) => named(moment, {month: 'long'}),
  Y: (moment) => String(moment.getUTCFullYear()),
  a: (moment) => named(moment, {weekday: 'short'}),
  b: (moment) => named(moment, {month: 'short'}),
  d: (moment) => two(moment.getUTCDate()),
  e: (moment) => spaced(moment.getUTCDate()),
  m: (moment) => two(moment.getUTCMonth() + 1),
  u: (moment) => String(moment.getUTCDay() || 7),
  w: (moment) => String(moment.getUTCDay()),
  y: (moment) => two(moment.getUTCFullYear() % 100),
}

const hour12 = (moment: Date): number => moment.getUTCHours() % 12 || 12
const half = (moment: Date): string => (moment.getUTCHours() < 12 ? 'AM' : 'PM')

const times: Readonly<Record<string, Directive>> = {
  H: (moment) => two(moment.getUTCHours()),
  I: (moment) => two(hour12(moment)),
  M: (moment) => two(moment.getUTCMinutes()),
  P: (moment) => half(moment).toLowerCase(),
  S: (moment) => two(moment.getUTCSeconds()),
  k: (moment) => spaced(moment.getUTCHours()),
  l: (moment) => spaced(hour12(moment)),
  p: half,
}

const directives: Readonly<Record<string, Directive>> = {...days, ...times}

/** Flags before a directive: no padding, and capital letters. */
const flagged: Readonly<Record<string, (text: string) => string>> = {
  '': (text) => text,
  '-': (text) => text.replace(/^[0 ](?=\d)/, ''),
  '^': (text) => text.toUpperCase(),
}

const form = /%([-^]?)(.)/gs

const day = /^\d{4}-\d{2}-\d{2}$/

/** The wall clock of a zone at a moment, as if it were UTC. */
const wallIn = (iso: string, timeZone: string): Date | undefined => {
  // Psych takes a time without an offset for UTC.
  const moment = new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}Z`)
  if (Number.isNaN(moment.getTime())) return undefined
  const wall = moment.toLocaleString('sv', {timeZone}).replace(' ', 'T')
  return new Date(`${wall}Z`)
}

const momentOf = (value: YamlValue, timeZone: string | undefined): Date | undefined => {
  const iso = isTimestamp(value) ? value.iso : value
  if (typeof iso !== 'string') return undefined
  if (day.test(iso)) return new Date(`${iso}T00:00:00Z`)
  return isTimestamp(value) && timeZone !== undefined ? wallIn(iso, timeZone) : undefined
}

/**
 * A date as Ruby's `strftime` writes it; `undefined` for other values, for directives that are not
 * here, and for a time of a site that does not say in which zone it is built.
 * @see https://ruby-doc.org/core/strftime_formatting_rdoc.html
 */
export function formatDate(
  value: YamlValue,
  format: string,
  timeZone: string | undefined,
): string | undefined {
  const moment = momentOf(value, timeZone)
  const used = [...format.matchAll(form)].map(([, , name = '']) => name)
  if (moment === undefined || !used.every((name) => Object.hasOwn(directives, name))) {
    return undefined
  }
  return format.replaceAll(
    form,
    (_, flag: string, name: string) => flagged[flag]?.(directives[name]?.(moment) ?? '') ?? '',
  )
}
