import {useCallback, useEffect, useMemo, useState, useSyncExternalStore} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {type Layout, layoutOf} from '../../content/programme/layout.ts'
import {frameOf} from '../../content/programme/programmeDays.ts'
import {
  type ProgrammeSession,
  readDocument,
  removedSessions,
  sessionsOf,
} from '../../content/programme/programmeSession.ts'
import {shownDocument, type StoredDocument} from '../../content/programme/stored.ts'
import type {Period} from '../../content/time/period.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {type Notice, ProgrammeStore, type ProgrammeState} from './programmeStore.ts'

export interface Programme {
  readonly store: ProgrammeStore
  readonly state: ProgrammeState
  readonly eventId: string
  readonly event: StoredDocument | undefined
  readonly sessions: readonly ProgrammeSession[]
  readonly removed: readonly ProgrammeSession[]
  readonly layout: Layout
  readonly addRoom: (name: string) => void
}

/** The programme of an event, followed as long as it is shown. */
export function useProgramme(eventId: string, notify: (notice: Notice) => void): Programme {
  const client = useClient({apiVersion})
  const {timeZone} = useSite()
  const store = useMemo(() => new ProgrammeStore(client, eventId), [client, eventId])
  useEffect(() => {
    const following = store.follow(notify)
    return () => following.unsubscribe()
  }, [store, notify])
  const state = useSyncExternalStore(store.subscribe, store.state)
  const {documents} = state
  const [moreRooms, setMoreRooms] = useState<readonly string[]>([])
  const addRoom = useCallback(
    (name: string) => setMoreRooms((rooms) => [...new Set([...rooms, name])]),
    [],
  )
  const event = shownDocument(documents, eventId)
  const shown = useMemo(() => {
    const sessions = sessionsOf(documents)
    return {sessions, removed: removedSessions(documents)}
  }, [documents])
  const frame = useMemo(() => frameOf(periodOf(event), timeZone), [event, timeZone])
  const layout = useMemo(
    () => layoutOf(shown.sessions, frame, moreRooms),
    [shown, frame, moreRooms],
  )
  return {store, state, eventId, event, ...shown, layout, addRoom}
}

const periodOf = (event: StoredDocument | undefined): Partial<Period> | undefined =>
  event === undefined ? undefined : readDocument(event)?.period
