import {programmeIdOf} from '../../content/programme/releaseChanges.ts'
import {draftIdOf} from '../../content/programme/stored.ts'

/** All that a programme is made of: the event, its sessions, which of them go, and its last release. */
export const listenedFilter = `
  (_type == "session" && event._ref == $event) ||
  (_type == "lectern.removal" && event._ref == $event) ||
  _id in $own`

export function listenedParams(eventId: string): {
  readonly event: string
  readonly own: readonly string[]
} {
  return {event: eventId, own: [eventId, draftIdOf(eventId), programmeIdOf(eventId)]}
}
