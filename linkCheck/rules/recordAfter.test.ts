import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {linkCauses, type LinkRecord} from '../../content/links/linkRecord.ts'
import {outcomeOf, type Outcome} from './outcome.ts'
import {recordAfter} from './recordAfter.ts'

const ok: Outcome = {status: 'ok', httpStatus: 200, redirects: []}

/** The record after checks at these hours. */
const after = (...checks: readonly (readonly [hour: number, outcome: Outcome])[]) =>
  checks.reduce<LinkRecord | undefined>(
    (previous, [hour, outcome]) =>
      recordAfter({
        id: 'lectern.link.1',
        url: 'https://kommunen.se/',
        outcome,
        previous,
        now: new Date(hour * 3_600_000),
      }),
    undefined,
  )

const hour = (hours: number): string => new Date(hours * 3_600_000).toISOString()

describe('recordAfter', () => {
  it('counts an answer of 404 at once', () => {
    const notFound = outcomeOf('notFound', {httpStatus: 404})
    expect(after([0, ok], [1, notFound])).toEqual({
      _id: 'lectern.link.1',
      _type: 'lectern.link',
      url: 'https://kommunen.se/',
      status: 'broken',
      cause: 'notFound',
      reason: 'The server answers 404.',
      checkedAt: hour(1),
      brokenSince: hour(1),
      history: [
        {
          _key: '19700101010000000',
          checkedAt: hour(1),
          status: 'broken',
          cause: 'notFound',
          reason: 'The server answers 404.',
          httpStatus: 404,
        },
        {_key: '19700101000000000', checkedAt: hour(0), status: 'ok', httpStatus: 200},
      ],
    })
  })

  it('waits for a second failure of the network, an hour later or more', () => {
    const timedOut = outcomeOf('timedOut')
    expect(after([0, timedOut])).toMatchObject({status: 'unsure', cause: 'timedOut'})
    expect(after([0, timedOut], [0.5, timedOut])?.status).toBe('unsure')
    const confirmed = after([0, timedOut], [0.5, timedOut], [1, outcomeOf('unknownHost')])
    expect(confirmed).toMatchObject({status: 'broken', brokenSince: hour(0)})
    expect(after([0, timedOut], [24, ok], [48, timedOut])?.status).toBe('unsure')
  })

  it('keeps since when it is broken over checks that were not sure, until it works', () => {
    const notFound = outcomeOf('notFound')
    const wall = outcomeOf('botWall')
    expect(after([0, notFound], [24, wall])).not.toHaveProperty('brokenSince')
    expect(after([0, notFound], [24, wall], [48, notFound])?.brokenSince).toBe(hour(0))
    expect(after([0, notFound], [24, ok], [48, notFound])?.brokenSince).toBe(hour(48))
  })

  it('keeps since when it is broken longer than its history', () => {
    const checks = Array.from({length: 50}, (_, index) => [index, outcomeOf('gone')] as const)
    const record = after(...checks)
    expect(record?.brokenSince).toBe(hour(0))
    expect(record?.history).toHaveLength(20)
    expect(new Set(record?.history.map(({_key}) => _key)).size).toBe(20)
  })

  it('never breaks an address for what a server says to programs', () => {
    const neverBroken = linkCauses.filter((cause) => outcomeOf(cause).status !== 'broken')
    assert(
      property(array(constantFrom(...neverBroken), {minLength: 1}), (causes) => {
        const record = after(
          ...causes.map((cause, index) => [index * 24, outcomeOf(cause)] as const),
        )
        return record?.status !== 'broken' && record?.brokenSince === undefined
      }),
    )
  })
})
