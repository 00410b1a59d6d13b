import type {Occasion} from '../../content/documents/occasion.ts'
import type {Language} from '../../content/language/language.ts'
import type {RegistrationState, Terms} from '../../content/registration/registrationState.ts'
import {
  type RegistrationMoment,
  registrationTimeline,
} from '../../content/registration/registrationTimeline.ts'
import type {Clock} from '../../content/time/clock.ts'

interface RegistrationText {
  readonly state: RegistrationState
  /** What stands beside the button: "Open until 10 March 23:59". */
  readonly text: string
  /** Whether a click on the button leads anywhere. */
  readonly isOpen: boolean
  /** How it stands now, and how it will. */
  readonly timeline: readonly RegistrationMoment[]
}

/**
 * What a visitor is told about one registration link, or the best of several.
 *
 * @param brief Whether there is little room.
 */
export function registrationText(
  links: readonly Terms[],
  occasion: Occasion,
  clock: Clock,
  language: Language | undefined,
  brief = false,
): RegistrationText {
  const manner = language === undefined ? {brief} : {language, brief}
  const timeline = registrationTimeline(links, occasion, clock, manner)
  const {state, text} = timeline[0] ?? {state: 'none', text: ''}
  return {state, text, isOpen: isOpen(state), timeline}
}

/** Whether people can register in this state. */
export function isOpen(state: RegistrationState): boolean {
  return state === 'open' || state === 'closingSoon'
}
