import {isChecked} from '../findings/checkedDocument.ts'
import type {ProgrammeSession} from './programmeSession.ts'
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
  const byId = new Map<string, readonly ProgrammeSession[]>(projectIds(event).map((id) => [id, []]))
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

/** The projects that a document itself presents, by their published ids. */
export function projectIds(
  document: {readonly _id: string; readonly _type: string} | undefined,
): readonly string[] {
  if (document === undefined || !isChecked(document)) return []
  const {presentations} = document
  if (!Array.isArray(presentations)) return []
  const ids = presentations.flatMap((presentation) =>
    typeof presentation?.project?._ref === 'string' ? publishedIdOf(presentation.project._ref) : [],
  )
  return [...new Set(ids)]
}
