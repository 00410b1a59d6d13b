/** What the rules read, and no more: of the text only figures, links and where the programme stands, none of its words. */
const checkedFields = `
  _id, _type, title, language, kind, room, period, status, attendanceMode, place, event, speakers,
  organisers, contacts[]{_key, person}, registration, links[]{_type, _key, url, title},
  presentations[]{_type, _key, project, presenters}, mainImage{_type, alt, decorative, caption, asset, original},
  "body": body[_type in ["figure", "callout", "table", "schedule", "presentations"] || count(markDefs) > 0]{
    _type, _key, alt, decorative, caption, asset, original, content, rows,
    "markDefs": markDefs[]{_type, _key, href, content}
  }
`

const isCurrent = `(
  !defined(period.start) || coalesce(period.kind, "once") != "once" ||
  dateTime(coalesce(period.end, period.start)) >= dateTime($since)
)`

/**
 * Events that are to come, go on, or were over only lately. `$since`: a day more than lately, since
 * whole days count to their end.
 */
export const currentEventsQuery = `*[_type == "event" && ${isCurrent}]{${checkedFields}}`

/** Sessions of `$events`, and those with a time of their own since `$since`. */
export const currentSessionsQuery = `*[
  _type == "session" &&
  (event._ref in $events || (defined(period.start) && ${isCurrent}))
]{${checkedFields}}`

export const byIdQuery = `*[_id in $ids]{${checkedFields}}`

/** Sessions in which any of `$speakers` speaks, and that end after `$since`. */
export const sessionsOfSpeakersQuery = `*[
  _type == "session" && references($speakers) &&
  dateTime(coalesce(period.end, period.start)) >= dateTime($since)
]{${checkedFields}}`

/** All sessions of `$events`. */
export const programmesQuery = `*[_type == "session" && event._ref in $events]{${checkedFields}}`

/** Which documents are each other's translations. */
export const translationsQuery = `*[_type == "translation.metadata" && references($ids)]{"ids": translations[].value._ref}`

export const brokenLinksQuery = `*[_type == "lectern.link" && status == "broken"]{
  url, reason, brokenSince
}`

/** What is there of `$ids`. Asked of documents as they are stored: drafts have ids of their own. */
export const referredQuery = `*[_id in $ids]{_id, "title": coalesce(title, name), availability}`
