import {describe, expect, it} from 'vitest'

import {inStockholm} from '../../test/stockholm.ts'
import {event, now, once, register} from '../testing/sample.ts'
import {isCurrent, nextMoment} from './current.ts'

describe('what gets attention', () => {
  it('is to come, goes on, has no date, or was over in the last thirty days', () => {
    const ended = once('2030-01-01T10:00:00Z', '2030-04-15T08:00:00.000Z')
    expect(isCurrent(event.period, inStockholm(now))).toBe(true)
    expect(isCurrent(undefined, inStockholm(now))).toBe(true)
    expect(isCurrent({kind: 'ongoing', start: '2020-01-01T10:00:00Z'}, inStockholm(now))).toBe(true)
    expect(isCurrent(ended, inStockholm(new Date(now.getTime() - 1)))).toBe(true)
    expect(isCurrent(ended, inStockholm(now))).toBe(false)
  })

  it('is judged again when the next moment comes', () => {
    const opens = '2030-05-16T08:00:00.000Z'
    const documents = [event, {...event, registration: [{...register, opens}]}]
    expect(nextMoment(documents, inStockholm(now))).toBe(Date.parse(opens))
    expect(nextMoment([event], inStockholm(now))).toBe(Date.parse('2030-05-20T15:00:00.000Z'))
    expect(nextMoment([], inStockholm(now))).toBeUndefined()
  })
})
