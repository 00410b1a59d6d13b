import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {getDraftId, useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'

const nothing: Observable<string | null | undefined> = of(undefined)

/** The type of a document, draft or published; `null` where there is none, `undefined` until it is known. */
export function usePageType(id: string | undefined): string | null | undefined {
  const store = useDocumentStore()
  const type = useMemo(() => {
    if (id === undefined) return nothing
    const found: Observable<string | null> = store.listenQuery(
      '*[_id in $ids][0]._type',
      {ids: [id, getDraftId(id)]},
      {apiVersion, perspective: 'raw', transitions: ['appear', 'disappear']},
    )
    return found.pipe(catchError(() => nothing))
  }, [id, store])
  return useObservable(type, undefined)
}
