import type {CheckedDocument} from '../findings/checkedDocument.ts'
import {type ProgrammeSession, readDocument} from './programmeSession.ts'
import {publishedIdOf, type StoredDocument} from './stored.ts'

/** A project that is shown at an event, or in one of its sessions. */
export interface PresentedProject {
  /** Of the published project. */
  readonly id: string
  /** In which sessions; none: at the event as a whole. */
  readonly sessions: readonly ProgrammeSession[]
}

/** What is presented, each project once: what the event itself says first, then by the time of the sessions. */
export function presentedProjects(
  event: StoredDocument | undefined,
  sessions: readonly ProgrammeSession[],
): readonly PresentedProject[] {
  const own = event === undefined ? undefined : readDocument(event)
  const byId = new Map<string, readonly ProgrammeSession[]>(projectIds(own).map((id) => [id, []]))
  const byTime = sessions.toSorted(
    (one, other) => (one.start ?? Infinity) - (other.start ?? Infinity) || 0,
  )
  for (const session of byTime) {
    for (const id of projectIds(session.document)) {
      byId.set(id, [...(byId.get(id) ?? []), session])
    }
  }
  return [...byId].map(([id, shown]) => ({id, sessions: shown}))
}

const projectIds = (document: CheckedDocument | undefined): readonly string[] => [
  ...new Set(
    (document?.presentations ?? []).flatMap(({project}) =>
      project?._ref === undefined ? [] : publishedIdOf(project._ref),
    ),
  ),
]
