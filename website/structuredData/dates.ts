import type {EventLeaf} from 'schema-dts'

import {defined} from '../../content/objects/defined.ts'
import type {Period} from '../../content/time/period.ts'
import {spanOf} from '../../content/time/span.ts'
import {spanTexts} from '../entries/spanTexts.ts'

/** Start and end by the clock of the event, or as days. Dates that are not known are left out. */
export function dates(
  period: Partial<Period> | undefined,
  siteZone: string,
): Pick<EventLeaf, 'startDate' | 'endDate'> {
  const span = spanOf(period, siteZone)
  if (span === undefined) return {}
  const {start, end} = spanTexts(span)
  return {startDate: start, ...defined({endDate: end})}
}
