import {endOfLocalDay, millisecondsOf, startOfLocalDay} from '../time/moment.ts'
import {knownTimeZone} from '../time/timeZone.ts'
import type {LinkCheck, LinkRecord} from './linkRecord.ts'

/** How an editor is told of a link: `critical` a visitor meets it, `caution` perhaps, `neutral` no. */
export interface LinkHealth {
  readonly tone: 'critical' | 'caution' | 'neutral'
  readonly text: string
}

const hourMs = 60 * 60 * 1000
const weekdaysKnown = 6

/** "today", "yesterday", "Tuesday" within a week, "3 March", "3 March 2026" in another year. */
const dayInWords = (moment: string, now: Date, timeZone: string): string => {
  const at = millisecondsOf(moment)
  if (at === undefined) return 'some time ago'
  const zone = knownTimeZone(timeZone)
  const format = (options: Intl.DateTimeFormatOptions, milliseconds: number): string =>
    new Intl.DateTimeFormat('en-GB', {timeZone: zone, ...options}).format(milliseconds)
  const today = startOfLocalDay(now.getTime(), zone)
  if (at >= today)
    return at < endOfLocalDay(now.getTime(), zone) ? 'today' : dateOf(format, at, now)
  if (at >= startOfLocalDay(today - hourMs, zone)) return 'yesterday'
  // Days of 23 and 25 hours are met by aiming at their middle.
  const earliest = startOfLocalDay(today - (weekdaysKnown * 24 - 12) * hourMs, zone)
  return at >= earliest ? format({weekday: 'long'}, at) : dateOf(format, at, now)
}

const dateOf = (
  format: (options: Intl.DateTimeFormatOptions, milliseconds: number) => string,
  at: number,
  now: Date,
): string => {
  const year = {year: 'numeric'} as const
  const isThisYear = format(year, at) === format(year, now.getTime())
  return format({day: 'numeric', month: 'long', ...(isThisYear ? {} : year)}, at)
}

/** A sentence behind a colon. */
const inSentence = (sentence: string | undefined): string =>
  sentence === undefined ? '' : `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`

const offers = {
  soldOut: 'The page says that it is sold out.',
  closed: 'The page says that registration is closed.',
} as const

/** What a link's record says to an editor; `undefined` where there is nothing to say. */
export function linkHealthWords(
  record: LinkRecord,
  now: Date,
  timeZone: string,
): LinkHealth | undefined {
  const {status, reason, checkedAt, brokenSince, movedTo, offer} = record
  if (status === 'broken') {
    const since = dayInWords(brokenSince ?? checkedAt, now, timeZone)
    const why = reason === undefined ? '.' : `: ${inSentence(reason)}`
    return {tone: 'critical', text: `Broken since ${since}${why}`}
  }
  if (status === 'unsure') {
    const day = dayInWords(checkedAt, now, timeZone)
    return {tone: 'neutral', text: `Could not be checked ${day}: ${inSentence(reason)}`}
  }
  if (status !== 'ok') return undefined
  if (offer !== undefined) {
    return {
      tone: 'caution',
      text: `${offers[offer]} Checked ${dayInWords(checkedAt, now, timeZone)}.`,
    }
  }
  return movedTo === undefined
    ? undefined
    : {tone: 'neutral', text: `The page has moved for good, to ${movedTo}`}
}

const found: {readonly [Status in LinkCheck['status']]: string} = {
  ok: 'Worked.',
  broken: 'Broken.',
  unsure: 'Could not be checked.',
  skipped: 'Not checked.',
}

/** One line of a link's history: "Tuesday: the server answers 404." */
export function linkCheckWords(check: LinkCheck, now: Date, timeZone: string): string {
  const day = dayInWords(check.checkedAt, now, timeZone)
  const said = check.reason ?? found[check.status]
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1)}: ${inSentence(said)}`
}
