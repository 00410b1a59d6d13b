import {expect} from 'vitest'

import type {EventStatus} from '../../content/documents/documents.ts'
import {type Expected, momentsOf, readable, startOfDay, textsOf, unescaped} from './expectedOf.ts'
import {readCalendar} from './readCalendar.ts'
import {type ReadEntry, type ReadTalk, parseItems, resolved} from './readChannels.ts'

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

/** Expects a schedule to have these, wherever the boxes of one are joined again. */
export function checkSchedule(read: readonly ReadTalk[], entries: readonly Expected[]): void {
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
        return {title, address, moments: [start, end ?? expect.any(Number)], start: text}
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

/** Expects a calendar to have these and no others. */
export function checkCalendar(text: string, entries: readonly Expected[]): void {
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

export interface EventNode {
  readonly name: string
  readonly url: string
  readonly startDate: string
  readonly endDate?: string
  readonly eventStatus: string
  readonly location?: Place | readonly Place[]
  readonly subEvent?: readonly EventNode[]
}

interface Place {
  readonly '@type': string
  readonly name?: string
  readonly address?: string
  readonly url?: string
}

/** Expects schema.org's events to be these. */
export function checkNodes(nodes: readonly EventNode[], entries: readonly Expected[]): void {
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

/** Expects what class names tell on a page, or in the entries of a feed. */
export function checkEntries(read: readonly ReadEntry[], entries: readonly Expected[]): void {
  expect(byAddress(read.map(said))).toEqual(byAddress(entries.map(toBeSaid)))
}

/** Expects a parser of feeds to find an item for each, under a name of its own. */
export function checkFeed(feed: string, entries: readonly Expected[]): void {
  const items = parseItems(feed)
  expect(byAddress(items.map(({title, address}) => bare(title, address)))).toEqual(
    byAddress(entries.map(({title, address}) => bare(title, address))),
  )
  expect(new Set(items.map(({id}) => id)).size).toBe(entries.length)
  expect(items.map(({updated}) => updated?.toISOString())).not.toContain(undefined)
}
