import type {Occasion} from '../documents/occasion.ts'
import type {Clock} from '../time/clock.ts'
import {millisecondsOf} from '../time/moment.ts'
import {type RegistrationState, type Terms, bestRegistration} from './registrationState.ts'
import {type Manner, registrationWords} from './registrationWords.ts'

/** How registration stands from a moment on, and what to say of it. */
export interface RegistrationMoment {
  /** UTC, ISO 8601. */
  readonly from: string
  readonly state: RegistrationState
  readonly text: string
}

/** More changes than any event has: dates of the year 9999 name their year from each new year on. */
const mostSteps = 400

/**
 * How registration stands now and how it will, if nobody changes anything: a page that was made on
 * Monday can tell on Friday what is true then. The first moment is `now`.
 *
 * @param links One, or all of an event for the best of them.
 * @param occasion The event, or the session with its event.
 */
export function registrationTimeline(
  links: readonly Terms[],
  occasion: Occasion,
  clock: Clock,
  manner: Manner,
): readonly RegistrationMoment[] {
  const timeline: RegistrationMoment[] = []
  let {now} = clock
  for (let step = 0; step < mostSteps; step += 1) {
    const at = {...clock, now}
    const answer = bestRegistration(links, occasion, at)
    const {text, holdsUntil} = registrationWords(answer, occasion, at, manner)
    const last = timeline.at(-1)
    const isSame = last?.state === answer.state && last.text === text
    if (!isSame) timeline.push({from: now.toISOString(), state: answer.state, text})
    const next = millisecondsOf(holdsUntil)
    // What has no end says the same from the second new year on.
    if (next === undefined || (isSame && answer.nextChange === undefined)) break
    now = new Date(next)
  }
  return timeline
}
