import {describe, expect, test} from 'vitest'

import {calendar} from './calendar/calendar.ts'
import type {PageContent} from './documents/pageContent.ts'
import type {OccasionDocument} from './documents/pageDocument.ts'
import {jsonLd} from './structuredData/jsonLd.ts'
import {readCalendar} from './testing/readCalendar.ts'
import {linksIn, shownPage, wordsIn} from './testing/shownPage.tsx'

const settings = {
  now: new Date('2030-11-01T00:00:00Z'),
  timeZone: 'Europe/Stockholm',
  uidHost: 'example.org',
  urlOf: () => 'https://example.org/day/',
  imageUrl: () => undefined,
}

const day = (fields: Partial<OccasionDocument>): PageContent<OccasionDocument> => ({
  document: {_id: 'event-day', title: 'Day', language: 'en', ...fields, _type: 'event'},
  related: [],
})

const period = {
  _type: 'period',
  kind: 'once',
  start: '2030-12-01T09:00:00Z',
  end: '2030-12-01T15:00:00Z',
} as const

/** What each channel says of when. */
const when = (content: PageContent, changed: Partial<typeof settings> = {}) => {
  const made = calendar(content, {...settings, ...changed})
  const data = jsonLd(content, {...settings, ...changed})
  const [read] = made.kind === 'file' ? readCalendar(made.text) : []
  return {
    page: wordsIn(shownPage(content, {...settings, ...changed}).querySelector('.when dd')).join(
      ' ',
    ),
    data: [data?.startDate, data?.endDate],
    calendar: [read?.start, read?.end, read?.zone],
  }
}

const noZones = ['PST', '+01:00', '-0800', 'Mars/Olympus_Mons', 'Z']

const inUtc = {
  page: 'Sun 1 Dec 2030, 09:00–15:00 UTC',
  data: ['2030-12-01T09:00:00+00:00', '2030-12-01T15:00:00+00:00'],
  calendar: [Date.parse(period.start), Date.parse(period.end), 'UTC'],
}

describe('a zone that is none', () => {
  test.each(noZones)('(%j) is taken for UTC, of the event as of the site', (timeZone) => {
    expect(when(day({period: {...period, timeZone}}))).toEqual(inUtc)
    expect(when(day({period}), {timeZone})).toEqual(inUtc)
  })

  test('(an empty one) is taken for the one of the site', () => {
    const {timeZone} = settings
    expect(when(day({period: {...period, timeZone: ''}}))).toEqual(
      when(day({period: {...period, timeZone}})),
    )
  })
})

describe('an end before the start', () => {
  test('is told to nobody', () => {
    const {end: _end, ...open} = period
    const slipped = day({period: {...period, end: '2030-12-01T08:00:00Z'}})
    expect(when(slipped)).toEqual(when(day({period: open})))
  })

  test('is not over before it starts', () => {
    const link = {
      _type: 'registrationLink',
      _key: 'r',
      url: 'https://tickets.example.org/',
      kind: 'tickets',
    } as const
    const slipped = {...period, end: '2030-10-01T08:00:00Z'}
    const shown = shownPage(day({period: slipped, registration: [link]}), settings)
    expect(shown.querySelector('.registration')?.getAttribute('data-state')).toBe('open')
  })
})

describe('an address that is not a full one', () => {
  test.each([
    'tickets',
    '/tickets',
    '//tickets.example.org',
    'www.example.org/day',
    '#seats',
    'http://',
    'https://example .org/',
    '?x',
  ])('(%j) is neither behind a button nor said to search engines', (url) => {
    const registration = (['tickets', 'livestream'] as const).map((kind) => ({
      _type: 'registrationLink' as const,
      _key: kind,
      url,
      kind,
    }))
    const place = {_type: 'place' as const, name: 'Library', url}
    const content = day({period, registration, place, attendanceMode: 'mixed'})
    const relative = {...settings, urlOf: () => url, imageUrl: () => url}
    const shown = shownPage(content, relative)
    expect(linksIn(shown.querySelector('.registration'))).toEqual([])
    expect(shown.querySelectorAll('.button:not([href])')).toHaveLength(2)
    expect(JSON.stringify(jsonLd(content, relative))).not.toContain(JSON.stringify(url))
    const file = calendar(content, relative)
    expect(file.kind === 'file' && readCalendar(file.text)[0]?.url).toBeUndefined()
  })

  test('is behind a button if it writes or calls, and no offer', () => {
    const registration = [
      {_type: 'registrationLink', _key: 'r', url: 'mailto:seats@example.org', kind: 'registration'},
    ] as const
    const content = day({period, registration})
    expect(linksIn(shownPage(content, settings).querySelector('.registration'))).toHaveLength(1)
    expect(jsonLd(content, settings)).not.toHaveProperty('offers')
  })
})
