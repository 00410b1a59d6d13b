/** GROQ filters of the lists. `$today` is the first moment of the day, as an ISO 8601 string. */

const isOver = `(
  defined(period.start) && coalesce(period.kind, "once") == "once" &&
  coalesce(period.end, period.start) < $today
)`

export const upcomingEvents = `_type == "event" && !${isOver}`

export const pastEvents = `_type == "event" && ${isOver}`

/** `$event` is the `_id` of the published event, here and below. */
export const sessionsOfEvent = `_type == "session" && event._ref == $event`

/** Projects shown at an event or in one of its sessions. */
export const projectsOfEvent = `_type == "project" && _id in *[
  (_type == "event" && _id in [$event, "drafts." + $event]) ||
  (_type == "session" && event._ref == $event)
].presentations[].project._ref`

/** What the event is called in other languages. */
export const translationsOfEvent = `_type == "event" && _id != $event && _id in *[
  _type == "translation.metadata" && $event in translations[].value._ref
].translations[].value._ref`

/**
 * What is not published, or was changed since. The Studio asks twice: for the types among the
 * documents as they are stored, then for the list, in which a draft has the `_id` of the published
 * document and its own beside it. `$types` are those of content.
 */
export const drafts = `_type in $types &&
  (_id in path("drafts.**") || _originalId in path("drafts.**"))`
