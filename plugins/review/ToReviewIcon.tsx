import {EditIcon} from '@sanity/icons/Edit'
import {Badge} from '@sanity/ui'
import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {reviewsToDo} from '../../schemas/content/review.ts'
import {apiVersion} from './apiVersion.ts'

/**
 * How many pages wait for an editor, in place of the icon of their list; the icon once there is none.
 * Counts again when a page comes into the list or leaves it.
 */
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
  const waiting = useObservable(count, 0)
  return waiting === 0 ? <EditIcon /> : <Badge tone="caution">{waiting}</Badge>
}
