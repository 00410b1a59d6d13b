import {stated} from '../documents/occasion.ts'
import {endOfLocalDay, millisecondsOf} from '../time/moment.ts'
import type {Period} from '../time/period.ts'
import {isPast} from '../time/periodEnd.ts'
import {periodText} from '../time/periodText.ts'
import type {Rule} from './findingContext.ts'
import {namedLink} from './namedLink.ts'
import {occasionOf} from './occasionOf.ts'

/** A livestream can be joined while it runs; everything else should close when it begins. */
export const registrationClosesLate: Rule = (document, context) => {
  const period = stated(occasionOf(document, context), 'period')
  const begun = beginning(period, context.timeZone)
  if (begun === undefined || isPast(period, context)) return []
  return (document.registration ?? []).flatMap(({_key, kind, closes, ...link}) => {
    const closing = millisecondsOf(closes)
    return kind === 'livestream' || closing === undefined || closing <= begun
      ? []
      : [
          {
            ruleId: 'registration-closes-late',
            severity: 'warning',
            message: `The registration link ${namedLink(link)} closes when it has begun (${periodText(period, context.timeZone)}). Let it close before it begins.`,
            path: ['registration', {_key}, 'closes'],
          },
        ]
  })
}

/** Whole days have begun for sure when the first one is over: their hour is not known. */
const beginning = (period: Partial<Period> | undefined, siteZone: string): number | undefined => {
  const start = millisecondsOf(period?.start)
  if (period === undefined || start === undefined || (period.kind ?? 'once') !== 'once') {
    return undefined
  }
  return period.allDay === true ? endOfLocalDay(start, period.timeZone ?? siteZone) : start
}
