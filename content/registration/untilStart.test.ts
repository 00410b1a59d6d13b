import {describe, expect, it} from 'vitest'

import {defaultCloses, untilStart} from './untilStart.ts'

const start = '2027-03-28T11:00:00.000Z'
const period = {kind: 'once', start, timeZone: 'Europe/Stockholm'} as const

describe('untilStart', () => {
  it('is the start of an event, and of a session without a time that of its event', () => {
    expect(untilStart({period})).toBe(start)
    expect(untilStart({event: {period}})).toBe(start)
    const own = {...period, start: '2027-03-28T12:00:00.000Z'}
    expect(untilStart({period: own, event: {period}})).toBe(own.start)
  })

  it.each(['recurring', 'ongoing'] as const)('is nothing for what is %s', (kind) => {
    expect(untilStart({period: {...period, kind}})).toBeUndefined()
  })

  it('is nothing without a start', () => {
    expect(untilStart({})).toBeUndefined()
    expect(untilStart({period: {kind: 'once', text: 'i vår'}})).toBeUndefined()
  })
})

describe('defaultCloses', () => {
  it('closes no new link of an event that has begun', () => {
    expect(defaultCloses({period}, new Date('2027-03-28T10:59:59Z'))).toBe(start)
    expect(defaultCloses({period}, new Date(start))).toBeUndefined()
  })
})
