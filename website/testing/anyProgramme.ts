import * as fc from 'fast-check'
import {Temporal} from 'temporal-polyfill'

import {
  type AttendanceMode,
  type EventDocument,
  type EventStatus,
  type SessionDocument,
  attendanceModes,
  eventStatuses,
} from '../../content/documents/documents.ts'
import {defined} from '../../content/objects/defined.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'

/** What somebody wrote down of an event or session, before any of our code has seen it. */
export interface Facts {
  readonly title: string
  readonly when: When | undefined
  readonly status: EventStatus | undefined
  readonly mode: AttendanceMode | undefined
  readonly place: {readonly name?: string; readonly address?: string} | undefined
  readonly language: 'sv' | 'en'
}

export type When = {readonly zone: string} & (
  | {readonly kind: 'time'; readonly start: number; readonly end: number | undefined}
  | {readonly kind: 'days'; readonly first: string; readonly last: string | undefined}
)

export interface EventFacts extends Facts {
  readonly when: When
  readonly sessions: readonly (Facts & {readonly room: string | undefined})[]
}

const zones = [
  'Europe/Stockholm',
  'Europe/Stockholm',
  'America/New_York',
  'America/Argentina/Ushuaia',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'UTC',
]

/** Every tenth minute, near a change of a clock or near midnight as often as not. */
const moment = fc
  .tuple(
    fc.constantFrom(
      '2030-03-31T01:00Z',
      '2030-10-27T01:00Z',
      '2030-11-03T06:00Z',
      '2030-06-01T22:00Z',
      '2030-12-31T23:00Z',
      '2028-02-28T12:00Z',
    ),
    fc.integer({min: -30, max: 30}),
  )
  .map(([near, tens]) => Date.parse(near) + tens * 600_000)

const lasting = fc.oneof(
  fc.constant(undefined),
  fc.integer({min: 1, max: 40}).map((quarters) => quarters * 900_000),
  fc.integer({min: 20, max: 200}).map((hours) => hours * 3_600_000),
)

const zone = fc.constantFrom(...zones)

const time = fc
  .record({start: moment, lasts: lasting, zone})
  .map(({start, lasts, zone: timeZone}): When => ({
    kind: 'time',
    start,
    end: lasts === undefined ? undefined : start + lasts,
    zone: timeZone,
  }))

const days = fc
  .record({at: moment, more: fc.option(fc.nat(6), {nil: undefined}), zone})
  .map(({at, more, zone: timeZone}): When => {
    const first = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
    const last = more === undefined ? undefined : first.add({days: more}).toString()
    return {kind: 'days', first: first.toString(), last, zone: timeZone}
  })

const when = fc.oneof({weight: 3, arbitrary: time}, {weight: 1, arbitrary: days})

const odd = fc.constantFrom(
  ']]>',
  '<b>',
  '</script>',
  '&amp;',
  '&',
  '"',
  "'",
  '\\',
  ';',
  ',',
  '\n',
  '\r\n',
  '\t',
  '\u00A0',
  '\u0000',
  '\u0007',
  '\u001F',
  '\u009B',
  '\uFFFE',
  '\u2028',
  '😀',
  '👩‍🔧',
  'å',
  'ﷺ',
  '文',
  'e\u0301',
  '-->',
  '%',
  '{{x}}',
  'a'.repeat(300),
)

/** Something that people can read, with odd characters in it. */
const text = fc
  .tuple(
    fc.constantFrom('Skruv', 'Day', 'Öppning', '1'),
    fc.array(fc.oneof(odd, fc.string({unit: 'grapheme', maxLength: 8})), {maxLength: 6}),
    fc.constantFrom('', 'x', '.'),
  )
  .map(([first, parts, last]) => [first, ...parts, last].join(''))

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, {nil: undefined})

const anyFacts = {
  title: text,
  status: maybe(fc.constantFrom(...eventStatuses)),
  mode: maybe(fc.constantFrom(...attendanceModes)),
  place: maybe(
    fc
      .record({name: maybe(text), address: maybe(text)})
      .map(({name, address}) => defined({name, address})),
  ),
  language: fc.constantFrom('sv' as const, 'en' as const),
}

const session = fc.record({...anyFacts, when: maybe(time), room: maybe(text)})

/** Events with their programmes. */
export const anyEvent: fc.Arbitrary<EventFacts> = fc.record({
  ...anyFacts,
  when,
  sessions: fc.array(session, {maxLength: 5}),
})

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

const midnight = (date: string, timeZone: string): string =>
  iso(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)

const periodOf = (facts: When) => {
  const common = {_type: 'period', kind: 'once', timeZone: facts.zone} as const
  if (facts.kind === 'time') {
    const {start, end} = facts
    return {
      ...common,
      start: iso(start),
      ...defined({end: end === undefined ? undefined : iso(end)}),
    }
  }
  const {first, last, zone: timeZone} = facts
  return {
    ...common,
    allDay: true,
    start: midnight(first, timeZone),
    ...defined({end: last === undefined ? undefined : midnight(last, timeZone)}),
  }
}

const fieldsOf = ({title, when: period, status, mode, place, language}: Facts, slug: string) => ({
  _id: `id-${slug}`,
  _updatedAt: '2030-01-01T00:00:00Z',
  title,
  language,
  slug: {_type: 'slug' as const, current: slug},
  ...defined({
    period: period && periodOf(period),
    status,
    attendanceMode: mode,
    place: place && {_type: 'place' as const, ...place},
  }),
})

/** Those facts as documents, as the content lake would hold them. */
export function contentOfEvent(facts: EventFacts, slug: string): PageContent<OccasionDocument> {
  const document: EventDocument = {...fieldsOf(facts, slug), _type: 'event'}
  const related = facts.sessions.map((each, index): SessionDocument => ({
    ...fieldsOf(each, `${slug}-${index}`),
    _type: 'session',
    event: {_type: 'reference', _ref: document._id},
    ...defined({room: each.room}),
  }))
  return {document, related}
}
