import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const week = (title: string, more = '') =>
  `---\ntitle: ${title}\nstart: 2027-05-03\nend: 2027-05-07\n${more}---\nWelcome.\n`

const part = (language: string, body: string, more = '', day = '2027-05-05') =>
  `---\ntitle: Mapping\nlang: ${language}\ndate: ${day} 18:00\n${more}---\n${body}\n`

const wholeOf = async (pages: Readonly<Record<string, string>>) =>
  documentOf(await converted(memorySite(pages)), 'events-part', 'event').partOf?._ref

describe('a page is part of an event that it calls by a shorter name', () => {
  it.each([
    ['sv', 'Kvällen är en del av Open Data Week.'],
    ['en', 'This evening is part of Open Data Week.'],
    ['de', 'Der Abend ist Teil der Open Data Week.'],
    ['fr', "L'atelier fait partie de la Open Data Week."],
    ['es', 'El taller forma parte de la Open Data Week.'],
    ['it', "L'incontro fa parte della Open Data Week."],
    ['nl', 'De avond is onderdeel van de Open Data Week.'],
    ['da', 'Aftenen er en del af Open Data Week.'],
    ['nb', 'Kvelden er en del av Open Data Week.'],
  ])('in %s: %s', async (language, body) => {
    const pages = {
      '_events/week.md': week('Open Data Week 2027 Malmö'),
      '_events/part.md': part(language, body),
    }
    expect(await wholeOf(pages)).toBe('events-week')
  })

  it('also under a key', async () => {
    const pages = {
      '_events/week.md': week('Open Data Week 2027 Malmö'),
      '_events/part.md': part('en', 'Come!', 'part_of: Open Data Week\n'),
    }
    expect(await wholeOf(pages)).toBe('events-week')
  })

  it('but not where two have that name, or the only one is at another time', async () => {
    const body = 'This evening is part of Open Data Week.'
    const two = {
      '_events/week.md': week('Open Data Week Malmö'),
      '_events/other.md': week('Open Data Week Lund'),
      '_events/part.md': part('en', body),
    }
    expect(await wholeOf(two)).toBeUndefined()
    const later = {
      '_events/week.md': week('Open Data Week Malmö'),
      '_events/part.md': part('en', body, '', '2027-06-05'),
    }
    expect(await wholeOf(later)).toBeUndefined()
  })
})

describe('a page is part of an event', () => {
  it('on the last of its whole days', async () => {
    const pages = {
      '_events/week.md': week('Open Data Week'),
      '_events/part.md': part('en', 'Part of Open Data Week.', '', '2027-05-07'),
    }
    expect(await wholeOf(pages)).toBe('events-week')
  })

  it.each([
    ['en', 'It is part of the festival [Data for all](/week/).'],
    ['en', 'It is part of [The Data Fest](/week/).'],
    ['da', 'Aftenen er en del af festivalen [Data for alle](/week/).'],
    ['de', 'Der Abend ist Teil der Konferenz Open Data Week.'],
    ['fr', "L'atelier fait partie du festival Open Data Week."],
  ])('behind what that is, in %s: %s', async (language, body) => {
    const pages = {
      '_events/week.md': week('Open Data Week'),
      '_events/part.md': part(language, body),
    }
    expect(await wholeOf(pages)).toBe('events-week')
  })
})

const talk = (more: string) => `---\ntitle: Maps of mud\n${more}---\nHm.\n`
const eventOf = async (pages: Readonly<Record<string, string>>) => {
  const collections = {talks: {output: true}, events: {output: true}}
  const {documents} = await converted(memorySite(pages, [], {values: {collections}}))
  const session = documents.find(({_id}) => _id === 'talks-a')
  return session?._type === 'session' ? session.event._ref : undefined
}

describe('a talk that names no event', () => {
  const dated = 'date: 2027-05-05 10:00\nroom: Hall 1\n'

  it('is a session of the only event of its day', async () => {
    const pages = {
      '_events/week.md': week('Mud days'),
      '_events/later.md': `---\ntitle: Meetup\ndate: 2027-06-05 18:00\n---\nHm.\n`,
      '_talks/a.md': talk(dated),
    }
    expect(await eventOf(pages)).toBe('events-week')
  })

  it('is, without a day, one of the only event of the site, also where that is translated', async () => {
    const pages = {
      '_events/week.md': week('Mud days', 'ref: mud\nlang: en\n'),
      '_events/vecka.md': week('Lerdagar', 'ref: mud\nlang: sv\n'),
      '_talks/a.md': talk('lang: en\n'),
    }
    expect(await eventOf(pages)).toBe('events-week')
  })

  it('is none of an event on another day, or of one of two', async () => {
    const other = {'_events/week.md': week('Mud days'), '_talks/a.md': talk('date: 2027-06-05\n')}
    expect(await eventOf(other)).toBeUndefined()
    const two = {
      '_events/week.md': week('Mud days'),
      '_events/other.md': week('Sand days'),
      '_talks/a.md': talk(dated),
    }
    expect(await eventOf(two)).toBeUndefined()
    const none = {...two, '_talks/a.md': talk('')}
    expect(await eventOf(none)).toBeUndefined()
  })
})
