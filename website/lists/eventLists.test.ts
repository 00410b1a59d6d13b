import {describe, expect, test} from 'vitest'

import type {Period} from '../../content/time/period.ts'
import type {RelatedEvent} from '../documents/relatedDocument.ts'
import {eventLists, eventsIn, isOfGroup, tagsOf, yearsOf} from './eventLists.ts'

const timeZone = 'Europe/Stockholm'
const clock = {now: new Date('2030-06-01T10:00:00Z'), timeZone}

const event = (_id: string, period: Partial<Period>, more: Partial<RelatedEvent> = {}) => ({
  _type: 'event' as const,
  _id,
  period: {_type: 'period' as const, kind: 'once' as const, ...period},
  ...more,
})

const ids = (events: readonly RelatedEvent[]) => events.map(({_id}) => _id)

describe('lists of events', () => {
  test('part what is next from what was, the nearest first', () => {
    const lists = eventLists(
      [
        event('later', {start: '2030-08-01T10:00:00Z'}),
        event('today', {start: '2030-06-01T08:00:00Z'}),
        event('ended', {start: '2030-06-01T08:00:00Z', end: '2030-06-01T10:00:00Z'}),
        event('old', {start: '2020-06-01T08:00:00Z'}),
        event('sometime', {}),
        event('weekly', {kind: 'recurring', start: '2020-01-01T10:00:00Z'}),
      ],
      clock,
    )
    expect(Object.fromEntries(Object.entries(lists).map(([name, of]) => [name, ids(of)]))).toEqual({
      upcoming: ['today', 'later'],
      goingOn: ['weekly'],
      undated: ['sometime'],
      past: ['ended', 'old'],
    })
  })

  test('are in one order, whatever the order they come in', () => {
    const events = ['c', 'a', 'b'].map((id) => event(id, {start: '2030-08-01T10:00:00Z'}))
    expect(ids(eventsIn(events))).toEqual(['a', 'b', 'c'])
    expect(ids(eventsIn(events.toReversed()))).toEqual(['a', 'b', 'c'])
  })

  test('know the years in the zone of each event', () => {
    const events = [
      event('a', {start: '2029-12-31T23:30:00Z'}),
      event('b', {start: '2029-12-31T23:30:00Z', timeZone: 'America/New_York'}),
      event('c', {start: '2031-01-01T10:00:00Z', timeZone: 'PST'}),
      event('d', {}),
    ]
    expect(yearsOf(events, timeZone)).toEqual(['2031', '2030', '2029'])
  })

  test('know the topics, those of most events first, and the groups', () => {
    const group = {_type: 'reference' as const, _key: 'g', _ref: 'groups-umea'}
    const events = [
      event('a', {}, {tags: ['textil', 'radio'], groups: [group]}),
      event('b', {}, {tags: ['radio']}),
    ]
    expect(tagsOf(events)).toEqual(['radio', 'textil'])
    expect(ids(events.filter((each) => isOfGroup(each, 'groups-umea')))).toEqual(['a'])
  })
})
