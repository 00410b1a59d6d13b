import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, concat, map, of, switchMap, timer} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {type Found, foundIn, foundQuery} from './foundEvents.ts'

/** What is known of the events: what was found, that nothing is yet, or that nobody could look. */
export type MonthEvents = Found | 'loading' | 'failed'

/** Who could not look looks again after so long. */
const pauseMs = 5000

/** All events with a date, drafts over what is published. */
export function useMonthEvents(): MonthEvents {
  const store = useDocumentStore()
  const found = useMemo(() => {
    const answers: Observable<Found> = store.listenQuery(
      {fetch: foundQuery, listen: '*[_type in ["event", "group"]]'},
      {},
      {apiVersion, perspective: 'drafts', throttleTime: 1000},
    )
    const failed: Observable<MonthEvents> = of('failed' as const)
    return answers.pipe(
      map((answer): MonthEvents => foundIn(answer)),
      catchError((_error, again: Observable<MonthEvents>) =>
        concat(failed, timer(pauseMs).pipe(switchMap(() => again))),
      ),
    )
  }, [store])
  return useObservable(found, 'loading')
}
