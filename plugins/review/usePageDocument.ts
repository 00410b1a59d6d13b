import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {type SanityDocument, useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {type CheckedDocument, isChecked} from '../../content/findings/checkedDocument.ts'
import {withoutEmpties} from '../../content/objects/withoutEmpties.ts'

/** A page as it stands, the draft over what is published; `undefined` where there is none. */
export function usePageDocument(id: string): CheckedDocument | undefined {
  const store = useDocumentStore()
  const found = useMemo(() => {
    const documents: Observable<SanityDocument | null> = store.listenQuery(
      '*[_id == $id][0]',
      {id},
      {apiVersion, perspective: 'drafts'},
    )
    return documents.pipe(catchError(() => of(null)))
  }, [id, store])
  const document = useObservable(found, null)
  return useMemo(() => {
    const full = document === null ? undefined : withoutEmpties(document)
    return full !== undefined && isChecked(full) ? full : undefined
  }, [document])
}
