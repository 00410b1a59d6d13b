import {millisecondsOf} from '../time/moment.ts'
import type {Period} from '../time/period.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FindingContext} from './findingContext.ts'

/** From when to when, in milliseconds since 1970. */
export interface Hours {
  readonly start: number
  readonly end: number
}

/** Without an end, the moment of the start. Whole days tell nothing of hours. */
export function hoursOf(period: Partial<Period> | undefined): Hours | undefined {
  const start = millisecondsOf(period?.start)
  if (period === undefined || start === undefined || (period.kind ?? 'once') !== 'once') {
    return undefined
  }
  if (period.allDay === true) return undefined
  return {start, end: Math.max(millisecondsOf(period.end) ?? start, start)}
}

export function overlap(one: Hours | undefined, other: Hours | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.start === other.start || (one.start < other.end && other.start < one.end)
}

export function takesPlace({status}: CheckedDocument): boolean {
  return status !== 'cancelled' && status !== 'postponed'
}

/**
 * A session exists once a language, with the same speakers at the same time. Where nobody joined the
 * two, the other language and the very same hours tell.
 */
export function isSameSession(
  document: CheckedDocument,
  other: CheckedDocument,
  {translations}: Pick<FindingContext, 'translations'>,
): boolean {
  if (other._id === document._id || translations.some(({_id}) => _id === other._id)) return true
  return (
    other.language !== document.language &&
    other.period?.start === document.period?.start &&
    other.period?.end === document.period?.end
  )
}
