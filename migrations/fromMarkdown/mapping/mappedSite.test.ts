import {describe, expect, it} from 'vitest'

import {
  codesOf,
  converted,
  documentOf,
  memorySite,
  type ConvertedSite,
} from '../testing/memorySite.ts'
import {page} from '../testing/siteFolder.ts'
import type {Mapping} from './mappingShape.ts'

const collections = {talks: {output: true}, events: {output: true}, meetups: {output: true}}

const site = (
  pages: Readonly<Record<string, string>>,
  mapping: Mapping = {},
): Promise<ConvertedSite> => converted(memorySite(pages, [], {values: {collections}, mapping}))

describe('a site without a mapping', () => {
  it.each([
    ['date: 2027-05-06\ntime: "18:00"', '2027-05-06T16:00:00.000Z'],
    ['date: 2027-05-06\ntime: 18:00', '2027-05-06T16:00:00.000Z'],
    ['date_start: 2027-05-06\ntime_start: "18:00"', '2027-05-06T16:00:00.000Z'],
    ['start_date: 2027-05-06T18:00', '2027-05-06T16:00:00.000Z'],
    ['start_time: 2027-05-06 18:00', '2027-05-06T16:00:00.000Z'],
    ['meetup_date: 2027-05-06 18:00', '2027-05-06T16:00:00.000Z'],
    ['timeslot:\n  start: 2027-05-06 18:00', '2027-05-06T16:00:00.000Z'],
    ['event:\n  date: 6 May 2027\n  time: 6 PM', '2027-05-06T16:00:00.000Z'],
    ['calendar_date: "2027-05-06"', '2027-05-05T22:00:00.000Z'],
  ])('reads %j', async (frontMatter, start) => {
    const read = await site({'_meetups/a.md': page(`title: A\n${frontMatter}`)})
    expect(documentOf(read, 'meetups-a', 'event').period?.start).toBe(start)
  })

  it.each([
    ['lezingen', 'datum: 2027-05-06', ['event']],
    ['vorträge', 'datum: 2027-05-06', ['event']],
    ['lectures', 'date: 2027-05-06', ['event']],
    ['cursos', 'duración: 2 horas', []],
  ])('takes pages of %s with %j for %j', async (folder, frontMatter, types) => {
    const read = await converted(
      memorySite({[`_${folder}/a.md`]: page(`title: A\n${frontMatter}`)}, [], {
        values: {collections: {[folder]: {output: true}}},
      }),
    )
    expect(read.documents.map(({_type}) => _type)).toEqual(types)
  })

  it('reads a date that stands in the file’s name only, of a page without a body', async () => {
    const read = await site({
      '_posts/2027-05-06-spring.md': page('title: Spring\ncategory: meetup', ''),
    })
    const {_id, period, body} = documentOf(read, 'posts-2027-05-06-spring', 'event')
    expect({_id, start: period?.start, allDay: period?.allDay, body}).toEqual({
      _id: 'posts-2027-05-06-spring',
      start: '2027-05-05T22:00:00.000Z',
      allDay: true,
      body: undefined,
    })
  })

  it('keeps what stands beside a nested key that it takes', async () => {
    const frontMatter = 'title: A\ntimeslot:\n  start: 2027-05-06 18:00\n  track: Blue'
    const read = await site({'_events/a.md': page(frontMatter)})
    expect(documentOf(read, 'events-a', 'event').source?.unmapped).toBe(
      '{"timeslot":{"track":"Blue"}}',
    )
    expect(codesOf(read, '_events/a.md')).toEqual(['key-unmapped 4:3'])
  })
})

describe('a site with a mapping', () => {
  it('has each field under the key that the mapping names', async () => {
    const mapping: Mapping = {
      pages: [{collection: 'talks', type: 'event'}],
      fields: {
        title: 'rubrik',
        language: 'tongue',
        start: 'when.day',
        startTime: 'when.at',
        place: 'hall',
        registration: 'form',
        tags: 'topics',
        image: 'art',
      },
    }
    const frontMatter = `rubrik: Spring
tongue: nb
when: {day: 2027-05-06, at: "18:00"}
hall: Town hall
form: https://example.org/form
topics: [maps]
art: /uploads/a.png
venue: kept`
    const read = await site({'_talks/a.md': page(frontMatter)}, mapping)
    expect(documentOf(read, 'talks-a', 'event')).toMatchObject({
      title: 'Spring',
      language: 'nb',
      period: {start: '2027-05-06T16:00:00.000Z'},
      place: {name: 'Town hall'},
      registration: [{url: 'https://example.org/form'}],
      tags: ['maps'],
      mainImage: {original: '/uploads/a.png'},
      source: {unmapped: '{"venue":"kept"}'},
    })
  })

  it('leaves out what it skips', async () => {
    const mapping: Mapping = {pages: [{path: '_events/draft-*', type: 'skip'}]}
    const read = await site({'_events/draft-a.md': page('title: A')}, mapping)
    expect(read.documents).toEqual([])
    expect(read.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
      ['page-not-imported', 'The mapping leaves the page out'],
    ])
  })
})

describe('a session of a mapping', () => {
  const mapping: Mapping = {pages: [{collection: 'talks', type: 'session'}]}
  const event = page('title: Spring Conference\nevent-date: 2027-05-06')

  it.each(['spring', '_events/spring.md', 'Spring Conference'])(
    'belongs to the event that it calls %s',
    async (name) => {
      const talk = page(`title: Maps\nevent: ${name}\ndate: 2027-05-06 10:00`)
      const read = await site({'_events/spring.md': event, '_talks/maps.md': talk}, mapping)
      expect(documentOf(read, 'talks-maps', 'session')).toMatchObject({
        title: 'Maps',
        event: {_ref: 'events-spring'},
        period: {start: '2027-05-06T08:00:00.000Z'},
      })
      expect(codesOf(read, '_talks/maps.md')).toEqual(['session-found 3:8'])
    },
  )

  it('becomes an event of its own where that event is missing, and says so', async () => {
    const talk = page('title: Maps\nevent: autumn\ndate: 2027-05-06 10:00')
    const read = await site({'_events/spring.md': event, '_talks/maps.md': talk}, mapping)
    expect(documentOf(read, 'talks-maps', 'event').title).toBe('Maps')
    expect(codesOf(read, '_talks/maps.md')).toEqual(['session-without-event 3:8'])
  })
})

describe('what a page says itself', () => {
  it('wins over what its site says for it, under whatever key', async () => {
    const defaults = [
      {
        scope: {path: '', type: 'events'},
        values: {lang: 'nb', venue: 'Kronbar', status: 'cancelled'},
      },
    ]
    const text =
      '---\ntitle: A\nlanguage: English\nlocation: Media City\ncancelled: false\n---\nHm.\n'
    const read = await converted(
      memorySite({'_events/a.md': text}, [], {
        values: {defaults, collections: {events: {output: true}}},
      }),
    )
    const {language, place} = documentOf(read, 'events-a', 'event')
    expect([language, place?.name]).toEqual(['en', 'Media City'])
  })
})

describe('what stands under `event`', () => {
  it('is said of the page, which is one', async () => {
    const text = `---
title: A
event:
  start: 2027-05-30 09:30
  venue: La Casemate
  organizers: [Open Lab]
  tickets: {url: 'https://tickets.example.org/a', price: 10 €, closes: 2027-05-25}
---
Hm.
`
    const read = await converted(memorySite({'_events/a.md': text}))
    expect(documentOf(read, 'events-a', 'event')).toMatchObject({
      place: {name: 'La Casemate'},
      registration: [{url: 'https://tickets.example.org/a', kind: 'tickets', price: {amount: 10}}],
      organisers: [{_ref: 'organisation-open-lab'}],
    })
  })
})

describe('the room of an event', () => {
  it.each([
    ['place: Town hall\nroom: Blue room', 'Town hall, Blue room'],
    ['room: Blue room', 'Blue room'],
    ['room: https://meet.example.org/blue', undefined],
  ])('stands with its place, or is all that is said of it: %j', async (frontMatter, name) => {
    const read = await converted(
      memorySite({'_events/a.md': `---\ntitle: A\ndate: 2027-05-06\n${frontMatter}\n---\nHm.\n`}),
    )
    expect(documentOf(read, 'events-a', 'event').place?.name).toBe(name)
  })
})

describe('a session that has a page', () => {
  const fair = page('title: Fair\nevent-date: 2027-05-06 09:00\nevent-date-end: 2027-05-06 17:00')
  const session = async (frontMatter: string) => {
    const read = await site({
      '_events/fair.md': fair,
      '_talks/a.md': page(`title: A\nevent: fair\nstart: 2027-05-06 10:00\n${frontMatter}`),
    })
    return {read, made: documentOf(read, 'talks-a', 'session')}
  }

  it('has its speakers, room, kind and length from its front matter', async () => {
    const {read, made} = await session(
      'speakers: [Ada Berg, Bo Ek]\nroom: Hall 2\nkind: Workshop\nduration: 45',
    )
    expect(made).toMatchObject({
      speakers: [{_ref: 'person-ada-berg'}, {_ref: 'person-bo-ek'}],
      room: 'Hall 2',
      kind: 'workshop',
      period: {start: '2027-05-06T08:00:00.000Z', end: '2027-05-06T08:45:00.000Z'},
    })
    expect(made.source?.unmapped).toBeUndefined()
    expect(documentOf(read, 'person-ada-berg', 'person').name).toBe('Ada Berg')
  })

  it('keeps what is no kind and no length with its source', async () => {
    const {made} = await session('kind: surprise\nduration: a while')
    expect(JSON.parse(made.source?.unmapped ?? '{}')).toMatchObject({
      kind: 'surprise',
      duration: 'a while',
    })
  })
})
