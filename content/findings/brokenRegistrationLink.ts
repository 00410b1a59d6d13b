import {stated} from '../documents/occasion.ts'
import {defined} from '../objects/defined.ts'
import {isPast} from '../time/periodEnd.ts'
import {brokenSince} from './brokenSince.ts'
import type {Rule} from './findingContext.ts'
import {namedLink} from './namedLink.ts'
import {occasionOf} from './occasionOf.ts'

/** Nobody misses a registration link of what is over. */
export const brokenRegistrationLink: Rule = (document, context) => {
  const {brokenLinks, timeZone} = context
  if (isPast(stated(occasionOf(document, context), 'period'), context)) return []
  return (document.registration ?? []).flatMap(({_key, url, label}) => {
    const broken = brokenLinks.get(url)
    return broken === undefined
      ? []
      : [
          {
            ruleId: 'registration-link-broken',
            severity: 'warning',
            message: brokenSince(
              `The registration link ${namedLink({url, ...defined({label})})}`,
              broken,
              timeZone,
            ),
            path: ['registration', {_key}, 'url'],
          },
        ]
  })
}
