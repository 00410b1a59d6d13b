import type {Rule} from './findingContext.ts'
import {hoursOf, isSameSession, overlap, takesPlace} from './hours.ts'

export const speakerTwice: Rule = (document, context) => {
  if (document._type !== 'session' || !takesPlace(document)) return []
  const others = context.siblings.filter(
    (other) =>
      takesPlace(other) &&
      !isSameSession(document, other, context) &&
      overlap(hoursOf(document.period), hoursOf(other.period)),
  )
  return (document.speakers ?? []).flatMap(({_key, _ref}) => {
    const other = others.find(({speakers = []}) => speakers.some((each) => each._ref === _ref))
    if (other === undefined) return []
    const name = context.referred.get(_ref)?.title ?? 'A speaker'
    return [
      {
        ruleId: 'speaker-twice',
        severity: 'warning',
        message: `${name} speaks in “${other.title ?? 'another session'}” at the same time. Check both times.`,
        path: ['speakers', {_key}],
      },
    ]
  })
}
