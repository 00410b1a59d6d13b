import {EditIcon} from '@sanity/icons/Edit'
import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {reviewsToDo} from '../../content/documents/review.ts'
import {CountedIcon} from '../../schemas/components/CountedIcon.tsx'

/** The icon of the list, with the number of pages that wait for an editor. */
export function ToReviewIcon() {
  const store = useDocumentStore()
  const count = useMemo(() => {
    const number: Observable<number> = store.listenQuery(
      {fetch: `count(*[${reviewsToDo}])`, listen: `*[${reviewsToDo}]`},
      {},
      {apiVersion, perspective: 'raw', transitions: ['appear', 'disappear']},
    )
    return number.pipe(catchError(() => of(0)))
  }, [store])
  return <CountedIcon icon={EditIcon} count={useObservable(count, 0)} of="pages" />
}
