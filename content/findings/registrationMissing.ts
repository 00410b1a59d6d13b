import type {RegistrationKind} from '../registration/registration.ts'
import {millisecondsOf} from '../time/moment.ts'
import type {Rule} from './findingContext.ts'

const waysIn: ReadonlySet<RegistrationKind> = new Set(['registration', 'tickets', 'waitingList'])

/** Only of what takes place once: people drop in on what recurs or goes on. */
export const registrationMissing: Rule = (document, {now}) => {
  const {_type, period, status, registration = []} = document
  const start = millisecondsOf(period?.start)
  const isToCome =
    _type === 'event' &&
    (period?.kind ?? 'once') === 'once' &&
    (start === undefined || start > now.getTime())
  if (!isToCome || status === 'cancelled' || status === 'postponed') return []
  return registration.some(({kind}) => waysIn.has(kind))
    ? []
    : [
        {
          ruleId: 'registration-missing',
          severity: 'warning',
          message: 'People cannot register: there is no registration link. Add one.',
          path: ['registration'],
        },
      ]
}
