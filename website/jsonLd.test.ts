import {describe, expect, test} from 'vitest'

import type {PageContent} from './documents/pageContent.ts'
import {jsonLd, jsonLdText} from './structuredData/jsonLd.ts'
import type {StructuredDataSettings} from './structuredData/settings.ts'

const settings: StructuredDataSettings = {
  now: new Date('2030-11-01T00:00:00Z'),
  timeZone: 'Europe/Stockholm',
  urlOf: ({slug}) => `https://bryggan.example.org/${slug?.current ?? ''}/`,
  imageUrl: ({asset}) => asset && `https://images.example.org/${asset._ref}`,
}

const whole: PageContent = {
  document: {
    _type: 'event',
    _id: 'events-day',
    title: 'Mending day',
    slug: {_type: 'slug', current: 'day'},
    language: 'en',
    excerpt: 'A day about mending.',
    mainImage: {_type: 'figure', asset: {_type: 'reference', _ref: 'image-1-20x20-png'}},
    period: {
      _type: 'period',
      kind: 'once',
      start: '2030-12-01T09:00:00Z',
      end: '2030-12-01T15:00:00Z',
      timeZone: 'Europe/Stockholm',
    },
    attendanceMode: 'mixed',
    place: {_type: 'place', name: 'City library', address: '1 Main Street'},
    partOf: {_type: 'reference', _ref: 'events-week'},
    organisers: [{_type: 'reference', _key: 'o', _ref: 'organisation-club'}],
    presentations: [
      {
        _type: 'presentation',
        _key: 'p',
        presenters: [{_type: 'reference', _key: 'y', _ref: 'person-ylva'}],
      },
    ],
    registration: [
      {
        _type: 'registrationLink',
        _key: 'r',
        url: 'https://tickets.example.org/day',
        kind: 'tickets',
        opens: '2030-10-01T08:00:00Z',
        closes: '2030-11-30T22:00:00Z',
        price: {amount: 99.5, currency: 'SEK'},
      },
      {
        _type: 'registrationLink',
        _key: 's',
        url: 'https://video.example.org/day',
        kind: 'livestream',
      },
    ],
  },
  related: [
    {_type: 'event', _id: 'events-week', title: 'Mending week'},
    {
      _type: 'organisation',
      _id: 'organisation-club',
      name: 'The club',
      url: 'https://club.example',
    },
    {_type: 'person', _id: 'person-ylva', name: 'Ylva Brandt'},
    {
      _type: 'session',
      _id: 'session-talk',
      title: 'Why do screws stop turning?',
      event: {_type: 'reference', _ref: 'events-day'},
      period: {_type: 'period', kind: 'once', start: '2030-12-01T09:30:00Z'},
      speakerNames: ['Torsten Ekmark', null],
    },
    {
      _type: 'session',
      _id: 'session-untimed',
      title: 'Sometime',
      event: {_type: 'reference', _ref: 'events-day'},
    },
  ],
}

/** @see https://developers.google.com/search/docs/appearance/structured-data/event */
const required = ['name', 'startDate', 'location']
const recommended = [
  'description',
  'endDate',
  'eventStatus',
  'eventAttendanceMode',
  'image',
  'offers',
  'organizer',
  'performer',
]
const recommendedOfOffers = ['availability', 'price', 'priceCurrency', 'url', 'validFrom']

describe('jsonLd', () => {
  test('has all that Google requires and recommends, where the event says it', () => {
    const event = jsonLd(whole, settings)
    expect(Object.keys(event ?? {})).toEqual(expect.arrayContaining([...required, ...recommended]))
    expect(event?.offers).toEqual([
      expect.objectContaining(
        Object.fromEntries(recommendedOfOffers.map((name) => [name, expect.anything()])),
      ),
    ])
  })

  test('says what the documents say', () => {
    expect(jsonLd(whole, settings)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'https://bryggan.example.org/day/',
      url: 'https://bryggan.example.org/day/',
      name: 'Mending day',
      description: 'A day about mending.',
      inLanguage: 'en',
      image: ['https://images.example.org/image-1-20x20-png'],
      startDate: '2030-12-01T10:00:00+01:00',
      endDate: '2030-12-01T16:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {'@type': 'Place', name: 'City library', address: '1 Main Street'},
        {'@type': 'VirtualLocation', url: 'https://video.example.org/day'},
      ],
      performer: [{'@type': 'Person', name: 'Ylva Brandt'}],
      organizer: [{'@type': 'Organization', name: 'The club', url: 'https://club.example'}],
      offers: [
        {
          '@type': 'Offer',
          url: 'https://tickets.example.org/day',
          price: 99.5,
          priceCurrency: 'SEK',
          availability: 'https://schema.org/InStock',
          validFrom: '2030-10-01T08:00:00Z',
          availabilityEnds: '2030-11-30T22:00:00Z',
        },
      ],
      superEvent: expect.objectContaining({'@type': 'Event', name: 'Mending week'}),
      subEvent: [
        expect.objectContaining({
          name: 'Why do screws stop turning?',
          startDate: '2030-12-01T10:30:00+01:00',
          performer: [{'@type': 'Person', name: 'Torsten Ekmark'}],
          location: expect.arrayContaining([expect.objectContaining({name: 'City library'})]),
        }),
      ],
    })
  })

  test('invents nothing: an event of which only the title is known has only that', () => {
    const bare: PageContent = {document: {_type: 'event', title: 'Day'}, related: []}
    expect(jsonLd(bare, {...settings, urlOf: () => undefined})).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Day',
      eventStatus: 'https://schema.org/EventScheduled',
    })
  })

  test('gives no earlier date to an event that was moved', () => {
    const moved = {
      ...whole,
      document: {...whole.document, _type: 'event', status: 'rescheduled'} as const,
    }
    const event = jsonLd(moved, settings)
    expect(event?.eventStatus).toBe('https://schema.org/EventRescheduled')
    expect(event).not.toHaveProperty('previousStartDate')
  })

  test('takes what is online for online, and days for days', () => {
    const content: PageContent = {
      document: {
        _type: 'event',
        slug: {_type: 'slug', current: 'day'},
        status: 'movedOnline',
        place: {_type: 'place', name: 'City library'},
        period: {
          _type: 'period',
          kind: 'once',
          start: '2030-11-30T23:00:00Z',
          end: '2030-12-01T23:00:00Z',
          allDay: true,
        },
      },
      related: [],
    }
    expect(jsonLd(content, settings)).toMatchObject({
      startDate: '2030-12-01',
      endDate: '2030-12-02',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: {'@type': 'VirtualLocation', url: 'https://bryggan.example.org/day/'},
    })
  })

  test.each([
    ['2030-09-01T00:00:00Z', 'PreOrder'],
    ['2030-11-29T22:00:00Z', 'InStock'],
    ['2030-12-01T00:00:00Z', 'OutOfStock'],
    ['2031-01-01T00:00:00Z', 'OutOfStock'],
  ])('says what can be had of an event as of %s: %s', (now, availability) => {
    expect(jsonLd(whole, {...settings, now: new Date(now)})).toMatchObject({
      offers: [{availability: `https://schema.org/${availability}`}],
    })
  })

  test('is no page of a project', () => {
    expect(jsonLd({document: {_type: 'project'}, related: []}, settings)).toBeUndefined()
  })

  test('as text cannot end the element that it stands in', () => {
    const text = jsonLdText({'@context': 'https://schema.org', '@type': 'Event', name: '</script>'})
    expect(text).not.toContain('</')
    expect(JSON.parse(text)).toMatchObject({name: '</script>'})
  })
})
