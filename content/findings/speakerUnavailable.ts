import type {Availability} from '../documents/documents.ts'
import {defined} from '../objects/defined.ts'
import {millisecondsOf, startOfLocalDay, endOfLocalDay} from '../time/moment.ts'
import {periodText} from '../time/periodText.ts'
import {zoneOf} from '../time/timeZone.ts'
import type {Rule} from './findingContext.ts'
import {hoursOf, takesPlace} from './hours.ts'

interface Span {
  readonly from: number
  readonly to: number
}

/** Only of times that somebody stated for the days of the event: of other days nothing is known. */
export const speakerUnavailable: Rule = (document, context) => {
  const hours = hoursOf(document.period)
  if (document._type !== 'session' || hours === undefined || !takesPlace(document)) return []
  // Where days begin is asked only if somebody stated something: it takes its time.
  const statedBy = (id: string) => context.referred.get(id)?.availability ?? []
  if (!document.speakers?.some(({_ref}) => statedBy(_ref).length > 0)) return []
  const siteZone = context.timeZone
  const {start, end = start} = context.event?.period ?? {}
  const zone = zoneOf(document.period?.timeZone, siteZone)
  const first = startOfLocalDay(Math.min(millisecondsOf(start) ?? hours.start, hours.start), zone)
  const last = endOfLocalDay(Math.max(millisecondsOf(end) ?? hours.end, hours.end), zone)
  return document.speakers.flatMap(({_key, _ref}) => {
    const stated = statedBy(_ref)
      .map(spanOf)
      .filter(({from, to}) => from < last && to > first)
    const fits = stated.some(({from, to}) => from <= hours.start && hours.end <= to)
    if (stated.length === 0 || fits) return []
    const when = stated.map((span) => spanText(span, zone, siteZone)).join(' or ')
    return [
      {
        ruleId: 'speaker-unavailable',
        severity: 'warning',
        message: `${context.referred.get(_ref)?.title ?? 'A speaker'} can come ${when}. Move the session, or ask again.`,
        path: ['speakers', {_key}],
      },
    ]
  })
}

/** A side that is left open is. */
const spanOf = ({from, to}: Availability): Span => ({
  from: millisecondsOf(from) ?? -Infinity,
  to: millisecondsOf(to) ?? Infinity,
})

const spanText = ({from, to}: Span, timeZone: string, siteZone: string): string => {
  const text = (start: number, end?: number) =>
    periodText(
      {
        timeZone,
        start: new Date(start).toISOString(),
        ...defined({end: end === undefined ? undefined : new Date(end).toISOString()}),
      },
      siteZone,
    )
  if (from === -Infinity) return `until ${text(to)}`
  return to === Infinity ? `from ${text(from)}` : text(from, to)
}
