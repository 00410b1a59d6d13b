import * as fc from 'fast-check'
import {Temporal} from 'temporal-polyfill'
import {describe, expect, test} from 'vitest'

import type {PeriodKind} from '../content/time/period.ts'
import {type CalendarSettings, calendar} from './calendar/calendar.ts'
import {sequenceOf} from './calendar/sequenceOf.ts'
import type {PageContent} from './documents/pageContent.ts'
import type {OccasionDocument} from './documents/pageDocument.ts'
import type {RelatedDocument} from './documents/relatedDocument.ts'
import {readCalendar} from './testing/readCalendar.ts'

const settings: CalendarSettings = {
  timeZone: 'Europe/Stockholm',
  uidHost: 'bryggan.example.org',
  urlOf: ({slug}) => `https://bryggan.example.org/${slug?.current ?? ''}/`,
}

type Period = NonNullable<OccasionDocument['period']>

const event = (fields: Partial<OccasionDocument>): PageContent => ({
  document: {_id: 'drafts.events-day', title: 'Day', ...fields, _type: 'event'},
  related: [],
})

const once = (period: Omit<Period, '_type'>): Period => ({_type: 'period', kind: 'once', ...period})

const fileOf = (content: PageContent, changed: Partial<CalendarSettings> = {}): string => {
  const made = calendar(content, {...settings, ...changed})
  if (made.kind === 'none') throw new Error(made.reason)
  return made.text
}

const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

const zones = [
  'Europe/Stockholm',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Europe/Dublin',
  'Africa/Casablanca',
  'UTC',
]

/** Near a change of the clock as often as not. */
const moment = fc.oneof(
  fc.integer({min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000}),
  fc
    .tuple(
      fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T10:00Z'),
      fc.integer({min: -180, max: 180}),
    )
    .map(([change, minutes]) => Date.parse(change) / 60_000 + minutes),
)
const length = fc.option(fc.integer({min: 1, max: 5 * 24 * 60}), {nil: undefined})
const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 120})

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

const comesTwice = (milliseconds: number, zone: string): boolean => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
  const clock = zoned.toPlainDateTime()
  return !clock
    .toZonedDateTime(zone, {disambiguation: 'earlier'})
    .equals(clock.toZonedDateTime(zone, {disambiguation: 'later'}))
}

describe('a calendar file', {timeout: 60_000}, () => {
  test('read back gives the same period in the same zone, or in UTC in an hour that comes twice', () => {
    fc.assert(
      fc.property(moment, length, fc.constantFrom(...zones), (minutes, lasts, timeZone) => {
        const start = minutes * 60_000
        const end = lasts === undefined ? undefined : start + lasts * 60_000
        const period = once({
          start: iso(start),
          ...(end === undefined ? {} : {end: iso(end)}),
          timeZone,
        })
        const [read] = readCalendar(fileOf(event({period})))
        expect(read).toMatchObject({start, end})
        expect(read?.zone).toBe(comesTwice(start, timeZone) ? 'UTC' : timeZone)
      }),
      {numRuns: 400},
    )
  })

  test('read back gives the same days, the last of which counts', () => {
    const day = fc.date({
      min: new Date('1995-01-01'),
      max: new Date('2037-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.nat(9), fc.constantFrom(...zones), (date, more, timeZone) => {
        const first = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
        const midnight = (at: Temporal.PlainDate) =>
          new Date(at.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
        const end = first.add({days: more})
        const period = {start: midnight(first), end: midnight(end), allDay: true, timeZone}
        expect(readCalendar(fileOf(event({period: once(period)})))[0]).toMatchObject({
          start: first.toString(),
          end: end.add({days: 1}).toString(),
        })
      }),
      {numRuns: 300},
    )
  })

  test('read back gives the same words, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(text, text, text, (title, excerpt, name) => {
        const period = once({start: '2030-12-01T09:00:00Z', timeZone: 'Europe/Stockholm'})
        const file = fileOf(event({title, excerpt, period, place: {_type: 'place', name}}))
        const [read] = readCalendar(file)
        expect(read).toMatchObject({summary: title, description: excerpt, location: name})
        const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length)
        expect(Math.max(...octets)).toBeLessThanOrEqual(75)
        expect(file).not.toMatch(/[^\r]\n|\r[^\n]/)
      }),
      {numRuns: 300},
    )
  })

  test('holds nothing that breaks out of a text', () => {
    const period = once({start: '2030-12-01T09:00:00Z', timeZone: 'Europe/Stockholm'})
    const title = 'A\r\nEND:VEVENT\u0000\u0007\nB; C, D\\E \uD800'
    const lines = unfolded(fileOf(event({title, period})))
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(lines).toContain('SUMMARY:A\\nEND:VEVENT\\nB\\; C\\, D\\\\E \uFFFD')
  })

  test('says of an event what is known, by the same name each time', () => {
    const content = event({
      slug: {_type: 'slug', current: 'dåg'},
      status: 'cancelled',
      period: once({start: '2030-12-01T09:00:00Z', timeZone: 'Europe/Stockholm'}),
      place: {
        _type: 'place',
        name: 'City library',
        address: '1 Main Street',
        location: {_type: 'geopoint', lat: 59.33, lng: 18.06},
      },
      _updatedAt: '2030-01-01T00:00:10Z',
    })
    expect(readCalendar(fileOf(content))).toEqual([
      {
        uid: 'events-day@bryggan.example.org',
        summary: 'Day',
        description: null,
        location: 'City library, 1 Main Street',
        start: Date.parse('2030-12-01T09:00:00Z'),
        end: undefined,
        zone: 'Europe/Stockholm',
        status: 'CANCELLED',
        sequence: sequenceOf('2030-01-01T00:00:10Z'),
        url: 'https://bryggan.example.org/d%C3%A5g/',
        position: [59.33, 18.06],
        partOf: undefined,
      },
    ])
  })

  test('has the sessions that say when they are, each part of the event', () => {
    const session = (id: string, start?: string): RelatedDocument => ({
      _type: 'session',
      _id: id,
      title: id,
      event: {_type: 'reference', _ref: 'events-day'},
      ...(start === undefined ? {} : {period: once({start, timeZone: 'Europe/Stockholm'})}),
    })
    const period = once({start: '2030-12-01T09:00:00Z', timeZone: 'Europe/Stockholm'})
    const content = {
      ...event({period, status: 'cancelled'}),
      related: [
        session('late', '2030-12-01T11:00:00Z'),
        session('early', '2030-12-01T10:00:00Z'),
        session('sometime'),
      ],
    }
    const read = readCalendar(fileOf(content, {sessions: true}))
    expect(read.map(({summary}) => summary)).toEqual(['Day', 'early', 'late'])
    expect(read[1]).toMatchObject({
      partOf: 'events-day@bryggan.example.org',
      status: 'CANCELLED',
    })
    expect(readCalendar(fileOf(content))).toHaveLength(1)
  })

  test('is not made of what has no date, and the reason is said', () => {
    const reasonOf = (kind: PeriodKind) =>
      calendar(event({period: {_type: 'period', kind}}), settings)
    expect(reasonOf('recurring')).toEqual({
      kind: 'none',
      reason: 'It recurs, and no date says when.',
    })
    expect(reasonOf('ongoing')).toEqual({
      kind: 'none',
      reason: 'It goes on all the time, and no date says since when.',
    })
    expect(calendar({document: {_type: 'project'}, related: []}, settings).kind).toBe('none')
  })
})

describe('sequenceOf', () => {
  const first = Date.UTC(2020, 0, 1)

  test('grows from one change to the next and fits 32 bits', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 2_000_000_000}), (seconds) => {
        expect(sequenceOf(iso(first + seconds * 1000 + 1000))).toBeGreaterThan(
          sequenceOf(iso(first + seconds * 1000)),
        )
        expect(sequenceOf(iso(first + seconds * 1000 + 1000))).toBeLessThan(2 ** 31)
      }),
    )
  })
})
