import {type Occasion, stated} from '../documents/occasion.ts'
import type {Language} from '../language/language.ts'
import {defined} from '../objects/defined.ts'
import type {Clock} from '../time/clock.ts'
import {endOfLocalYear, millisecondsOf} from '../time/moment.ts'
import {dayText, momentText} from '../time/momentText.ts'
import {periodEnd} from '../time/periodEnd.ts'
import {zoneOf} from '../time/timeZone.ts'
import type {RegistrationAnswer, RegistrationState, Terms} from './registrationState.ts'
import {type Vocabulary, vocabularyOf} from './registrationVocabulary.ts'
import {untilStart} from './untilStart.ts'

/** What to say of registration, and until when it is right to say it. */
export interface RegistrationWords {
  /** "Opens Monday 3 March 09:00", "Closes in 2 days", "Sold out" … */
  readonly text: string
  /** UTC, ISO 8601: when to ask again; until then `text` is right if nobody changes anything. */
  readonly holdsUntil?: string
}

interface Circumstances {
  readonly link: Terms
  readonly occasion: Occasion
  /** Milliseconds since 1970. */
  readonly now: number
  /** IANA name. */
  readonly siteZone: string
  readonly what: 'event' | 'session'
  readonly words: Vocabulary
  readonly momentOf: (moment: string | undefined) => string
  readonly dayOf: (moment: string | undefined) => string
}

type Say = (circumstances: Circumstances) => string

export interface Manner {
  /** Of the reader: English, or Swedish. */
  readonly language?: Language
  /** For narrow places: "Opens 3 Mar", "Open", "Closed". */
  readonly brief?: boolean
}

const minute = 60_000
const hour = 60 * minute

const says: Readonly<Record<RegistrationState, Say>> = {
  cancelled: ({words}) => words.cancelled,
  past: ({words, what}) => words.past[what],
  soldOut: ({words}) => words.soldOut,
  closed: ({words, link, momentOf}) => words.closed(momentOf(link.closes)),
  notOpenYet: ({words, link, momentOf}) => words.opens(momentOf(link.opens)),
  closingSoon: ({words, link, now}) => {
    const left = (millisecondsOf(link.closes) ?? now) - now
    return words.closesIn(...amountOf(left))
  },
  open: ({words, link, occasion, siteZone, what, momentOf}) => {
    if (link.closes === undefined) {
      const end = periodEnd(stated(occasion, 'period'), siteZone)
      return end === undefined ? words.open : words.untilEnd[what]
    }
    return millisecondsOf(link.closes) === millisecondsOf(untilStart(occasion))
      ? words.untilStart[what]
      : words.openUntil(momentOf(link.closes))
  },
  none: ({words}) => words.none,
}

const saysBriefly: Readonly<Record<RegistrationState, Say>> = {
  ...says,
  closed: ({words}) => words.isClosed,
  notOpenYet: ({words, link, dayOf}) => words.opens(dayOf(link.opens)),
  open: ({words}) => words.open,
}

/** Days where they are many, then hours, then minutes: what is left, at least that much. */
const amountOf = (left: number): readonly [number, 'day' | 'hour' | 'minute'] => {
  if (left >= 36 * hour) return [Math.round(left / (24 * hour)), 'day']
  if (left >= hour) return [Math.floor(left / hour), 'hour']
  return [Math.max(1, Math.ceil(left / minute)), 'minute']
}

/**
 * What an answer of `registrationState` or `bestRegistration` is in words, with times in the zone of
 * the event. Whatever shows a state says it in these words.
 *
 * @param answer With the link that it is about; `bestRegistration` names the link itself.
 * @param occasion The event, or the session with its event.
 */
export function registrationWords(
  answer: RegistrationAnswer & {readonly link?: Terms},
  occasion: Occasion,
  {now, timeZone: siteZone}: Clock,
  {language = 'en', brief = false}: Manner = {},
): RegistrationWords {
  const vocabulary = vocabularyOf(language)
  const {timeZone} = stated(occasion, 'period') ?? {}
  const reading = {timeZone, siteZone, now, locale: vocabulary.locale}
  const text = (brief ? saysBriefly : says)[answer.state]({
    link: answer.link ?? {},
    occasion,
    now: now.getTime(),
    siteZone,
    what: occasion.event === undefined ? 'event' : 'session',
    words: vocabulary,
    momentOf: (moment) => momentText(moment, reading),
    dayOf: (moment) => dayText(moment, reading),
  })
  const until = holdsUntil(answer, now.getTime(), zoneOf(timeZone, siteZone))
  return {text, ...defined({holdsUntil: until})}
}

/** The first moment at which `amountOf` says something else, in milliseconds until the end. */
const nextAmount = (left: number): number => {
  if (left >= 36 * hour) return 36 * hour - 1
  if (left >= hour) return Math.floor(left / hour) * hour - 1
  return (Math.ceil(left / minute) - 1) * minute
}

/**
 * Words that count time hold until they count one less. Those with a date name its year or not,
 * depending on what year it is.
 */
const holdsUntil = (
  {state, nextChange, link}: RegistrationAnswer & {readonly link?: Terms},
  now: number,
  timeZone: string,
): string | undefined => {
  const change = millisecondsOf(nextChange)
  const closes = millisecondsOf(link?.closes)
  if (state === 'closingSoon' && closes !== undefined) {
    return new Date(closes - nextAmount(closes - now)).toISOString()
  }
  const namesDay = state === 'closed' || state === 'notOpenYet' || state === 'open'
  if (!namesDay || (state === 'open' && closes === undefined)) return nextChange
  const newYear = endOfLocalYear(now, timeZone)
  return new Date(Math.min(change ?? newYear, newYear)).toISOString()
}
