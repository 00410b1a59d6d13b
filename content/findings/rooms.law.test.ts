import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {cases} from '../../test/cases.ts'
import {once, told} from '../testing/sample.ts'
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

test('of any programme the conflicts are those that a check of every minute finds', () => {
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
    {numRuns: cases(2000)},
  )
})
