import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, of} from 'rxjs'
import {getPublishedId, useDocumentPreviewStore, useFormValue, usePerspective} from 'sanity'

import type {Occasion} from '../../content/documents/occasion.ts'
import {occasionOf, referenceIn} from './documentValues.ts'

const inherited = [['period'], ['status']]

/** What a session's event says, as long as somebody looks; `undefined` for what has no event. */
const useEvent = (id: string | undefined): Occasion | undefined => {
  const store = useDocumentPreviewStore()
  const {perspectiveStack} = usePerspective()
  const values = useMemo(
    (): Observable<unknown> =>
      id === undefined
        ? of(undefined)
        : store.observePaths({_id: getPublishedId(id)}, inherited, undefined, perspectiveStack),
    [id, store, perspectiveStack],
  )
  const event = useObservable(values, undefined)
  return useMemo(() => (id === undefined ? undefined : occasionOf(event)), [id, event])
}

/** The event of a form, or the session with its event. */
export function useOccasion(): Occasion {
  const period = useFormValue(['period'])
  const status = useFormValue(['status'])
  return useOccasionOf({period, status, event: useFormValue(['event'])})
}

/** The event or session whose values these are. */
export function useOccasionOf({
  period,
  status,
  event,
}: Readonly<Record<string, unknown>>): Occasion {
  const parent = useEvent(referenceIn(event))
  return useMemo(() => occasionOf({period, status}, parent), [period, status, parent])
}
