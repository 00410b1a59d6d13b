import {type Occasion, stated} from '../documents/occasion.ts'
import type {Clock} from '../time/clock.ts'
import {millisecondsOf} from '../time/moment.ts'
import {periodEnd} from '../time/periodEnd.ts'
import {periodText} from '../time/periodText.ts'
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
  /** UTC, ISO 8601: when the state, or the link that has it, next is another, if nobody changes anything. */
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
  /** IANA name. */
  readonly siteZone: string
}

const opens = ({link}: Situation): number => millisecondsOf(link.opens) ?? -Infinity
const closes = ({link}: Situation): number => millisecondsOf(link.closes) ?? Infinity
const ends = ({occasion, siteZone}: Situation): number =>
  periodEnd(stated(occasion, 'period'), siteZone) ?? Infinity

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
  closed: (situation) => `Registration closed ${inWords(situation.link.closes, situation)}.`,
  notOpenYet: (situation) => `Registration opens ${inWords(situation.link.opens, situation)}.`,
  closingSoon: (situation) => `Registration closes ${inWords(situation.link.closes, situation)}.`,
  open: (situation) =>
    situation.link.closes === undefined
      ? 'Registration is open.'
      : `Registration is open until ${inWords(situation.link.closes, situation)}.`,
}

const inWords = (moment: string | undefined, {occasion, siteZone}: Situation): string => {
  const {timeZone = siteZone} = stated(occasion, 'period') ?? {}
  return moment === undefined ? '' : periodText({kind: 'once', start: moment, timeZone}, siteZone)
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
  {now, timeZone}: Clock,
): RegistrationAnswer<LinkState> {
  const situation = {link, occasion, now: now.getTime(), siteZone: timeZone}
  const at = (moment: number): LinkState => stateOf({...situation, now: moment})
  const state = at(situation.now)
  return {
    state,
    reason: reasons[state](situation),
    ...nextChange((moment) => at(moment) !== state, situation.now, turningPoints(situation)),
  }
}

/** The best that the links of an event or session offer, and which of them offers it. */
export function bestRegistration<Link extends Terms>(
  links: readonly Link[],
  occasion: Occasion,
  clock: Clock,
): RegistrationAnswer & {readonly link?: Link} {
  const [first, ...others] = links
  if (first === undefined) return {state: 'none', reason: 'There is no registration link.'}
  const situation = {occasion, now: clock.now.getTime(), siteZone: clock.timeZone}
  const stateAt = (each: Link, moment: number): LinkState =>
    stateOf({...situation, link: each, now: moment})
  const rank = (candidate: Link, moment: number): number =>
    registrationStates.indexOf(stateAt(candidate, moment))
  const bestAt = (moment: number): Link =>
    others.reduce((best, each) => (rank(each, moment) > rank(best, moment) ? each : best), first)
  const link = bestAt(situation.now)
  const {state, reason} = registrationState(link, occasion, clock)
  const isOther = (moment: number): boolean => {
    const best = bestAt(moment)
    return best !== link || stateAt(best, moment) !== state
  }
  const points = links.flatMap((each) => turningPoints({...situation, link: each}))
  return {state, reason, ...nextChange(isOther, situation.now, points), link}
}

const nextChange = (
  isOther: (moment: number) => boolean,
  now: number,
  points: readonly number[],
): Pick<RegistrationAnswer, 'nextChange'> => {
  const next = points
    .filter((point) => point > now)
    .toSorted((a, b) => a - b)
    .find(isOther)
  return next === undefined ? {} : {nextChange: new Date(next).toISOString()}
}
