import {Temporal} from 'temporal-polyfill'

/** Zones by the names that people give them; of several the usual one stands first. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  Z: ['UTC'],
  GMT: ['UTC'],
  UTC: ['UTC'],
  BST: ['Europe/London'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  WET: ['Europe/Lisbon'],
  WEST: ['Europe/Lisbon'],
  CET: ['Europe/Stockholm'],
  CEST: ['Europe/Stockholm'],
  MEZ: ['Europe/Berlin'],
  MESZ: ['Europe/Berlin'],
  EET: ['Europe/Helsinki'],
  EEST: ['Europe/Helsinki'],
  MSK: ['Europe/Moscow'],
  AST: ['America/Halifax', 'Asia/Riyadh'],
  ADT: ['America/Halifax'],
  ET: ['America/New_York'],
  EST: ['America/New_York'],
  EDT: ['America/New_York'],
  CT: ['America/Chicago'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'Asia/Taipei'],
  CDT: ['America/Chicago'],
  MT: ['America/Denver'],
  MST: ['America/Denver', 'America/Phoenix'],
  MDT: ['America/Denver'],
  PT: ['America/Los_Angeles'],
  PST: ['America/Los_Angeles', 'Asia/Manila'],
  PDT: ['America/Los_Angeles'],
  AKST: ['America/Anchorage'],
  AKDT: ['America/Anchorage'],
  HST: ['Pacific/Honolulu'],
  BRT: ['America/Sao_Paulo'],
  ART: ['America/Argentina/Buenos_Aires'],
  SAST: ['Africa/Johannesburg'],
  EAT: ['Africa/Nairobi'],
  WAT: ['Africa/Lagos'],
  PKT: ['Asia/Karachi'],
  SGT: ['Asia/Singapore'],
  HKT: ['Asia/Hong_Kong'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  AWST: ['Australia/Perth'],
  ACST: ['Australia/Adelaide'],
  AEST: ['Australia/Sydney', 'Australia/Brisbane'],
  AEDT: ['Australia/Sydney'],
  NZST: ['Pacific/Auckland'],
  NZDT: ['Pacific/Auckland'],
}

/** By the names that Windows and Outlook give them. @see https://github.com/unicode-org/cldr */
const windowsNames: Readonly<Record<string, string>> = {
  'greenwich standard time': 'Atlantic/Reykjavik',
  'gmt standard time': 'Europe/London',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'e. europe standard time': 'Europe/Chisinau',
  'gtb standard time': 'Europe/Bucharest',
  'fle standard time': 'Europe/Kiev',
  'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem',
  'russian standard time': 'Europe/Moscow',
  'arab standard time': 'Asia/Riyadh',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'taipei standard time': 'Asia/Taipei',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'w. australia standard time': 'Australia/Perth',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
  'south africa standard time': 'Africa/Johannesburg',
  'e. africa standard time': 'Africa/Nairobi',
  'atlantic standard time': 'America/Halifax',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'alaskan standard time': 'America/Anchorage',
  'hawaiian standard time': 'Pacific/Honolulu',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Buenos_Aires',
}

/** Zones without summer time whose offsets are no whole hours. */
const partHours: Readonly<Record<string, string>> = {
  '+3:30': 'Asia/Tehran',
  '+4:30': 'Asia/Kabul',
  '+5:30': 'Asia/Kolkata',
  '+5:45': 'Asia/Kathmandu',
  '+6:30': 'Asia/Yangon',
  '+9:30': 'Australia/Darwin',
}

const withOffset = /^(?:UTC|GMT)\s?([+−–-])\s?(\d{1,2})(?::?(\d{2}))?$/i

const anyDay = Temporal.Instant.fromEpochMilliseconds(0)

/** To tz these never have summer time; to people they are the zone's everyday name. */
const everydayNames = /^(?:EST|MST|HST)$/i

const isZone = (name: string): boolean => {
  if (/^[+-]/.test(name) || everydayNames.test(name)) return false
  try {
    return anyDay.toZonedDateTimeISO(name).timeZoneId !== ''
  } catch {
    return false
  }
}

/** Names that were asked about: each page asks about that of its site. */
const asked = new Map<string, boolean>()
const mostAsked = 1000

/** Whether it is an IANA name that clocks can be asked by; an offset such as `+02:00` is none. */
export function isTimeZone(name: string): boolean {
  const known = asked.get(name) ?? isZone(name)
  if (asked.size < mostAsked) asked.set(name, known)
  return known
}

/** `Etc/GMT-2` is two hours ahead of UTC. @see https://github.com/eggert/tz/blob/main/etcetera */
const fixedZone = (sign: string, hours: number): string =>
  hours === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`

const offsetZone = (written: string): string | undefined => {
  const match = withOffset.exec(written)
  if (match === null) return undefined
  const sign = match[1] === '+' ? '+' : '-'
  const [hours, minutes] = [Number(match[2]), match[3] ?? '00']
  return minutes === '00' ? fixedZone(sign, hours) : partHours[`${sign}${hours}:${minutes}`]
}

const named = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/**
 * The IANA zone that people mean by `PST`, `UTC+1` or `W. Europe Standard Time`. Of several zones
 * with one name that of the site, else the usual one; `undefined` for what is none of these.
 */
export function commonZone(written: string, siteZone?: string): string | undefined {
  const name = written.trim()
  const zones = named(abbreviations, name.toUpperCase()) ?? []
  const zone =
    zones.find((each) => each === siteZone) ??
    zones[0] ??
    named(windowsNames, name.toLowerCase()) ??
    offsetZone(name)
  return zone !== undefined && isTimeZone(zone) ? zone : undefined
}
