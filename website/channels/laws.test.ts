import * as fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'

import {cases} from '../../test/cases.ts'
import {scheduleValidators as schemas} from '../../test/corpus.ts'
import {type EventFacts, anyEvent, contentOfEvent} from '../testing/anyProgramme.ts'
import {
  type EventNode,
  checkCalendar,
  checkEntries,
  checkFeed,
  checkNodes,
  checkSchedule,
} from '../testing/checkSaid.ts'
import {type Expected, addressOf, expectedEvent, expectedSessions} from '../testing/expectedOf.ts'
import {
  readFeed,
  readJsonFeed,
  readPage,
  readScheduleJson,
  readScheduleXml,
} from '../testing/readChannels.ts'
import {scheduleValidators, xmlComplaints} from '../testing/validators.ts'
import type {ChannelContent} from './channelContent.ts'
import {channels} from './channels.ts'

/** Of one programme. */
const eventsEach = 8
const numRuns = cases(45)
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
    readonly nodesOf: (graph: readonly EventNode[]) => readonly EventNode[]
  },
) => {
  const {calendar = '', atom = '', rss = '', jsonFeed = '', events = '', ...others} = files(content)
  const {scheduleXml = '', scheduleJson = '', programme = ''} = others
  const timed = listed.filter(({saysWhen}) => saysWhen)
  for (const text of [atom, rss, scheduleXml]) expect(xmlComplaints(text)).toEqual([])
  for (const feed of [atom, rss]) checkFeed(feed, listed)
  for (const read of [readFeed(atom), readFeed(rss), readJsonFeed(jsonFeed), readPage(programme)]) {
    checkEntries(read, listed)
  }
  checkCalendar(calendar, timed)
  checkSchedule(readScheduleXml(scheduleXml), scheduled)
  checkSchedule(readScheduleJson(scheduleJson), scheduled)
  checkNodes(nodesOf(JSON.parse(events)['@graph']), timed)
  expect(validators?.xml(scheduleXml) ?? []).toEqual([])
  expect(validators?.json(scheduleJson) ?? []).toEqual([])
}

describe('one programme', {timeout: 900_000}, () => {
  afterAll(() => console.info(`${seen} events and sessions were read in every channel.`))

  test('is the same in every channel, as readers that are not ours understand them', () => {
    const programme = fc.array(anyEvent, {minLength: eventsEach, maxLength: eventsEach})
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
    expect(seen).toBeGreaterThanOrEqual(numRuns * eventsEach)
  })
})
