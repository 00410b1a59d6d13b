import {endOfLocalDay, millisecondsOf, startOfLocalDay} from '../time/moment.ts'
import type {Period} from '../time/period.ts'
import {periodText} from '../time/periodText.ts'
import {defaultTimeZone} from '../time/timeZone.ts'
import type {Rule, RuleFinding} from './findingContext.ts'

/** Only where both take place once: the hours of what recurs or goes on are not known. */
export const sessionOutsideEvent: Rule = ({_type, period}, {event}) => {
  if (_type !== 'session' || event?.period === undefined || period === undefined) return []
  if (!isOnce(period) || !isOnce(event.period)) return []
  const start = millisecondsOf(period.start)
  const hours = hoursOf(event.period, period.allDay === true)
  if (start === undefined || hours === undefined) return []
  const end = endOf(period, start)
  if (start < hours.start || start > hours.end) {
    return [
      outside(
        `The session starts outside its event’s hours (${periodText(event.period)}).`,
        'start',
      ),
    ]
  }
  return end > hours.end
    ? [outside(`The session ends after its event (${periodText(event.period)}).`, 'end')]
    : []
}

const isOnce = ({kind = 'once'}: Partial<Period>): boolean => kind === 'once'

const outside = (fact: string, field: 'start' | 'end'): RuleFinding => ({
  ruleId: 'session-outside-event',
  severity: 'warning',
  message: `${fact} Check both times.`,
  path: ['period', field],
})

/** Whole days are compared with whole days. An event without an end has until midnight. */
const hoursOf = (
  event: Partial<Period>,
  inDays: boolean,
): {readonly start: number; readonly end: number} | undefined => {
  const {timeZone = defaultTimeZone, allDay = false} = event
  const start = millisecondsOf(event.start)
  if (start === undefined) return undefined
  const end = millisecondsOf(event.end)
  return {
    start: inDays || allDay ? startOfLocalDay(start, timeZone) : start,
    end: inDays || allDay || end === undefined ? endOfLocalDay(end ?? start, timeZone) : end,
  }
}

const endOf = (
  {end: stated, allDay, timeZone = defaultTimeZone}: Partial<Period>,
  start: number,
) => {
  const end = millisecondsOf(stated) ?? start
  return allDay === true ? endOfLocalDay(end, timeZone) : end
}
