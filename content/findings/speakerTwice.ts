import {millisecondsOf} from '../time/moment.ts'
import type {Period} from '../time/period.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FindingContext, Rule} from './findingContext.ts'

export const speakerTwice: Rule = (document, context) => {
  if (document._type !== 'session' || !takesPlace(document)) return []
  const others = context.siblings.filter(
    (other) =>
      takesPlace(other) && !isSameSession(document, other, context) && overlap(document, other),
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

const takesPlace = ({status}: CheckedDocument): boolean =>
  status !== 'cancelled' && status !== 'postponed'

/**
 * A session exists once a language, with the same speakers at the same time. Where nobody joined the
 * two, the other language and the very same hours tell.
 */
const isSameSession = (
  document: CheckedDocument,
  other: CheckedDocument,
  {translations}: FindingContext,
): boolean => {
  if (other._id === document._id || translations.some(({_id}) => _id === other._id)) return true
  return (
    other.language !== document.language &&
    other.period?.start === document.period?.start &&
    other.period?.end === document.period?.end
  )
}

const overlap = (one: CheckedDocument, other: CheckedDocument): boolean => {
  const [a, b] = [hoursOf(one.period), hoursOf(other.period)]
  if (a === undefined || b === undefined) return false
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

/** Without an end, the moment of the start. Whole days tell nothing of hours. */
const hoursOf = (
  period: Partial<Period> | undefined,
): {readonly start: number; readonly end: number} | undefined => {
  const start = millisecondsOf(period?.start)
  if (period === undefined || start === undefined || (period.kind ?? 'once') !== 'once') {
    return undefined
  }
  return period.allDay === true ? undefined : {start, end: millisecondsOf(period.end) ?? start}
}
