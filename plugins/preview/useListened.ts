import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'

/** As the schema and the queries of this plugin were written against. */
interface ListenedQuery {
  readonly query: string
  /** GROQ filter of the documents at whose changes the answer is asked for again. */
  readonly listen: string
  readonly params: Readonly<Record<string, string | string[]>>
}

/**
 * What a query answers of drafts, and again whenever somebody changes what it is about. While there is
 * no answer, or none can be had, it is `undefined`. The caller names the shape of the answer.
 */
export function useListened<Answer>({query, listen, params}: ListenedQuery): Answer | undefined {
  const store = useDocumentStore()
  const key = JSON.stringify(params)
  const answers = useMemo(
    (): Observable<Answer | undefined> =>
      store
        .listenQuery({fetch: query, listen}, JSON.parse(key), {
          apiVersion,
          perspective: 'drafts',
          tag: 'lectern.preview',
        })
        .pipe(catchError(() => of(undefined))),
    [store, query, listen, key],
  )
  return useObservable(answers)
}
