import {describe, expect, it} from 'vitest'

import {changeText} from './changeText.ts'
import {layoutOf, pageOf} from './layout.ts'
import {type Entry, freeSlug, planned} from './newSession.ts'
import {frameOf, onDate} from './programmeDays.ts'
import {readSession} from './programmeSession.ts'
import {type ReleasedSession, releaseChanges} from './releaseChanges.ts'

const zone = 'Europe/Stockholm'

const session = (
  id: string,
  {room, kind = 'talk', ...period}: Readonly<Record<string, string>> = {},
) => {
  const read = readSession(
    {
      _id: id,
      _type: 'session',
      title: id,
      kind,
      ...(room === undefined ? {} : {room}),
      ...('start' in period ? {period: {_type: 'period', kind: 'once', ...period}} : {}),
    },
    'published',
  )
  if (read === undefined) throw new Error('This is no session.')
  return read
}

const evening = frameOf({start: '2030-05-20T16:00:00Z', end: '2030-05-20T19:00:00Z'}, zone)

const labels = (start: string, end: string) =>
  layoutOf([], frameOf({start, end}, zone)).days.map(({date, ticks}) => [
    date,
    ticks.map(({label}) => label),
  ])

describe('the pages of a programme', () => {
  it('show an hour more than the event has, by the clock of its zone', () => {
    expect(labels('2030-05-20T16:00:00Z', '2030-05-20T18:30:00Z')).toEqual([
      ['2030-05-20', ['17:00', '18:00', '19:00', '20:00', '21:00', '22:00']],
    ])
  })

  it('show the hour that comes twice in October twice, and not the one that March leaves out', () => {
    expect(labels('2030-10-27T00:00:00Z', '2030-10-27T02:00:00Z')).toEqual([
      ['2030-10-27', ['01:00', '02:00', '02:00', '03:00', '04:00']],
    ])
    expect(labels('2030-03-30T23:30:00Z', '2030-03-31T02:00:00Z')).toEqual([
      ['2030-03-31', ['00:00', '01:00', '03:00', '04:00', '05:00']],
    ])
  })

  it('go on after midnight, and are as many as the event has days', () => {
    expect(labels('2030-05-20T20:00:00Z', '2030-05-21T00:00:00Z')).toEqual([
      ['2030-05-20', ['21:00', '22:00', '23:00', '00:00', '01:00', '02:00', '03:00']],
    ])
    const late = session('late', {start: '2030-05-20T23:30:00Z'})
    expect(layoutOf([late], evening).days.map(({date}) => date)).toEqual(['2030-05-20'])
    const days = layoutOf(
      [],
      frameOf({start: '2030-05-20T16:00:00Z', end: '2030-05-22T10:00:00Z'}, zone),
    )
    expect(days.days.map(({date}) => date)).toEqual(['2030-05-20', '2030-05-21', '2030-05-22'])
  })

  it('begin with the event’s first day, also where something stands before it', () => {
    const early = session('a', {start: '2030-05-18T16:00:00Z', end: '2030-05-18T17:00:00Z'})
    const layout = layoutOf([early], evening)
    expect(layout.days.map(({date}) => date)).toEqual(['2030-05-18', '2030-05-20'])
    expect(pageOf(layout, undefined)?.date).toBe('2030-05-20')
    expect(pageOf(layout, '2030-05-18')?.date).toBe('2030-05-18')
    expect(pageOf(layoutOf([early], frameOf(undefined, zone)), undefined)?.date).toBe('2030-05-18')
  })

  it('keep the time of the clock from one to the other', () => {
    const frame = frameOf({start: '2030-10-26T07:00:00Z', end: '2030-10-27T16:00:00Z'}, zone)
    expect(onDate(Date.parse('2030-10-26T08:00:00Z'), '2030-10-27', frame)).toBe(
      Date.parse('2030-10-27T09:00:00Z'),
    )
  })

  it('put rooms in the order of their names, and side by side what is in one at once', () => {
    const {rooms, days, tray} = layoutOf(
      [
        session('a', {room: 'Sal 10', start: '2030-05-20T16:00:00Z', end: '2030-05-20T17:00:00Z'}),
        session('b', {room: 'Sal 2', start: '2030-05-20T16:00:00Z', end: '2030-05-20T17:00:00Z'}),
        session('c', {room: 'Sal  2', start: '2030-05-20T16:30:00Z', end: '2030-05-20T17:30:00Z'}),
        session('p', {kind: 'break', start: '2030-05-20T17:30:00Z'}),
        session('t'),
      ],
      evening,
    )
    expect(rooms).toEqual(['Sal 2', 'Sal 10'])
    expect(tray.map(({id}) => id)).toEqual(['t'])
    expect(
      days[0]?.items.map(({session: {id}, room, lane, lanes}) => [id, room, lane, lanes]),
    ).toEqual([
      ['a', 'Sal 10', 0, 1],
      ['b', 'Sal 2', 0, 2],
      ['c', 'Sal 2', 1, 2],
      ['p', undefined, 0, 1],
    ])
  })
})

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  title,
  speakers: [],
  ...more,
})

const clock = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString().slice(11, 16)

const times = (entries: readonly Entry[], last?: ReturnType<typeof session>) =>
  planned(entries, {
    frame: evening,
    date: '2030-05-20',
    ...(last === undefined ? {} : {last}),
  }).map(({placement: {start, end, room}}) => [clock(start), clock(end), room])

it('a session in which a program wrote what no field holds is read as far as it can be', () => {
  const odd = {
    _id: 'drafts.odd',
    _type: 'session',
    title: 5,
    room: ['Sal 1'],
    period: 'tonight',
    speakers: null,
    presentations: [null],
  }
  expect(readSession(odd, 'new')).toEqual({
    id: 'odd',
    title: 'Without a title',
    state: 'new',
    document: {_id: 'odd', _type: 'session'},
  })
})

describe('a new item', () => {
  it('begins when the last one ends, takes as long, and is in the same room', () => {
    expect(times([entry('A'), entry('B')])).toEqual([
      ['16:00', '16:30', undefined],
      ['16:30', '17:00', undefined],
    ])
    const last = session('last', {
      room: 'Sal 1',
      start: '2030-05-20T17:00:00Z',
      end: '2030-05-20T17:20:00Z',
    })
    expect(times([entry('A'), entry('Paus', {kind: 'break'}), entry('B')], last)).toEqual([
      ['17:20', '17:40', 'Sal 1'],
      ['17:40', '18:00', undefined],
      ['18:00', '18:20', 'Sal 1'],
    ])
  })

  it('ends when the next one begins, where it states no end', () => {
    const start = Date.parse('2030-05-20T16:00:00Z')
    expect(times([entry('A', {start}), entry('B', {start: start + 15 * 60_000})])).toEqual([
      ['16:00', '16:15', undefined],
      ['16:15', '16:30', undefined],
    ])
  })

  it('gets a short name that nothing else has', () => {
    const taken = new Set(['day-paus', 'day-paus-2'])
    expect(
      ['Paus', 'Paus', 'Öppna data', '?'].map((title) => freeSlug('day', title, taken)),
    ).toEqual(['day-paus-3', 'day-paus-4', 'day-oppna-data', 'day'])
  })
})

const told = (before: readonly ReleasedSession[], ...now: readonly ReturnType<typeof session>[]) =>
  releaseChanges(before, now).map((change) => changeText(change, evening))

describe('what changed since the last release', () => {
  const start = Date.parse('2030-05-20T16:00:00Z')
  const was = {id: 'Alpha', title: 'Alpha', start, end: start + 1_800_000, room: 'Sal 1'}
  const is = {room: 'Sal 1', start: '2030-05-20T16:00:00Z', end: '2030-05-20T16:30:00Z'}

  it('is nothing where nothing did', () => {
    expect(told([was], session('Alpha', is))).toEqual([])
  })

  it('is said in words of rooms and times', () => {
    expect(
      told(
        [was],
        session('Alpha', {
          ...is,
          start: '2030-05-20T16:30:00Z',
          end: '2030-05-20T17:00:00Z',
          room: 'Sal 2',
        }),
      ),
    ).toEqual(['Alpha: moved from Sal 1 18:00 to Sal 2 18:30'])
    expect(told([was], session('Alpha', {...is, end: '2030-05-20T16:45:00Z'}))).toEqual([
      'Alpha: now ends at 18:45, was 18:30',
    ])
    expect(told([{...was, title: 'Omega'}], session('Alpha', is))).toEqual([
      'Alpha: was called “Omega”',
    ])
    expect(told([was], session('Beta', is))).toEqual([
      'Beta: new, Sal 1 Mon 20 May 18:00',
      'Alpha: gone (was Sal 1 Mon 20 May 18:00)',
    ])
    expect(told([{id: 'Alpha', title: 'Alpha'}], session('Alpha', is))).toEqual([
      'Alpha: moved from no time yet to Sal 1 Mon 20 May 18:00',
    ])
  })
})
