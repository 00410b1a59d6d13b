import {withoutEmpties} from '../../content/objects/withoutEmpties.ts'
import type {MonthEvent} from './monthDays.ts'

export interface GroupChoice {
  readonly _id: string
  readonly title?: string
}

/** What the month is made of. */
export interface Found {
  readonly events?: readonly MonthEvent[]
  readonly groups?: readonly GroupChoice[]
}

/** Answers a `Found`. Ids of groups have a name of their own: `groups` holds references everywhere. */
export const foundQuery = `{
  "events": *[_type == "event" && defined(period.start)]{
    _id, title, language, status, period, "groupIds": groups[]._ref
  },
  "groups": *[_type == "group"] | order(title){_id, title}
}`

/** An answer without what says nothing. */
export function foundIn(answer: Found): Found {
  return withoutEmpties(answer) ?? {}
}
