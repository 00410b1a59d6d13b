import {defined} from '../../content/objects/defined.ts'
import type {MonthFilter} from './monthDays.ts'

/** Which month is shown, and what of it. */
export interface ShownMonth {
  /** `YYYY-MM`; without one the month that it is now. */
  readonly month?: string | undefined
  readonly filter: MonthFilter
}

type Params = Readonly<Record<string, string | undefined>>

export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)
}

/** What the address of the pane says. */
export function shownOf({month = '', group, language}: Params): ShownMonth {
  return {
    ...defined({month: isMonth(month) ? month : undefined}),
    filter: defined({group, language}),
  }
}

/** What is to be in the address of the pane, beside what others keep there. */
export function paramsOf(
  {month, filter: {group, language}}: ShownMonth,
  {month: _month, group: _group, language: _language, ...others}: Params,
): Record<string, string | undefined> {
  return {...others, ...defined({month, group, language})}
}
