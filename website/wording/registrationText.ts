import type {Occasion} from '../../content/documents/occasion.ts'
import type {Language} from '../../content/language/language.ts'
import {
  type RegistrationState,
  type Terms,
  registrationState,
} from '../../content/registration/registrationState.ts'
import {registrationWords} from '../../content/registration/registrationWords.ts'
import type {Clock} from '../../content/time/clock.ts'

interface RegistrationText {
  readonly state: RegistrationState
  /** What stands beside the button: "Open until 10 March 23:59". */
  readonly text: string
  /** Whether a click on the button leads anywhere. */
  readonly isOpen: boolean
}

/** What a visitor is told about one registration link. */
export function registrationText(
  link: Terms,
  occasion: Occasion,
  clock: Clock,
  language: Language | undefined,
): RegistrationText {
  const answer = registrationState(link, occasion, clock)
  const manner = language === undefined ? {} : {language}
  return {
    state: answer.state,
    text: registrationWords({...answer, link}, occasion, clock, manner).text,
    isOpen: answer.state === 'open' || answer.state === 'closingSoon',
  }
}
