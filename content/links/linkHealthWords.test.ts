import {describe, expect, it} from 'vitest'

import {linkCheckWords, linkHealthWords} from './linkHealthWords.ts'
import type {LinkRecord} from './linkRecord.ts'

const stockholm = 'Europe/Stockholm'

/** A Monday. */
const now = new Date('2027-03-01T12:00:00Z')

const recordOf = (change: Partial<LinkRecord>): LinkRecord => ({
  _id: 'lectern.link.1',
  _type: 'lectern.link',
  url: 'https://a.se',
  status: 'broken',
  reason: 'The server answers 404.',
  checkedAt: now.toISOString(),
  history: [],
  ...change,
})

const words = (change: Partial<LinkRecord>) => linkHealthWords(recordOf(change), now, stockholm)

const brokenSince = (moment: string, at = now, zone = stockholm): string | undefined =>
  linkHealthWords(recordOf({brokenSince: moment}), at, zone)?.text

describe('linkHealthWords', () => {
  it('says since when and why a link is broken', () => {
    expect(
      linkHealthWords(recordOf({brokenSince: '2027-02-23T08:00:00Z'}), now, stockholm),
    ).toEqual({
      tone: 'critical',
      text: 'Broken since Tuesday: the server answers 404.',
    })
  })

  it.each([
    ['2027-03-01T00:00:00+01:00', 'today'],
    ['2027-02-28T23:59:59+01:00', 'yesterday'],
    ['2027-02-28T00:00:00+01:00', 'yesterday'],
    ['2027-02-27T12:00:00Z', 'Saturday'],
    ['2027-02-23T00:00:00+01:00', 'Tuesday'],
    ['2027-02-22T23:59:59+01:00', '22 February'],
    ['2026-12-31T12:00:00Z', '31 December 2026'],
    ['never', 'some time ago'],
  ])('names the day of %s', (moment, day) => {
    expect(brokenSince(moment)).toBe(`Broken since ${day}: the server answers 404.`)
  })

  it('has its days from the zone, over days of 23 and 25 hours', () => {
    const midnight = '2027-02-28T23:30:00Z'
    expect(brokenSince(midnight)).toMatch('today')
    expect(brokenSince(midnight, now, 'America/Los_Angeles')).toMatch('yesterday')
    for (const change of ['2027-03-29T01:00:00+02:00', '2027-11-01T01:00:00+01:00']) {
      const morningAfter = new Date(change)
      const evenings = [1, 2, 6, 7].map((days) => {
        const moment = new Date(morningAfter.getTime() - days * 24 * 3_600_000)
        return brokenSince(moment.toISOString(), morningAfter)
      })
      expect(evenings.slice(0, 3)).toEqual([
        expect.stringContaining('yesterday'),
        expect.stringContaining('Saturday'),
        expect.stringContaining('Tuesday'),
      ])
    }
  })

  it('says the rest more quietly, and nothing of what works', () => {
    expect(words({status: 'ok'})).toBeUndefined()
    expect(words({status: 'skipped'})).toBeUndefined()
    expect(words({status: 'unsure', reason: 'The page asks for a login.'})).toEqual({
      tone: 'neutral',
      text: 'Could not be checked today: the page asks for a login.',
    })
    expect(words({status: 'ok', offer: 'soldOut'})).toEqual({
      tone: 'caution',
      text: 'The page says that it is sold out. Checked today.',
    })
    expect(words({status: 'ok', movedTo: 'https://b.se/'})).toEqual({
      tone: 'neutral',
      text: 'The page has moved for good, to https://b.se/',
    })
  })
})

describe('linkCheckWords', () => {
  it('is a line of the history', () => {
    const check = {_key: 'a', checkedAt: now.toISOString()} as const
    const failed = {...check, status: 'broken', reason: 'The server answers 404.'} as const
    expect(linkCheckWords(failed, now, stockholm)).toBe('Today: the server answers 404.')
    expect(linkCheckWords({...check, status: 'ok'}, now, stockholm)).toBe('Today: worked.')
  })
})
