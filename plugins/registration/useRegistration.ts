import {useEffect, useReducer} from 'react'

import type {Occasion} from '../../content/documents/occasion.ts'
import {
  type RegistrationAnswer,
  type Terms,
  bestRegistration,
} from '../../content/registration/registrationState.ts'
import {type Manner, registrationWords} from '../../content/registration/registrationWords.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {wakeAt} from './clock.ts'

export interface Registration extends RegistrationAnswer {
  /** "Opens Monday 3 March 09:00", "Sold out" … */
  readonly words: string
}

/** How registration through `links` stands now; the component is drawn again when that changes. */
export function useRegistration(
  links: readonly Terms[],
  occasion: Occasion,
  manner?: Manner,
): Registration {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const {timeZone} = useSite()
  const clock = {now: new Date(), timeZone}
  const answer = bestRegistration(links, occasion, clock)
  const {text, holdsUntil} = registrationWords(answer, occasion, clock, manner)

  useEffect(
    () => (holdsUntil === undefined ? undefined : wakeAt(Date.parse(holdsUntil), drawAgain)),
    [holdsUntil],
  )
  return {...answer, words: text}
}
