import * as fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'

import type {EventStatus} from '../../content/documents/documents.ts'
import {scheduleValidators as schemas} from '../../test/corpus.ts'
import {type EventFacts, anyEvent, contentOfEvent} from '../testing/anyProgramme.ts'
import {
  type Expected,
  addressOf,
  expectedEvent,
  expectedSessions,
  momentsOf,
  readable,
  startOfDay,
  textsOf,
  unescaped,
} from '../testing/expectedOf.ts'
import {readCalendar} from '../testing/readCalendar.ts'
import {
  type ReadEntry,
  parseItems,
  readFeed,
  readJsonFeed,
  readPage,
  readScheduleJson,
  readScheduleXml,
  resolved,
} from '../testing/readChannels.ts'
import {scheduleValidators, xmlComplaints} from '../testing/validators.ts'
import type {ChannelContent} from './channelContent.ts'
import {channels} from './channels.ts'

/** Of one run; together they are a thousand events and sessions, and more. */
const eventsPerRun = 8
const numRuns = 45
let seen = 0

const slugOf = (index: number): string => `event-${index}`

const all = (events: readonly EventFacts[]): ChannelContent => ({
  scope: 'all',
  events: events.map((facts, index) => contentOfEvent(facts, slugOf(index))),
  title: 'Everything ]]> & more',
  description: 'What <all> of us do',
  language: 'sv',
  siteUrl: 'https://example.org/',
  pageUrl: 'https://example.org/',
  folderUrl: 'https://example.org/',
  now: new Date('2026-01-01T00:00:00Z'),
  timeZone: 'Europe/Stockholm',
  urlOf: ({slug}) => (slug?.current === undefined ? undefined : addressOf(slug.current)),
  imageUrl: () => undefined,
})

const one = (facts: EventFacts, index: number): ChannelContent => ({
  ...all([]),
  scope: 'event',
  events: [contentOfEvent(facts, slugOf(index))],
  title: facts.title,
  pageUrl: addressOf(slugOf(index)),
  folderUrl: `https://example.org/${slugOf(index)}/`,
})

const files = (content: ChannelContent): Readonly<Record<string, string>> =>
  Object.fromEntries(channels.map(({name, write}) => [name, write(content) ?? '']))

const byAddress = <T extends {readonly address: string}>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.address < b.address ? -1 : 1))

/** In words, to compare with those of any reader. */
const said = (entry: ReadEntry) => ({
  title: readable(entry.title),
  address: unescaped(entry.address),
  status: entry.status,
  where: readable(entry.where),
  when: [entry.start, entry.end],
  zone: entry.zone,
})

const toBeSaid = (expected: Expected) => ({
  title: expected.title,
  address: expected.address,
  status: expected.status,
  where: expected.where,
  when: textsOf(expected.when),
  zone: expected.when.zone,
})

const bare = (title: string, address: string) => ({
  title: readable(resolved(title)),
  address: unescaped(address),
})

const words: Readonly<Record<EventStatus, readonly string[]>> = {
  scheduled: [''],
  cancelled: ['Inställt', 'Cancelled'],
  postponed: ['Uppskjutet', 'Postponed'],
  rescheduled: ['Nytt datum', 'New date'],
  movedOnline: ['Flyttat till nätet', 'Moved online'],
}

const checkSchedule = (read: ReturnType<typeof readScheduleXml>, entries: readonly Expected[]) => {
  expect(
    byAddress(
      read.map(({title, address, start, end, date}) => ({
        title: readable(title),
        address: unescaped(address),
        moments: [start, end],
        start: date,
      })),
    ),
  ).toEqual(
    byAddress(
      entries.map(({title, address, when}) => {
        const [start, end] = momentsOf(when)
        const [text] = textsOf({kind: 'time', start, end, zone: when.zone})
        return {title, address, moments: [start, end ?? start], start: text}
      }),
    ),
  )
  for (const talk of read) {
    const expected = entries.find(({address}) => address === unescaped(talk.address))
    expect(words[expected?.status ?? 'scheduled']).toContain(talk.subtitle)
    expect(expected?.rooms).toContain(readable(talk.room))
  }
}

const calendarStatuses: Readonly<Record<EventStatus, string>> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  movedOnline: 'CONFIRMED',
}

const checkCalendar = (text: string, entries: readonly Expected[]) => {
  const read = readCalendar(text).map((event) => ({
    title: readable(event.summary),
    address: unescaped(event.url),
    status: event.status,
    where: readable(event.location),
    when: [event.start, event.end],
    zone: event.zone,
  }))
  expect(byAddress(read.map(({zone: _zone, ...rest}) => rest))).toEqual(
    byAddress(
      entries.map((expected) => ({
        title: expected.title,
        address: expected.address,
        status: calendarStatuses[expected.status],
        where: expected.where,
        when: calendarDates(expected),
      })),
    ),
  )
  for (const {address, zone} of read) {
    const {when} = entries.find((entry) => entry.address === address) ?? {}
    if (when?.kind === 'time') expect([when.zone, 'UTC']).toContain(zone)
  }
}

/** A calendar names the day after the last one. */
const calendarDates = ({when}: Expected): readonly (number | string | undefined)[] => {
  if (when.kind === 'time') return [when.start, when.end]
  const {first, last} = when
  return [first, last === undefined ? undefined : dayAfter(last)]
}

const dayAfter = (date: string): string =>
  new Date(startOfDay(date, 'UTC', 1)).toISOString().slice(0, 10)

interface Node {
  readonly name: string
  readonly url: string
  readonly startDate: string
  readonly endDate?: string
  readonly eventStatus: string
  readonly location?: Place | readonly Place[]
  readonly subEvent?: readonly Node[]
}

interface Place {
  readonly '@type': string
  readonly name?: string
  readonly address?: string
  readonly url?: string
}

const checkNodes = (nodes: readonly Node[], entries: readonly Expected[]) => {
  const read = nodes.map((node) => {
    const places = [node.location ?? []].flat()
    const [place] = places.filter((each) => each['@type'] === 'Place')
    const virtual = places.some((each) => each['@type'] === 'VirtualLocation')
    return {
      title: readable(node.name),
      address: unescaped(node.url),
      status: node.eventStatus.replace('https://schema.org/Event', '').toLowerCase(),
      place: readable([place?.name, place?.address].filter((it) => it !== undefined).join(', ')),
      isOnline: virtual && place === undefined,
      when: [node.startDate, node.endDate],
    }
  })
  expect(byAddress(read)).toEqual(
    byAddress(
      entries.map(({title, address, status, place, isOnline, when}) => ({
        title,
        address,
        status: status.toLowerCase(),
        place: isOnline ? '' : place,
        isOnline: isOnline || expect.any(Boolean),
        when: textsOf(when),
      })),
    ),
  )
}

const validators = schemas === undefined ? undefined : scheduleValidators(schemas)

/** One programme, read in every channel by somebody else's reader. */
const check = (
  content: ChannelContent,
  listed: readonly Expected[],
  {
    scheduled,
    nodesOf,
  }: {
    readonly scheduled: readonly Expected[]
    readonly nodesOf: (graph: readonly Node[]) => readonly Node[]
  },
) => {
  const {calendar = '', atom = '', rss = '', jsonFeed = '', events = '', ...others} = files(content)
  const {scheduleXml = '', scheduleJson = '', programme = ''} = others
  const timed = listed.filter(({saysWhen}) => saysWhen)
  for (const text of [atom, rss, scheduleXml]) expect(xmlComplaints(text)).toEqual([])
  for (const feed of [atom, rss]) {
    const items = parseItems(feed)
    expect(byAddress(items.map(({title, address}) => bare(title, address)))).toEqual(
      byAddress(listed.map(({title, address}) => bare(title, address))),
    )
    expect(new Set(items.map(({id}) => id)).size).toBe(listed.length)
    expect(items.map(({updated}) => updated?.toISOString())).not.toContain(undefined)
  }
  for (const read of [readFeed(atom), readFeed(rss), readJsonFeed(jsonFeed), readPage(programme)]) {
    expect(byAddress(read.map(said))).toEqual(byAddress(listed.map(toBeSaid)))
  }
  checkCalendar(calendar, timed)
  checkSchedule(readScheduleXml(scheduleXml), scheduled)
  checkSchedule(readScheduleJson(scheduleJson), scheduled)
  checkNodes(nodesOf(JSON.parse(events)['@graph']), timed)
  expect(validators?.xml(scheduleXml) ?? []).toEqual([])
  expect(validators?.json(scheduleJson) ?? []).toEqual([])
}

describe('one programme', {timeout: 300_000}, () => {
  afterAll(() => console.info(`${seen} events and sessions were read in every channel.`))

  test('is the same in every channel, as readers that are not ours understand them', () => {
    const programme = fc.array(anyEvent, {minLength: eventsPerRun, maxLength: eventsPerRun})
    fc.assert(
      fc.property(programme, (events) => {
        const expected = events.map((facts, index) => expectedEvent(facts, slugOf(index)))
        check(all(events), expected, {scheduled: expected, nodesOf: (graph) => graph})
        for (const [index, facts] of events.entries()) {
          const event = expectedEvent(facts, slugOf(index))
          const sessions = expectedSessions(facts, slugOf(index))
          const timed = sessions.filter(({saysWhen}) => saysWhen)
          check(one(facts, index), [event, ...sessions], {
            scheduled: timed.length === 0 ? [event] : timed,
            nodesOf: (graph) => graph.flatMap((node) => [node, ...(node.subEvent ?? [])]),
          })
          seen += 1 + sessions.length
        }
      }),
      {numRuns},
    )
    expect(seen).toBeGreaterThanOrEqual(1000)
  })
})
