import type {Clock} from '../time/clock.ts'
import {millisecondsOf} from '../time/moment.ts'
import type {Period} from '../time/period.ts'
import {periodEnd} from '../time/periodEnd.ts'
import type {CheckedDocument} from './checkedDocument.ts'

/** 30 days, in milliseconds: how long something that is over still gets attention. */
const recently = 30 * 24 * 60 * 60 * 1000

/** Whether something is to come, goes on, has no date, or was over only lately. */
export function isCurrent(period: Partial<Period> | undefined, {now, timeZone}: Clock): boolean {
  const end = periodEnd(period, timeZone)
  return end === undefined || now.getTime() < end + recently
}

/** The next moment at which a rule may say something else, in milliseconds since 1970. */
export function nextMoment(
  documents: readonly CheckedDocument[],
  {now, timeZone}: Clock,
): number | undefined {
  const moments = documents.flatMap(({period, registration = []}) => {
    const end = periodEnd(period, timeZone)
    return [
      millisecondsOf(period?.start),
      end,
      end === undefined ? undefined : end + recently,
      ...registration.flatMap(({opens, closes}) => [millisecondsOf(opens), millisecondsOf(closes)]),
    ]
  })
  return moments
    .filter((moment) => moment !== undefined)
    .filter((moment) => moment > now.getTime())
    .reduce<number | undefined>((first, moment) => Math.min(first ?? moment, moment), undefined)
}
