import {type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState} from 'react'

import type {ProgrammeSession} from '../../content/programme/programmeSession.ts'

/** Which sessions are chosen. What an action on one of them is about is all that are chosen with it. */
export function useChoice(sessions: readonly ProgrammeSession[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => sessions.filter(({id}) => ids.has(id)), [sessions, ids])

  const choose = useCallback(
    (
      session: ProgrammeSession,
      event?: Pick<MouseEvent | KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
    ) =>
      setIds((before) => {
        if (event?.shiftKey !== true && event?.ctrlKey !== true && event?.metaKey !== true) {
          return new Set([session.id])
        }
        return toggled(before, session.id)
      }),
    [],
  )
  const toggle = useCallback(
    ({id}: ProgrammeSession) => setIds((before) => toggled(before, id)),
    [],
  )
  const chooseAll = useCallback(
    (all: readonly ProgrammeSession[]) => setIds(new Set(all.map(({id}) => id))),
    [],
  )
  const leave = useCallback(() => setIds(new Set<string>()), [])
  const about = useCallback(
    (session: ProgrammeSession): readonly ProgrammeSession[] =>
      chosen.some(({id}) => id === session.id) ? chosen : [session],
    [chosen],
  )
  return {ids, chosen, choose, toggle, chooseAll, leave, about}
}

const toggled = (before: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}
