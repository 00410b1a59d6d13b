import * as fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'

import {scheduleValidators as schemas} from '../../test/corpus.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {emptied, emptyings} from '../testing/emptied.ts'
import {readCalendar} from '../testing/readCalendar.ts'
import {parseItems, readPage, readScheduleJson} from '../testing/readChannels.ts'
import {scheduleValidators, xmlComplaints} from '../testing/validators.ts'
import {wholePages} from '../testing/wholePages.ts'
import {webcalAddress} from './calendarChannel.ts'
import {type ChannelContent, channelScopes} from './channelContent.ts'
import {channels} from './channels.ts'

const [event] = wholePages.flatMap(({document, related}) =>
  document._type === 'event' ? [{document, related}] : [],
)

const base: ChannelContent = {
  scope: 'event',
  events: event === undefined ? [] : [event],
  title: 'Mending day',
  language: 'en',
  siteUrl: 'https://example.org/',
  pageUrl: 'https://example.org/day/',
  folderUrl: 'https://example.org/day/',
  now: new Date('2030-11-01T00:00:00Z'),
  timeZone: 'Europe/Stockholm',
  urlOf: ({slug}) => slug?.current && `https://example.org/${slug.current}/`,
  imageUrl: () => 'https://example.org/image.png',
}

const write = (name: string, content: ChannelContent = base): string => {
  const found = channels.find((channel) => channel.name === name)
  if (found === undefined) throw new Error(`There is no channel ${name}.`)
  return found.write(content) ?? ''
}

const changed = (fields: Partial<OccasionDocument>): ChannelContent => ({
  ...base,
  events: base.events.map(({document, related}): PageContent<OccasionDocument> => ({
    document: {...document, ...fields, _type: 'event'},
    related,
  })),
})

describe('channels', () => {
  test('have a file and a name each, and know every scope', () => {
    const files = channels.map(({fileName}) => fileName)
    expect(new Set(files).size).toBe(files.length)
    expect(new Set(channels.map(({name}) => name)).size).toBe(channels.length)
    for (const {scopes} of channels) expect(scopes).toEqual(channelScopes)
  })

  test('are the same bytes for the same content; time changes only what tells of a state', () => {
    const later = {...base, now: new Date('2040-01-01T00:00:00Z')}
    const differing = channels.filter((each) => each.write(base) !== each.write(later))
    expect(differing.map(({name}) => name)).toEqual(['events'])
    for (const each of channels) expect(each.write(structuredCloned())).toBe(each.write(base))
  })

  test('say that there is nothing, as far as their formats can', () => {
    const empty = {...base, events: []}
    expect(readCalendar(write('calendar', empty))).toEqual([])
    expect(parseItems(write('atom', empty))).toEqual([])
    expect(parseItems(write('rss', empty))).toEqual([])
    expect(JSON.parse(write('jsonFeed', empty)).items).toEqual([])
    expect(JSON.parse(write('events', empty))['@graph']).toEqual([])
    expect(write('programme', empty)).toContain('Nothing is planned at the moment.')
    expect(write('scheduleXml', empty) + write('scheduleJson', empty)).toBe('')
  })

  test('tell everywhere how to take part, but not in what is cancelled', () => {
    const address = 'https://tickets.example.org/day'
    const telling = ['calendar', 'atom', 'rss', 'jsonFeed', 'events', 'programme']
    for (const name of telling) {
      const unfolded = write(name).replaceAll('\r\n ', '')
      expect([name, unfolded.includes(address)]).toEqual([name, true])
    }
    const cancelled = {...changed({status: 'cancelled'}), scope: 'all' as const}
    for (const name of telling.filter((each) => each !== 'events')) {
      expect(write(name, cancelled)).not.toContain(address)
    }
  })

  test('ask for one page beside them, and nobody else, where they are shown on another site', async () => {
    const page = write('programme', {...base, imageUrl: () => 'https://elsewhere.example/x.png'})
    expect([...page.matchAll(/\ssrc="([^"]*)"/g)].map(([, src]) => src)).toEqual(['programme.js'])
    const {results} = await new HtmlValidate({
      extends: ['html-validate:standard'],
      // React writes some names of attributes as its own properties are called.
      rules: {'attr-case': 'off', 'attribute-boolean-style': 'off'},
    }).validateString(page)
    expect(results.flatMap(({messages}) => messages.map(({message}) => message))).toEqual([])
  })

  test('leave no trace of fields that hold nothing', {timeout: 300_000}, () => {
    const validators = schemas === undefined ? undefined : scheduleValidators(schemas)
    fc.assert(
      fc.property(
        emptyings(base.events[0]),
        fc.constantFrom(...channelScopes),
        (changes, scope) => {
          const events = base.events.map((content) => emptied(content, changes))
          const content = {...base, scope, events}
          for (const {name, write: made} of channels.slice(0, -1)) {
            const text = (made(content) ?? '').replaceAll('\r\n ', '').replaceAll('\\,', ',')
            const traces = /\bundefined\b|\bNaN\b|\[object|(?:[>"]|LOCATION:), |, (?:<|"|,|$)/m
            expect([name, traces.exec(text)?.[0]]).toEqual([name, undefined])
          }
          for (const name of ['atom', 'rss'])
            expect(xmlComplaints(write(name, content))).toEqual([])
          const [xml, json] = [write('scheduleXml', content), write('scheduleJson', content)]
          if (xml !== '') expect(validators?.xml(xml) ?? []).toEqual([])
          if (json !== '') expect(validators?.json(json) ?? []).toEqual([])
        },
      ),
      {numRuns: 40},
    )
  })
})

const sequence = (content: ChannelContent): number | undefined =>
  readCalendar(write('calendar', content)).find(({uid}) => uid.startsWith('session'))?.sequence

describe('a calendar to subscribe to', () => {
  test('has a name, says how often to ask, and knows things by one name', () => {
    const file = write('calendar')
    expect(file).toContain('\r\nX-WR-CALNAME:Mending day\r\n')
    expect(file).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
    const alone = readCalendar(write('calendar', {...base, scope: 'all'}))
    expect(alone.map(({uid}) => uid)).toEqual(['event-day@example.org'])
    expect(readCalendar(file).map(({uid}) => uid)).toEqual(
      expect.arrayContaining(alone.map(({uid}) => uid)),
    )
    expect(webcalAddress('https://example.org/events.ics')).toBe('webcal://example.org/events.ics')
  })

  test('tells a newer version of a session when its event was changed', () => {
    const before = sequence(base)
    expect(sequence(changed({_updatedAt: '2030-01-02T03:04:06Z'}))).toBe((before ?? 0) + 1)
  })
})

describe('a feed', () => {
  test('has the hundred that were changed last', () => {
    const events = Array.from({length: 130}, (_, index) => ({
      document: {
        _type: 'event' as const,
        _id: `event-${index}`,
        title: `Event ${index}`,
        _updatedAt: new Date(Date.UTC(2030, 0, 1) + index * 1000).toISOString(),
      },
      related: [],
    }))
    const items = parseItems(write('atom', {...base, scope: 'all', events}))
    expect(items.map(({title}) => title)).toEqual(
      Array.from({length: 100}, (_, index) => `Event ${129 - index}`),
    )
  })
})

const sessionAt = (id: string, start: string, room: string) => ({
  _type: 'session' as const,
  _id: id,
  title: id,
  room,
  event: {_type: 'reference' as const, _ref: 'event-day'},
  period: {_type: 'period' as const, kind: 'once' as const, start},
})

describe('a schedule', () => {
  test('has what phones and video teams ask for', () => {
    const {schedule} = JSON.parse(write('scheduleJson'))
    const {conference} = schedule
    expect(conference).toMatchObject({
      acronym: 'day_',
      title: 'Mending day',
      start: '2030-12-01T10:00:00+01:00',
      end: '2030-12-01T16:00:00+01:00',
      daysCount: 1,
      time_zone_name: 'Europe/Stockholm',
    })
    expect(conference.days[0].rooms['Hall 2']).toEqual([
      expect.objectContaining({
        title: 'Title of talk',
        type: 'talk',
        subtitle: 'New date',
        start: '10:00',
        duration: '06:00',
        track: 'Title of menders',
        persons: [
          {guid: expect.any(String), name: 'Ylva Brandt'},
          {guid: expect.any(String), name: 'Torsten Ekmark'},
        ],
        links: [
          {url: 'https://tickets.example.org/day', title: 'Get a seat', type: 'web'},
          {url: 'https://example.org/slides', title: 'Slides', type: 'slides'},
        ],
      }),
    ])
  })

  test('lets what states no end last until the next thing in its room, or the end of the event', () => {
    const related = [
      sessionAt('welcome', '2030-12-01T09:00:00Z', 'Hall'),
      sessionAt('elsewhere', '2030-12-01T09:30:00Z', 'Attic'),
      sessionAt('talk', '2030-12-01T10:15:00Z', 'Hall'),
      sessionAt('goodbye', '2030-12-01T15:00:00Z', 'Hall'),
    ]
    const events = base.events.map(({document}) => ({document, related}))
    const {days} = JSON.parse(write('scheduleJson', {...base, events})).schedule.conference
    const durations = (room: string) =>
      days[0].rooms[room].map(({title, duration, end}: Readonly<Record<string, string>>) => [
        title,
        duration,
        end,
      ])
    expect(durations('Hall')).toEqual([
      ['welcome', '01:15', undefined],
      ['talk', '04:45', undefined],
      ['goodbye', '00:00', undefined],
    ])
    expect(durations('Attic')).toEqual([['elsewhere', '05:30', undefined]])
  })

  test('gives what lasts for days a box in each of them', () => {
    const period = {
      _type: 'period',
      kind: 'once',
      start: '2030-12-01T09:00:00Z',
      end: '2030-12-06T15:00:00Z',
      timeZone: 'Europe/Stockholm',
    } as const
    const file = write('scheduleJson', {...changed({period}), scope: 'all'})
    const {days} = JSON.parse(file).schedule.conference
    expect(days.map(({date}: {readonly date: string}) => date)).toEqual(
      Array.from({length: 6}, (_, index) => `2030-12-0${index + 1}`),
    )
    expect(readScheduleJson(file)).toMatchObject([
      {start: Date.parse(period.start), end: Date.parse(period.end)},
    ])
  })
})

describe('a programme to embed', () => {
  test('shows what comes, and folds away what was', () => {
    const past = {...base, scope: 'all' as const, now: new Date('2040-01-01T00:00:00Z')}
    expect(write('programme', past)).toMatch(/Nothing is planned.*<details>.*Title of day/s)
  })

  test('begins with the event, whatever begins when the event does', () => {
    expect(readPage(write('programme')).map(({title}) => title)).toEqual([
      'Title of day',
      'Title of part',
      'Title of talk',
    ])
  })
})

const structuredCloned = (): ChannelContent => ({...base, events: structuredClone(base.events)})
