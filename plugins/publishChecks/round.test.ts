import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {type Round, type RoundEvent, isOpen, roundAfter} from './round.ts'

const document = {
  _id: 'drafts.fair',
  _type: 'event',
  _rev: 'r',
  _createdAt: '2030-01-01T00:00:00Z',
  _updatedAt: '2030-01-01T00:00:00Z',
}
const check = {
  errors: [],
  warnings: [{message: 'No registration link', path: ['registration']}],
  companions: [],
}
const pressed = {type: 'pressed', origin: null} as const
const checked = {type: 'checked', document, check} as const
const chosen = {type: 'chosen', chosen: [document]} as const
const stored = {type: 'stored'} as const
const refused = {type: 'refused', failure: 'no'} as const
const published = {type: 'published'} as const
const turnedAway = {type: 'turnedAway'} as const
const jumped: RoundEvent = {type: 'jumped', path: ['registration']}
const dialogGone = {type: 'dialogGone'} as const
const done = {type: 'done'} as const

const after = (...events: readonly RoundEvent[]): Round | undefined =>
  events.reduce<Round | undefined>(roundAfter, undefined)

describe('from the press of the publish button', () => {
  it('asks about what was found, waits until it is stored, publishes, and leaves', () => {
    const steps = [pressed, checked, chosen, stored, published, dialogGone, done].map(
      (_, index, events) => after(...events.slice(0, index + 1))?.step,
    )
    expect(steps).toEqual([
      'checking',
      'asking',
      'waiting',
      'publishing',
      'leaving',
      'leaving',
      undefined,
    ])
  })

  it('leaves at once where nothing else is to be published with it', () => {
    expect(after(pressed, checked, {type: 'chosen', chosen: []})).toEqual({
      step: 'leaving',
      to: null,
      isGone: false,
    })
  })

  it('asks again, with the reason, after a refusal', () => {
    expect(after(pressed, checked, chosen, stored, refused)).toMatchObject({
      step: 'asking',
      failure: 'no',
      chosen: [document],
    })
  })

  it('says why it could not be looked through', () => {
    expect(after(pressed, {...checked, failure: 'offline'})).toMatchObject({failure: 'offline'})
  })

  it('leads to a field once the dialog is gone', () => {
    expect(after(pressed, checked, jumped, dialogGone)).toEqual({
      step: 'leaving',
      to: ['registration'],
      isGone: true,
    })
  })

  it('ignores a second press, and answers that come after the editor turned away', () => {
    const asking = after(pressed, checked)
    expect(roundAfter(asking, pressed)).toBe(asking)
    const left = after(pressed, checked, turnedAway)
    expect(
      [checked, chosen, stored, refused, published].map((late) => roundAfter(left, late)),
    ).toEqual([left, left, left, left, left])
  })
})

const events = [
  pressed,
  checked,
  chosen,
  stored,
  refused,
  published,
  turnedAway,
  jumped,
  dialogGone,
  done,
]

it('no order of events publishes what was not looked through and stored', () => {
  assert(
    property(array(constantFrom(...events), {maxLength: 12}), (order) => {
      let round: Round | undefined
      for (const event of order) {
        const before = round
        round = roundAfter(before, event)
        if (round?.step === 'publishing' && before?.step !== 'publishing') {
          expect(before?.step).toBe('waiting')
          expect(isOpen(round) && round.check).toEqual(check)
        }
      }
    }),
  )
})
