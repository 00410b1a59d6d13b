import type {PeriodKind} from '../../../../content/time/period.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'

const recurring = pattern(
  `weekdays | recurring | every nth? (weekday | timeUnit) | nth (weekday | timeUnit) ofEveryMonth`,
)

/**
 * Reads from a human's words for when something is whether it happens once, again and again, or
 * goes on. Words only: a recurring event still has the day and time of its next occasion.
 */
export function readKind(text: Tokens, namesLastDay: boolean): PeriodKind {
  if (recurring.fits(text) || (text.has('daily') && !namesLastDay)) return 'recurring'
  return text.has('ongoing') && !namesLastDay ? 'ongoing' : 'once'
}
