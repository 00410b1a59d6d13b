import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, map, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {
  baseRecordId,
  type OpenConflict,
  readConflicts,
} from '../../../migrations/fromMarkdown/dataset/baseRecords.ts'

const none: readonly OpenConflict[] = []
const query = '*[_id == $record][0].conflicts'

/** What the last import left for editors to settle of a document. @param id without `drafts.` */
export function useOpenConflicts(id: string): readonly OpenConflict[] {
  const store = useDocumentStore()
  const conflicts = useMemo(() => {
    const found: Observable<unknown> = store.listenQuery(
      query,
      {record: baseRecordId(id)},
      {apiVersion, perspective: 'raw', tag: 'lectern.conflicts'},
    )
    return found.pipe(
      map(readConflicts),
      catchError(() => of(none)),
    )
  }, [id, store])
  return useObservable(conflicts, none)
}
