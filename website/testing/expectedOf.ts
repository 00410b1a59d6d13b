import {Temporal} from 'temporal-polyfill'

import type {EventStatus} from '../../content/documents/documents.ts'
import type {EventFacts, Facts, When} from './anyProgramme.ts'

/** What everybody is to be told of an event or session. */
export interface Expected {
  readonly title: string
  readonly when: When
  /** Whether it says itself when it is. */
  readonly saysWhen: boolean
  readonly status: EventStatus
  readonly isOnline: boolean
  readonly place: string
  /** With the room. */
  readonly where: string
  /** Where it is in a schedule, whose rooms are in one place or in several. */
  readonly rooms: readonly string[]
  readonly address: string
}

/** A text as any reader may hand it on: what is no character is gone, and spaces are one space. */
export function readable(text: string | null | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .replace(/[^\P{Cc}\s]|[\uFFFE\uFFFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

export function addressOf(slug: string): string {
  return `https://example.org/åäö|${slug}/?a=b c`
}

/** An address as it is behind its escapes. */
export function unescaped(address: string | null | undefined): string {
  return address === null || address === undefined ? '' : decodeURIComponent(new URL(address).href)
}

const online = {sv: 'På nätet', en: 'Online'}

const placeText = ({place}: Facts): string =>
  [place?.name, place?.address].filter((part) => part !== undefined).join(', ')

/** What a session does not state, its event says. */
const within = (facts: Facts, event: Facts): Facts => ({
  ...facts,
  when: facts.when ?? event.when,
  status: facts.status ?? event.status,
  mode: facts.mode ?? event.mode,
  place: placeText(facts) === '' ? event.place : facts.place,
})

const expectedOf = (facts: Facts, when: When, saysWhen: boolean, room: string, slug: string) => {
  const status = facts.status ?? 'scheduled'
  const isOnline = status === 'movedOnline' || facts.mode === 'online'
  const place = isOnline ? online[facts.language] : placeText(facts)
  const parts = [isOnline ? '' : room, place].filter((part) => part !== '')
  const where = readable(parts.join(', '))
  return {
    title: readable(facts.title),
    when,
    saysWhen,
    status,
    isOnline,
    place: readable(place),
    where,
    rooms: [readable(parts[0]), where],
    address: unescaped(addressOf(slug)),
  }
}

export function expectedEvent(event: EventFacts, slug: string): Expected {
  return expectedOf(event, event.when, true, '', slug)
}

export function expectedSessions(event: EventFacts, slug: string): readonly Expected[] {
  return event.sessions.map((session, index) =>
    expectedOf(
      within(session, event),
      session.when ?? event.when,
      session.when !== undefined,
      session.room ?? '',
      `${slug}-${index}`,
    ),
  )
}

/** The first moment of a day, or of one after it, in milliseconds since 1970. */
export function startOfDay(date: string, zone: string, later = 0): number {
  return Temporal.PlainDate.from(date).add({days: later}).toZonedDateTime(zone).epochMilliseconds
}

/** Its moments, with those of whole days as far as they go. */
export function momentsOf(when: When): readonly [number, number | undefined] {
  if (when.kind === 'time') return [when.start, when.end]
  const {first, last, zone} = when
  return [startOfDay(first, zone), startOfDay(last ?? first, zone, 1)]
}

/** Start and end as texts by the clock of the zone, or as days. */
export function textsOf(when: When): readonly [string, string | undefined] {
  if (when.kind === 'days') return [when.first, when.last]
  const text = (moment: number): string => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(when.zone)
    return `${zoned.toPlainDateTime().toString({smallestUnit: 'second'})}${zoned.offset}`
  }
  return [text(when.start), when.end === undefined ? undefined : text(when.end)]
}
