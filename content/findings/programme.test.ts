import {describe, expect, it} from 'vitest'

import {event, messages, once, session, told} from '../testing/sample.ts'

const outside = (field: string) => [{ruleId: 'session-outside-event', path: ['period', field]}]

const at = (start: string, end?: string) => told({...session, period: once(start, end)}, {event})

describe('a session outside its event’s hours', () => {
  it('starts before, starts after, or ends after it', () => {
    expect(at('2030-05-20T14:59:00.000Z')).toEqual(outside('start'))
    expect(at('2030-05-20T18:01:00.000Z')).toEqual(outside('start'))
    expect(at('2030-05-20T17:30:00.000Z', '2030-05-20T18:01:00.000Z')).toEqual(outside('end'))
  })

  it('may take all of the hours', () => {
    expect(at('2030-05-20T15:00:00.000Z', '2030-05-20T18:00:00.000Z')).toEqual([])
  })

  it('has until midnight where the event’s end is not known', () => {
    const open = {...event, period: once('2030-05-20T15:00:00.000Z')}
    const late = {...session, period: once('2030-05-20T20:00:00.000Z', '2030-05-20T22:00:00.000Z')}
    expect(told(late, {event: open})).toEqual([])
    const tooLate = {...session, period: once('2030-05-20T22:01:00.000Z')}
    expect(told(tooLate, {event: open})).toEqual(outside('start'))
  })

  it('has all of the last whole day, on the long day in October too', () => {
    const days = {
      ...event,
      period: {...once('2030-10-25T22:00:00.000Z', '2030-10-26T22:00:00.000Z'), allDay: true},
    }
    const on = (start: string) => told({...session, period: once(start)}, {event: days})
    expect(on('2030-10-27T22:59:00.000Z')).toEqual([])
    expect(on('2030-10-27T23:01:00.000Z')).toEqual(outside('start'))
    expect(on('2030-10-25T21:59:00.000Z')).toEqual(outside('start'))
  })

  it('of whole days is compared with the event’s days', () => {
    const allDay = {...session, period: {...once('2030-05-19T22:00:00.000Z'), allDay: true}}
    expect(told(allDay, {event})).toEqual([])
    const dayAfter = {...session, period: {...once('2030-05-20T22:00:00.000Z'), allDay: true}}
    expect(told(dayAfter, {event})).toHaveLength(1)
  })

  it('is compared as moments where the zones differ', () => {
    const period = {...once('2030-05-20T15:30:00.000Z'), timeZone: 'Asia/Kolkata'}
    expect(told({...session, period}, {event})).toEqual([])
  })

  it.each(['recurring', 'ongoing'] as const)('says nothing of what is %s', (kind) => {
    const again = {...event, period: {...event.period, kind}}
    expect(told({...session, period: once('2031-01-01T10:00:00Z')}, {event: again})).toEqual([])
  })
})

describe('a speaker in two sessions at once', () => {
  const other = {...session, _id: 'other', title: 'Sewing'}
  const twice = [{ruleId: 'speaker-twice', path: ['speakers', {_key: 's'}]}]
  const beside = (sibling: typeof other, more = {}) =>
    told(session, {event, siblings: [sibling], ...more})

  it('is found, and named with the other session', () => {
    expect(beside(other)).toEqual(twice)
    const referred = new Map([['ylva', {title: 'Ylva Brandt', state: 'published' as const}]])
    expect(messages(session, {event, siblings: [other], referred})).toEqual([
      'Ylva Brandt speaks in “Sewing” at the same time. Check both times.',
    ])
  })

  it('is found across events and languages where the hours overlap', () => {
    const abroad = {
      ...other,
      language: 'sv',
      event: {_type: 'reference' as const, _ref: 'elsewhere'},
      period: once('2030-05-20T15:45:00.000Z', '2030-05-20T17:00:00.000Z'),
    }
    expect(beside(abroad)).toEqual(twice)
  })

  it('may speak in one session after the other', () => {
    const next = {...other, period: once('2030-05-20T16:00:00.000Z', '2030-05-20T17:00:00.000Z')}
    expect(beside(next)).toEqual([])
  })

  it('is found at the start where no end is known', () => {
    expect(beside({...other, period: once('2030-05-20T15:30:00.000Z')})).toEqual(twice)
    expect(beside({...other, period: once('2030-05-20T15:10:00.000Z')})).toEqual([])
  })

  it('is not taken for two people by a translation', () => {
    expect(beside({...other, language: 'sv'})).toEqual([])
    expect(beside(other, {translations: [other]})).toEqual([])
  })

  it.each(['cancelled', 'postponed'] as const)('may speak where the other is %s', (status) => {
    expect(told(session, {event, siblings: [{...other, status}]})).toEqual([])
  })

  it('is found in the hour that comes twice in October', () => {
    const first = {...session, period: once('2030-10-27T00:30:00.000Z', '2030-10-27T01:00:00.000Z')}
    const second = {...other, period: once('2030-10-27T01:30:00.000Z', '2030-10-27T02:00:00.000Z')}
    expect(told(first, {siblings: [second]})).toEqual([])
    expect(told(first, {siblings: [{...second, period: first.period}]})).toEqual(twice)
  })
})

const block = (type: 'schedule' | 'presentations', key: string) => ({_type: type, _key: key})

describe('a second block for the programme', () => {
  it('is found where it stands', () => {
    const body = [block('schedule', 'a'), block('presentations', 'b'), block('schedule', 'c')]
    const found = {ruleId: 'stand-in-twice', path: ['body', {_key: 'c'}]}
    expect(told({...event, body})).toEqual([found])
    expect(messages({...event, body})).toEqual([
      'The programme is not shown here: it stands further up in the text. Remove one of the two blocks.',
    ])
  })

  it('is not found where there is one of each, or none', () => {
    expect(told({...event, body: [block('schedule', 'a'), block('presentations', 'b')]})).toEqual(
      [],
    )
    expect(told({...event, body: []})).toEqual([])
  })
})
