import {useMemo} from 'react'

import {arrival, type Change, departure} from '../../content/programme/change.ts'
import type {Placements} from '../../content/programme/operations.ts'
import {placementChanges} from '../../content/programme/placementFields.ts'
import {
  type ProgrammeSession,
  removalIdOf,
  removalType,
} from '../../content/programme/programmeSession.ts'
import {draftIdOf} from '../../content/programme/stored.ts'
import type {Programme} from './useProgramme.ts'
import {namesText, timesText} from './words.ts'

/** What can be done to sessions. Each is one step that can be taken back, and is read out. */
export interface Actions {
  readonly put: (
    verb: string,
    sessions: readonly ProgrammeSession[],
    placements: Placements,
  ) => void
  readonly remove: (sessions: readonly ProgrammeSession[]) => void
  readonly restore: (sessions: readonly ProgrammeSession[]) => void
  readonly undo: () => void
  readonly redo: () => void
}

export function useActions(
  {store, eventId, layout: {frame}}: Pick<Programme, 'store' | 'eventId' | 'layout'>,
  say: (text: string) => void,
): Actions {
  return useMemo(() => {
    const perform = (label: string, said: string, changes: readonly Change[]) => {
      if (changes.length === 0) return
      store.perform({label, changes})
      say(said)
    }
    const {timeZone} = frame
    return {
      put: (verb, sessions, placements) => {
        const changes = placementChanges(store.state().documents, placements, timeZone)
        if (changes.length === 0) {
          say(`${namesText(sessions)} cannot go further`)
          return
        }
        const [only] = placements.values()
        const where =
          placements.size !== 1 || only === undefined
            ? ''
            : only.start === undefined
              ? ', no time'
              : `: ${timesText(only, frame)}${only.room === undefined ? '' : `, ${only.room}`}`
        perform(`${verb} ${namesText(sessions)}`, `${verb} ${namesText(sessions)}${where}`, changes)
      },
      remove: (sessions) => {
        const {documents} = store.state()
        const changes = sessions.flatMap(({id}): readonly Change[] => {
          const draft = documents.get(draftIdOf(id))
          if (documents.has(id)) return [arrival(removalOf(id, eventId))]
          return draft === undefined ? [] : [departure(draft)]
        })
        perform(
          `Removed ${namesText(sessions)}`,
          `Removed ${namesText(sessions)}. Control Z brings back`,
          changes,
        )
      },
      restore: (sessions) => {
        const {documents} = store.state()
        const changes = sessions.flatMap(({id}) => {
          const removal = documents.get(removalIdOf(id))
          return removal === undefined ? [] : [departure(removal)]
        })
        perform(
          `Brought back ${namesText(sessions)}`,
          `Brought back ${namesText(sessions)}`,
          changes,
        )
      },
      undo: () => {
        const step = store.undo()
        say(step === undefined ? 'Nothing to undo' : `Undone: ${step.label}`)
      },
      redo: () => {
        const step = store.redo()
        say(step === undefined ? 'Nothing to redo' : `Done again: ${step.label}`)
      },
    }
  }, [store, eventId, frame, say])
}

const removalOf = (id: string, eventId: string) => ({
  _id: removalIdOf(id),
  _type: removalType,
  session: {_type: 'reference', _ref: id, _weak: true},
  event: {_type: 'reference', _ref: eventId, _weak: true},
})
