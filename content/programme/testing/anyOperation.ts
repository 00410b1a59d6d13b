import * as fc from 'fast-check'

import {arrival, type Change, departure} from '../change.ts'
import {move, resize, swapRooms, withoutTime} from '../operations.ts'
import {placementChanges} from '../placementFields.ts'
import {
  minuteMs,
  type ProgrammeSession,
  removalIdOf,
  removalType,
  removedSessions,
  sessionsOf,
} from '../programmeSession.ts'
import {type Documents, draftIdOf, type StoredDocument} from '../stored.ts'

const rooms = ['', 'Sal 1', 'Sal 2', 'Sal 3']
const timeZone = 'Europe/Stockholm'
const opens = Date.UTC(2030, 9, 26, 20)

/** Which sessions an operation is about is told by numbers, taken by the rest of their division. */
type Picks = readonly number[]

/** What an editor may do next. */
export type Operation =
  | {
      readonly kind: 'move'
      readonly picks: Picks
      readonly minutes: number
      readonly rooms: number
      readonly days: number
    }
  | {readonly kind: 'resize'; readonly picks: Picks; readonly minutes: number}
  | {readonly kind: 'swap'; readonly one: number; readonly other: number}
  | {readonly kind: 'withoutTime' | 'remove' | 'restore'; readonly picks: Picks}
  | {readonly kind: 'add'; readonly name: number}

const picks = fc.array(fc.nat(50), {minLength: 1, maxLength: 4})

export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    picks,
    minutes: fc.integer({min: -30, max: 30}).map((steps) => steps * 5),
    rooms: fc.integer({min: -2, max: 2}),
    days: fc.integer({min: -1, max: 1}),
  }),
  fc.record({
    kind: fc.constant('resize' as const),
    picks,
    minutes: fc.integer({min: -10, max: 10}).map((steps) => steps * 5),
  }),
  fc.record({kind: fc.constant('swap' as const), one: fc.nat(3), other: fc.nat(3)}),
  fc.record({kind: fc.constantFrom('withoutTime', 'remove', 'restore'), picks}),
  fc.record({kind: fc.constant('add' as const), name: fc.nat(1_000_000)}),
)

const anySession = fc.record(
  {
    title: fc.string(),
    kind: fc.constantFrom('talk', 'break'),
    room: fc.constantFrom(...rooms, ' Sal  1'),
    period: fc.record(
      {
        _type: fc.constant('period'),
        kind: fc.constantFrom('once', 'once', 'recurring'),
        timeZone: fc.constant(timeZone),
        start: fc.nat(200).map((steps) => new Date(opens + steps * 5 * minuteMs).toISOString()),
        end: fc.nat(220).map((steps) => new Date(opens + steps * 5 * minuteMs).toISOString()),
        text: fc.constant('efter lunch'),
        allDay: fc.boolean(),
      },
      {requiredKeys: ['_type', 'kind']},
    ),
    speakers: fc.constant([{_type: 'reference', _key: 'a', _ref: 'anna', _weak: true}]),
  },
  {requiredKeys: ['title']},
)

/** Sessions of one event, published, as drafts, or both with differences between them. */
export const anyProgramme: fc.Arbitrary<Documents> = fc
  .array(
    fc.tuple(anySession, fc.option(anySession), fc.constantFrom('draft', 'published', 'both')),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((sessions) => {
    const documents = sessions.flatMap(([own, other, state], index): readonly StoredDocument[] => {
      const base = {_type: 'session', event: {_type: 'reference', _ref: 'event'}, _rev: 'first'}
      const id = `session-${index}`
      const published = {...base, ...own, _id: id}
      const draft = {...base, ...(other ?? own), _id: draftIdOf(id)}
      return state === 'both' ? [published, draft] : [state === 'draft' ? draft : published]
    })
    return new Map(documents.map((document) => [document._id, document]))
  })

/** The changes that an operation makes in a programme as it is; none where it is about nothing. */
export function changesOf(operation: Operation, documents: Documents): readonly Change[] {
  const sessions = sessionsOf(documents)
  const put = (placements: Parameters<typeof placementChanges>[1]) =>
    placementChanges(documents, placements, timeZone)
  switch (operation.kind) {
    case 'move':
      return put(move(picked(operation.picks, sessions), operation, {rooms, timeZone}))
    case 'resize':
      return put(resize(picked(operation.picks, sessions), operation.minutes))
    case 'swap':
      return put(swapRooms(sessions, rooms[operation.one] ?? '', rooms[operation.other] ?? ''))
    case 'withoutTime':
      return put(withoutTime(picked(operation.picks, sessions)))
    case 'remove':
      return picked(operation.picks, sessions).flatMap(({id}) => {
        const draft = documents.get(draftIdOf(id))
        if (documents.has(id)) return [arrival(removalOf(id))]
        return draft === undefined ? [] : [departure(draft)]
      })
    case 'restore':
      return picked(operation.picks, removedSessions(documents)).flatMap(({id}) => {
        const removal = documents.get(removalIdOf(id))
        return removal === undefined ? [] : [departure(removal)]
      })
    case 'add':
      return [arrival(added(operation.name))]
  }
}

const removalOf = (id: string): StoredDocument => ({
  _id: removalIdOf(id),
  _type: removalType,
  event: {_type: 'reference', _ref: 'event', _weak: true},
})

const added = (name: number): StoredDocument => ({
  _id: draftIdOf(`added-${name}`),
  _type: 'session',
  event: {_type: 'reference', _ref: 'event'},
  title: `Added ${name}`,
})

const picked = (
  numbers: Picks,
  sessions: readonly ProgrammeSession[],
): readonly ProgrammeSession[] => [
  ...new Set(numbers.flatMap((number) => sessions[number % Math.max(sessions.length, 1)] ?? [])),
]
