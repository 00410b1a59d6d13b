import type {Lexicon} from '../lexicon/lexicon.ts'
import {datedLine} from '../programme/datedItems.ts'
import type {BodyTime} from './bodyTimes.ts'

/**
 * The times of a body without those of a list in which each item has a day of its own ("3 March, 15–17: Mail"): they
 * are of that item, and not of the whole event.
 */
export function withoutListedDays(
  times: readonly BodyTime[],
  lexicon: Lexicon,
): readonly BodyTime[] {
  const listed = times.filter(
    ({paragraph: {text, listItem}}) =>
      listItem !== undefined && datedLine(text, lexicon) !== undefined,
  )
  const days = new Set(listed.map(({stated: {first}}) => `${first?.month}-${first?.day}`))
  return days.size < 2 ? times : times.filter((time) => !listed.includes(time))
}
