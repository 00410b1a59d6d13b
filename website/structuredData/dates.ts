import type {EventLeaf} from 'schema-dts'

import {defined} from '../../content/objects/defined.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import type {Period} from '../../content/time/period.ts'
import {knownTimeZone} from '../../content/time/timeZone.ts'
import {zonedAt} from '../calendar/momentLine.ts'

/** Start and end by the clock of the event, or as days. Dates that are not known are left out. */
export function dates(
  period: Partial<Period> | undefined,
  siteZone: string,
): Pick<EventLeaf, 'startDate' | 'endDate'> {
  const start = millisecondsOf(period?.start)
  if (period === undefined || start === undefined) return {}
  const end = millisecondsOf(period.end)
  const timeZone = knownTimeZone(period.timeZone ?? siteZone)
  const written = (moment: number): string => {
    const zoned = zonedAt(moment, timeZone)
    return period.allDay === true
      ? zoned.toPlainDate().toString()
      : zoned.toString({timeZoneName: 'never', smallestUnit: 'second'})
  }
  return {
    startDate: written(start),
    ...defined({endDate: end === undefined ? undefined : written(end)}),
  }
}
