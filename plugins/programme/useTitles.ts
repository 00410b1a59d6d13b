import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, map, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {publishedIdOf} from '../../content/programme/stored.ts'

interface Row {
  readonly _id: string
  readonly title: string | null
}

const unknown: ReadonlyMap<string, string> | undefined = undefined

const byIds = `*[_id in $ids || _id in $drafts]`

/** What documents are called, by published id, drafts over what is published; `undefined` until it is known. */
export function useTitles(ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const store = useDocumentStore()
  const key = ids.join(' ')
  const titles = useMemo(() => {
    const wanted = key === '' ? [] : key.split(' ')
    if (wanted.length === 0) return of(unknown)
    const rows: Observable<readonly Row[]> = store.listenQuery(
      {fetch: `${byIds}{_id, title}`, listen: byIds},
      {ids: wanted, drafts: wanted.map((id) => `drafts.${id}`)},
      {apiVersion, perspective: 'drafts'},
    )
    return rows.pipe(
      map((found) => new Map(found.map(({_id, title}) => [publishedIdOf(_id), title ?? '']))),
      catchError(() => of(unknown)),
    )
  }, [store, key])
  return useObservable(titles, unknown)
}
