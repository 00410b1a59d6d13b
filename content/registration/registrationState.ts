import {type Occasion, stated} from '../documents/occasion.ts'
import {millisecondsOf} from '../time/moment.ts'
import {periodEnd} from '../time/periodEnd.ts'
import {periodText} from '../time/periodText.ts'
import {defaultTimeZone} from '../time/timeZone.ts'
import type {RegistrationLink} from './registration.ts'

/** In order of who wins; `none` is for what has no link. */
const registrationStates = [
  'cancelled',
  'past',
  'soldOut',
  'closed',
  'notOpenYet',
  'closingSoon',
  'open',
  'none',
] as const
export type RegistrationState = (typeof registrationStates)[number]

type LinkState = Exclude<RegistrationState, 'none'>

export interface RegistrationAnswer<State extends RegistrationState = RegistrationState> {
  readonly state: State
  /** One English sentence. Times in it are in the zone of the event. */
  readonly reason: string
  /** UTC, ISO 8601: when `state` next becomes another one, if nobody changes anything. */
  readonly nextChange?: string
}

/** The part of a registration link that decides. */
export type Terms = Pick<Partial<RegistrationLink>, 'opens' | 'closes' | 'soldOut'>

/** 48 hours, in milliseconds. */
const soon = 48 * 60 * 60 * 1000

interface Situation {
  readonly link: Terms
  readonly occasion: Occasion
  /** Milliseconds since 1970. */
  readonly now: number
}

const opens = ({link}: Situation): number => millisecondsOf(link.opens) ?? -Infinity
const closes = ({link}: Situation): number => millisecondsOf(link.closes) ?? Infinity
const ends = ({occasion}: Situation): number => periodEnd(stated(occasion, 'period')) ?? Infinity

const holds: Readonly<Record<LinkState, (situation: Situation) => boolean>> = {
  cancelled: ({occasion}) => stated(occasion, 'status') === 'cancelled',
  past: (situation) => situation.now >= ends(situation),
  soldOut: ({link}) => link.soldOut === true,
  closed: (situation) => situation.now >= closes(situation),
  notOpenYet: (situation) => situation.now < opens(situation),
  closingSoon: (situation) => situation.now >= closes(situation) - soon,
  open: () => true,
}

const reasons: Readonly<Record<LinkState, (situation: Situation) => string>> = {
  cancelled: () => 'It is cancelled.',
  past: () => 'It is over.',
  soldOut: () => 'It is sold out.',
  closed: ({link, occasion}) => `Registration closed ${inWords(link.closes, occasion)}.`,
  notOpenYet: ({link, occasion}) => `Registration opens ${inWords(link.opens, occasion)}.`,
  closingSoon: ({link, occasion}) => `Registration closes ${inWords(link.closes, occasion)}.`,
  open: ({link, occasion}) =>
    link.closes === undefined
      ? 'Registration is open.'
      : `Registration is open until ${inWords(link.closes, occasion)}.`,
}

const inWords = (moment: string | undefined, occasion: Occasion): string => {
  const {timeZone = defaultTimeZone} = stated(occasion, 'period') ?? {}
  return moment === undefined ? '' : periodText({kind: 'once', start: moment, timeZone})
}

const isLinkState = (state: RegistrationState): state is LinkState => state !== 'none'

const stateOf = (situation: Situation): LinkState =>
  registrationStates.filter(isLinkState).find((state) => holds[state](situation)) ?? 'open'

/** The moments at which the state of a link may change, in milliseconds since 1970. */
const turningPoints = (situation: Situation): readonly number[] => {
  const closing = closes(situation)
  return [opens(situation), closing - soon, closing, ends(situation)].filter(Number.isFinite)
}

/**
 * Whether people can register through `link`, why, and until when that holds.
 *
 * @param occasion The event, or the session with its event.
 */
export function registrationState(
  link: Terms,
  occasion: Occasion,
  now: Date,
): RegistrationAnswer<LinkState> {
  const at = (moment: number): LinkState => stateOf({link, occasion, now: moment})
  const situation = {link, occasion, now: now.getTime()}
  const state = at(situation.now)
  return {
    state,
    reason: reasons[state](situation),
    ...nextChange(at, situation.now, turningPoints(situation)),
  }
}

/** The best that the links of an event or session offer, and which of them offers it. */
export function bestRegistration<Link extends Terms>(
  links: readonly Link[],
  occasion: Occasion,
  now: Date,
): RegistrationAnswer & {readonly link?: Link} {
  const [first, ...others] = links
  if (first === undefined) return {state: 'none', reason: 'There is no registration link.'}
  const rank = (candidate: Link, moment: number): number =>
    registrationStates.indexOf(stateOf({link: candidate, occasion, now: moment}))
  const bestAt = (moment: number): Link =>
    others.reduce((best, each) => (rank(each, moment) > rank(best, moment) ? each : best), first)
  const link = bestAt(now.getTime())
  const {state, reason} = registrationState(link, occasion, now)
  const at = (moment: number): LinkState => stateOf({link: bestAt(moment), occasion, now: moment})
  const points = links.flatMap((each) => turningPoints({link: each, occasion, now: now.getTime()}))
  return {state, reason, ...nextChange(at, now.getTime(), points), link}
}

const nextChange = (
  stateAt: (moment: number) => LinkState,
  now: number,
  points: readonly number[],
): Pick<RegistrationAnswer, 'nextChange'> => {
  const state = stateAt(now)
  const next = points
    .filter((point) => point > now)
    .toSorted((a, b) => a - b)
    .find((point) => stateAt(point) !== state)
  return next === undefined ? {} : {nextChange: new Date(next).toISOString()}
}
