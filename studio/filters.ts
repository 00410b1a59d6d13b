/** GROQ filters of the lists. `$today` is the first moment of the day, as an ISO 8601 string. */

const isOver = `(
  defined(period.start) && coalesce(period.kind, "once") == "once" &&
  coalesce(period.end, period.start) < $today
)`

export const upcomingEvents = `_type == "event" && !${isOver}`

export const pastEvents = `_type == "event" && ${isOver}`

/** `$event` is the `_id` of the published event. */
export const sessionsOfEvent = `_type == "session" && event._ref == $event`

/**
 * Drafts that an import made. The Studio asks twice: for the types among the documents as they are
 * stored, then for the list, in which a draft has the `_id` of the published document and its own
 * beside it.
 */
export const importedDrafts = `defined(source) &&
  (_id in path("drafts.**") || _originalId in path("drafts.**"))`
