import {millisecondsOf} from '../time/moment.ts'
import {periodText} from '../time/periodText.ts'
import type {Rule} from './findingContext.ts'
import {hoursOf} from './hours.ts'

/** A livestream can be joined while it runs. A link without a closing time of its own is looked at here. */
export const registrationOpensLate: Rule = ({_type, period, registration = []}, {timeZone}) => {
  const hours = hoursOf(period)
  if (_type !== 'session' || hours === undefined) return []
  return registration.flatMap(({_key, kind, opens}) => {
    const opening = millisecondsOf(opens)
    return kind === 'livestream' || opening === undefined || opening < hours.start
      ? []
      : [
          {
            ruleId: 'registration-opens-late',
            severity: 'warning',
            message: `Registration opens when the session has begun (${periodText(period, timeZone)}). Let it open before, or move the session.`,
            path: ['registration', {_key}, 'opens'],
          },
        ]
  })
}
