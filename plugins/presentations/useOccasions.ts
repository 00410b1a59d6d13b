import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {occasionsQuery, type OccasionRow} from './occasions.ts'

const unknown: readonly OccasionRow[] | undefined = undefined

/**
 * Where a project was presented; `undefined` until it is known. Asks again when an event begins or
 * ceases to present it.
 */
export function useOccasions(id: string): readonly OccasionRow[] | undefined {
  const store = useDocumentStore()
  const rows = useMemo(() => {
    const found: Observable<readonly OccasionRow[]> = store.listenQuery(
      occasionsQuery,
      {id},
      {apiVersion, perspective: 'drafts', transitions: ['appear', 'disappear']},
    )
    return found.pipe(catchError(() => of(unknown)))
  }, [id, store])
  return useObservable(rows, unknown)
}
