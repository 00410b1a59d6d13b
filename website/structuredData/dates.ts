import type {EventLeaf} from 'schema-dts'

import {defined} from '../../content/objects/defined.ts'
import type {Period} from '../../content/time/period.ts'
import {spanOf} from '../../content/time/span.ts'
import {zonedAt} from '../calendar/momentLine.ts'

/** Start and end by the clock of the event, or as days. Dates that are not known are left out. */
export function dates(
  period: Partial<Period> | undefined,
  siteZone: string,
): Pick<EventLeaf, 'startDate' | 'endDate'> {
  const span = spanOf(period, siteZone)
  if (span === undefined) return {}
  const {start, end, allDay, timeZone} = span
  const written = (moment: number): string => {
    const zoned = zonedAt(moment, timeZone)
    return allDay
      ? zoned.toPlainDate().toString()
      : zoned.toString({timeZoneName: 'never', smallestUnit: 'second'})
  }
  return {
    startDate: written(start),
    ...defined({endDate: end === undefined ? undefined : written(end)}),
  }
}
