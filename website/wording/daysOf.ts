import type {Language} from '../../content/language/language.ts'
import {dateFormat} from '../../content/time/dateFormat.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {zoneOf} from '../../content/time/timeZone.ts'
import type {RelatedSession} from '../documents/relatedDocument.ts'
import {wordsOf} from './wordsOf.ts'

/** Sessions of one day. */
export interface Day {
  readonly key: string
  /** "Friday 6 June"; left out where all sessions are on one day. */
  readonly title?: string
  readonly sessions: readonly RelatedSession[]
}

/**
 * Sessions by their days, each day that of the session's own zone. Those without a time of their own
 * stay with those before them.
 *
 * @param siteZone IANA name of the zone of sessions that name none.
 */
export function daysOf(
  sessions: readonly RelatedSession[],
  siteZone: string,
  language: Language | undefined,
): readonly Day[] {
  const {locale} = wordsOf(language)
  const days: {title?: string; sessions: RelatedSession[]}[] = []
  for (const session of sessions) {
    const title = dayOf(session, siteZone, locale)
    const last = days.at(-1)
    if (last === undefined) days.push({sessions: [session], ...(title && {title})})
    else if (title === undefined || title === last.title) last.sessions.push(session)
    else days.push({title, sessions: [session]})
  }
  return days.map((day, index) => ({
    key: String(index),
    sessions: day.sessions,
    ...(days.length > 1 && day.title !== undefined && {title: day.title}),
  }))
}

const dayOf = ({period}: RelatedSession, siteZone: string, locale: string): string | undefined => {
  const start = millisecondsOf(period?.start)
  if (start === undefined) return undefined
  return dateFormat(locale, {
    timeZone: zoneOf(period?.timeZone, siteZone),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(start)
}
