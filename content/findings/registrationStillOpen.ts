import {registrationState} from '../registration/registrationState.ts'
import type {RegistrationState} from '../registration/registrationState.ts'
import type {Rule} from './findingContext.ts'
import {namedLink} from './namedLink.ts'
import {isOccasion, occasionOf} from './occasionOf.ts'

const inviting: ReadonlySet<RegistrationState> = new Set(['open', 'closingSoon'])

const over: Readonly<Partial<Record<RegistrationState, string>>> = {
  past: 'It is over',
  cancelled: 'It is cancelled',
}

/** The page hides such a link, but who has the address, or finds it elsewhere, still registers. */
export const registrationStillOpen: Rule = (document, context) => {
  if (!isOccasion(document)) return []
  const occasion = occasionOf(document, context)
  return (document.registration ?? []).flatMap((link) => {
    const why = over[registrationState(link, occasion, context).state]
    const invites =
      link.kind !== 'livestream' && inviting.has(registrationState(link, {}, context).state)
    return why === undefined || !invites
      ? []
      : [
          {
            ruleId: 'registration-still-open',
            severity: 'warning',
            message: `${why}, but the registration link ${namedLink(link)} still invites people. Close registration there, and say here when it closed.`,
            path: ['registration', {_key: link._key}, 'closes'],
          },
        ]
  })
}
