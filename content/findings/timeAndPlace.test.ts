import {describe, expect, it} from 'vitest'

import {inStockholm} from '../../test/stockholm.ts'
import {event, now, once, session, told} from '../testing/sample.ts'
import {findingsOf} from './findings.ts'

describe('time and place', () => {
  it('are asked for of an event that has neither', () => {
    const {period: _period, place: _place, ...bare} = event
    expect(told(bare)).toEqual([
      {ruleId: 'time-missing', path: ['period', 'start']},
      {ruleId: 'place-missing', path: ['place', 'name']},
    ])
  })

  it('are not asked for of a session, which has them from its event', () => {
    const {period: _period, ...bare} = session
    expect(told(bare)).toEqual([])
  })

  it('ask first how people take part where nothing says so', () => {
    const {place: _place, attendanceMode: _mode, ...bare} = event
    expect(told(bare)).toEqual([{ruleId: 'place-missing', path: ['attendanceMode']}])
  })

  it('keep an event from being published while it is to come, and not when it is over', () => {
    const {place: _place, ...bare} = event
    const context = {
      ...inStockholm(now),
      brokenLinks: new Map(),
      siblings: [],
      translations: [],
      referred: new Map(),
    }
    const severity = (start: string) =>
      findingsOf({...bare, period: once(start), registration: []}, context).find(
        ({ruleId}) => ruleId === 'place-missing',
      )?.severity
    expect(severity('2030-05-20T15:00:00.000Z')).toBe('error')
    expect(severity('2030-05-01T15:00:00.000Z')).toBe('warning')
  })

  it.each([
    ['words instead of a date', {...event, period: {text: 'in autumn'}}],
    ['something that goes on', {...event, period: {kind: 'ongoing' as const}}],
    ['an event online', {...event, place: {}, attendanceMode: 'online' as const}],
    ['an event that moved online', {...event, place: {}, status: 'movedOnline' as const}],
  ])('are known of %s', (_name, document) => {
    expect(told(document)).toEqual([])
  })
})
