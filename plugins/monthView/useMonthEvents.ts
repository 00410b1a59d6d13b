import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {withoutEmpties} from '../../content/objects/withoutEmpties.ts'
import type {MonthEvent} from './monthDays.ts'

export interface GroupChoice {
  readonly _id: string
  readonly title?: string
}

interface Found {
  readonly events?: readonly MonthEvent[]
  readonly groups?: readonly GroupChoice[]
}

const query = `{
  "events": *[_type == "event" && defined(period.start)]{
    _id, title, language, status, period, "groups": groups[]._ref
  },
  "groups": *[_type == "group"] | order(title){_id, title}
}`

/** All events with a date, drafts over what is published; `undefined` until they are there. */
export function useMonthEvents(): Found | undefined {
  const store = useDocumentStore()
  const found = useMemo(() => {
    const answers: Observable<Found> = store.listenQuery(
      {fetch: query, listen: '*[_type in ["event", "group"]]'},
      {},
      {apiVersion, perspective: 'drafts', throttleTime: 1000},
    )
    return answers.pipe(catchError(() => of<Found>({})))
  }, [store])
  const answer = useObservable(found)
  return useMemo(
    () => (answer === undefined ? undefined : (withoutEmpties(answer) ?? {})),
    [answer],
  )
}
