import {type Occasion, stated} from '../../schemas/content/occasion.ts'
import type {RegistrationLink} from '../../schemas/content/registration.ts'
import {type RegistrationState, registrationState} from '../../schemas/content/registrationState.ts'
import {momentText} from './whenText.ts'
import type {Words} from './words.ts'

interface RegistrationText {
  readonly state: RegistrationState
  /** What stands beside the button: "Open until Wed 10 Mar 2027, 23:59". */
  readonly text: string
  /** Whether a click on the button leads anywhere. */
  readonly isOpen: boolean
}

/** What a visitor is told about one registration link at `now`. */
export function registrationText(
  link: Pick<Partial<RegistrationLink>, 'opens' | 'closes' | 'soldOut'>,
  occasion: Occasion,
  now: Date,
  words: Words,
): RegistrationText {
  const {state} = registrationState(link, occasion, now)
  const moment = momentText(
    state === 'notOpenYet' ? link.opens : link.closes,
    stated(occasion, 'period')?.timeZone,
    words,
  )
  return {
    state,
    text: words.registrationStates[state](moment),
    isOpen: state === 'open' || state === 'closingSoon',
  }
}
