import {useCallback, useMemo, useRef, useState} from 'react'

import {type ProgrammeSession, readSession} from '../../content/programme/programmeSession.ts'
import type {Notice} from './programmeStore.ts'

export interface Told {
  /** What is read out. */
  readonly said: string
  /** What stands at the top until it is put away, because somebody has to know it. */
  readonly standing: string | undefined
  /** Sessions that somebody else changed lately. */
  readonly changedElsewhere: ReadonlySet<string>
}

const nothing: Told = {said: '', standing: undefined, changedElsewhere: new Set()}

/** What editors are told of a programme, on the screen and by a screen reader. */
export function useNotices() {
  const [told, setTold] = useState(nothing)
  const where = useRef<(session: ProgrammeSession) => string>(() => '')

  const say = useCallback((said: string) => setTold((before) => ({...before, said})), [])
  const putAway = useCallback(
    () => setTold((before) => ({...before, standing: undefined, changedElsewhere: new Set()})),
    [],
  )
  const notify = useCallback((notice: Notice) => {
    const text = textOf(notice, where.current)
    if (text === undefined) return
    setTold(({changedElsewhere}) => ({
      said: text.text,
      standing: text.text,
      changedElsewhere:
        text.id === undefined ? changedElsewhere : new Set([...changedElsewhere, text.id]),
    }))
  }, [])
  return useMemo(() => ({...told, say, putAway, notify, where}), [told, say, putAway, notify])
}

const textOf = (
  notice: Notice,
  where: (session: ProgrammeSession) => string,
): {readonly text: string; readonly id?: string} | undefined => {
  switch (notice.kind) {
    case 'failed':
      return {text: `Not saved. ${notice.reason}`}
    case 'kept':
      return {
        text: `Somebody else changed ${notice.ids.length === 1 ? 'this session' : `${notice.ids.length} sessions`} since (${notice.label}): what they did stays.`,
      }
    case 'elsewhere': {
      const before = notice.before && readSession(notice.before, 'changed')
      const after = notice.after && readSession(notice.after, 'changed')
      if (after === undefined || before === undefined) return undefined
      const isSame =
        before.start === after.start && before.end === after.end && before.room === after.room
      return isSame
        ? undefined
        : {text: `Another editor moved “${after.title}”: ${where(after)}.`, id: after.id}
    }
  }
}
