import {type Observable, distinctUntilChanged, map, timer} from 'rxjs'

import {startOfLocalDay} from '../content/time/moment.ts'

const minute = 60_000

/**
 * The first moment of the day in a zone (IANA name) as an ISO 8601 string, and at midnight that of the next. Looks at the
 * clock each minute, since a timer until midnight would not count the hours that a computer sleeps.
 */
export function today(timeZone: string): Observable<string> {
  return timer(0, minute).pipe(
    map(() => new Date(startOfLocalDay(Date.now(), timeZone)).toISOString()),
    distinctUntilChanged(),
  )
}
