import type {PeriodKind} from '../../../../content/time/period.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {addDays, type CalendarDay, compareDays} from './zonedTime.ts'

const everySo = pattern('every nth? (weekday | timeUnit) | nth (weekday | timeUnit) ofEveryMonth')

/** Whether words say in which rhythm something comes again: "every second Tuesday". */
export function saysHowOften(text: Tokens): boolean {
  return everySo.fits(text)
}

/**
 * Reads from a human's words for when something is whether it happens once, again and again, or
 * goes on. Words only: a recurring event still has the day and time of its next occasion.
 */
export function readKind(text: Tokens, namesLastDay: boolean): PeriodKind {
  const comesAgain = text.has('weekdays', 'recurring') || saysHowOften(text)
  if (comesAgain || (text.has('daily') && !namesLastDay)) return 'recurring'
  return text.has('ongoing') && !namesLastDay ? 'ongoing' : 'once'
}

/**
 * Whether words for the time name a weekday of something that begins and ends weeks apart: "martes
 * de 18:00 a 20:30" of a course, whose plural some languages write as the one day.
 */
export function isWeekly(text: Tokens, first: CalendarDay, last: CalendarDay | undefined): boolean {
  return (
    last !== undefined &&
    text.has('weekday', 'weekdays') &&
    compareDays(last, addDays(first, daysOfWeek)) >= 0
  )
}

const daysOfWeek = 7
