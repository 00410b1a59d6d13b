/** GROQ filters of the lists. `$today` is the first moment of the day, as an ISO 8601 string. */

const isOver = `(
  defined(period.start) && coalesce(period.kind, "once") == "once" &&
  coalesce(period.end, period.start) < $today
)`

export const upcomingEvents = `_type == "event" && !${isOver}`

export const pastEvents = `_type == "event" && ${isOver}`

/** `$event` is the \`_id\` of the published event. */
export const sessionsOfEvent = `_type == "session" && event._ref == $event`

/** Lists show drafts under the \`_id\` of the published document, and keep their own beside it. */
export const importedDrafts = `defined(source) && _originalId in path("drafts.**")`
