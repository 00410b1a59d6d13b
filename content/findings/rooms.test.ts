import * as fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'

import {event, messages, once, session, told} from '../testing/sample.ts'
import type {CheckedDocument} from './checkedDocument.ts'

const minuteMs = 60_000
const firstSlot = Date.parse('2030-05-20T15:00:00.000Z')
const slotMinutes = 5

interface Planned {
  readonly room: string
  readonly isBreak: boolean
  readonly isOff: boolean
  readonly from: number
  /** In slots; 0 where no end is stated. */
  readonly length: number
  readonly speaker: number
}

const anySession: fc.Arbitrary<Planned> = fc.record({
  room: fc.constantFrom('', 'Sal 1', 'sal  1', 'Sal 2'),
  isBreak: fc.boolean(),
  isOff: fc.integer({min: 0, max: 7}).map((number) => number === 0),
  from: fc.nat(12),
  length: fc.nat(5),
  speaker: fc.nat(3),
})

const iso = (moment: number) => new Date(moment).toISOString()

const documentOf = (
  {room, isBreak, isOff, from, length, speaker}: Planned,
  index: number,
): CheckedDocument => {
  const start = firstSlot + from * slotMinutes * minuteMs
  return {
    _id: `session-${index}`,
    _type: 'session',
    title: `Session ${index}`,
    language: 'en',
    event: {_type: 'reference', _ref: 'event'},
    kind: isBreak ? 'break' : 'talk',
    ...(room === '' ? {} : {room}),
    ...(isOff ? {status: 'cancelled' as const} : {}),
    period:
      length === 0
        ? once(iso(start))
        : once(iso(start), iso(start + length * slotMinutes * minuteMs)),
    speakers: [{_type: 'reference', _key: 's', _ref: `speaker-${speaker}`}],
  }
}

/** The slots in which something takes place: what states no end has its first one. */
const instants = ({from, length}: Planned): ReadonlySet<number> =>
  new Set(length === 0 ? [from] : Array.from({length}, (_, slot) => from + slot))

const meet = (one: Planned, other: Planned): boolean => {
  const [mine, theirs] = [instants(one), instants(other)]
  return [...mine].some((instant) => theirs.has(instant))
}

const roomsOf = ({room, isBreak}: Planned): ReadonlySet<string> => {
  if (room !== '') return new Set([room.toLowerCase().replace(/\s+/g, ' ')])
  return new Set(isBreak ? ['sal 1', 'sal 2'] : [])
}

/** Two share a room if there is a room in which both are; a break for all rooms is in each. */
const shareRoom = (one: Planned, other: Planned): boolean =>
  [...roomsOf(one)].some((room) => roomsOf(other).has(room))

const bruteForce = (all: readonly Planned[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [i, one] of all.entries()) {
    for (const [j, other] of all.entries()) {
      if (i === j || one.isOff || other.isOff || !meet(one, other)) continue
      if (shareRoom(one, other)) {
        found.add(`${i} ${other.from <= one.from ? 'room-twice' : 'session-too-long'}`)
      }
      if (one.speaker === other.speaker) found.add(`${i} speaker-twice`)
    }
  }
  return found
}

const looked = new Set(['room-twice', 'session-too-long', 'speaker-twice'])

test('of 10,000 programmes the conflicts are those that a check of every minute finds', () => {
  fc.assert(
    fc.property(fc.array(anySession, {maxLength: 9}), (all) => {
      const programme = all.map(documentOf)
      const found = programme.flatMap((document, index) =>
        told(document, {programme, siblings: programme})
          .filter(({ruleId}) => looked.has(ruleId))
          .map(({ruleId}) => `${index} ${ruleId}`),
      )
      expect(new Set(found)).toEqual(bruteForce(all))
      expect(found).toHaveLength(new Set(found).size)
    }),
    {numRuns: 10_000},
  )
})

const other: CheckedDocument = {
  ...session,
  _id: 'other',
  title: 'Sewing',
  speakers: [],
  room: 'Hall',
  period: once('2030-05-20T15:45:00.000Z', '2030-05-20T16:30:00.000Z'),
}
const inHall = {...session, room: 'Hall'}

const said = (document: CheckedDocument, beside: CheckedDocument) =>
  messages(document, {event, programme: [document, beside]})

describe('two sessions in one room', () => {
  it('says how much too long the first is, and until when the room is taken for the second', () => {
    expect(said(inHall, other)).toEqual([
      'It is 15 minutes longer than the gap: “Sewing” begins at 17:45. Shorten it, or move one of the two.',
    ])
    expect(said(other, inHall)).toEqual([
      'Hall is taken until 18:00: “Soldering”. Move one of the two.',
    ])
  })

  it('says of a break that it is for all rooms', () => {
    const pause = {...other, kind: 'break' as const, room: '', title: 'Coffee'}
    const late = {...inHall, period: once('2030-05-20T16:00:00.000Z', '2030-05-20T17:00:00.000Z')}
    expect(said(late, pause)).toEqual([
      'All rooms have a break until 18:30: “Coffee”. Move one of the two.',
    ])
  })

  it('knows nothing of sessions without a room, and of translations', () => {
    expect(said(session, {...other, room: ''})).toEqual([])
    const translated = {...inHall, _id: 'other', language: 'sv'}
    expect(said(inHall, translated)).toEqual([])
  })
})

const availability = (from?: string, to?: string) => [
  {
    _type: 'availability' as const,
    _key: 'a',
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
  },
]

const ofYlva = (spans: ReturnType<typeof availability>) =>
  messages(session, {
    event,
    referred: new Map([
      ['ylva', {title: 'Ylva Brandt', state: 'published' as const, availability: spans}],
    ]),
  })

describe('a speaker who can come at some times only', () => {
  it('is told where the session is outside of them', () => {
    expect(ofYlva(availability('2030-05-20T16:00:00.000Z', '2030-05-20T18:00:00.000Z'))).toEqual([
      'Ylva Brandt can come Mon 20 May 2030, 18:00–20:00. Move the session, or ask again.',
    ])
    expect(ofYlva(availability('2030-05-20T15:45:00.000Z'))).toHaveLength(1)
    expect(ofYlva(availability(undefined, '2030-05-20T15:45:00.000Z'))).toEqual([
      'Ylva Brandt can come until Mon 20 May 2030, 17:45. Move the session, or ask again.',
    ])
  })

  it('may be anywhere inside of them, and on days of which nothing is said', () => {
    expect(ofYlva(availability('2030-05-20T15:30:00.000Z', '2030-05-20T16:00:00.000Z'))).toEqual([])
    expect(ofYlva(availability('2031-01-01T10:00:00.000Z', '2031-01-01T12:00:00.000Z'))).toEqual([])
    expect(ofYlva([])).toEqual([])
  })
})

const link = (opens: string) => ({
  _type: 'registrationLink' as const,
  _key: 'r',
  url: 'https://biljetter.example.org/2',
  kind: 'registration' as const,
  opens,
})

describe('registration of a session', () => {
  it('is told where it opens when the session has begun', () => {
    const late = {...session, registration: [link('2030-05-20T15:30:00.000Z')]}
    expect(told(late, {event})).toEqual([
      {ruleId: 'registration-opens-late', path: ['registration', {_key: 'r'}, 'opens']},
    ])
    expect(told({...session, registration: [link('2030-05-20T15:29:00.000Z')]}, {event})).toEqual(
      [],
    )
  })
})
