import {describe, expect, it} from 'vitest'

import {event, messages, now, once, register, session, told} from '../testing/sample.ts'

const at = (moment: string) => ({now: new Date(moment)})
const closing = (closes: string) => ({...event, registration: [{...register, closes}]})
const closingOnDay = (closes: string) => ({
  ...closing(closes),
  period: {...once('2030-10-26T22:00:00.000Z'), allDay: true},
})
const late = [{ruleId: 'registration-closes-late', path: ['registration', {_key: 'r'}, 'closes']}]
const stillOpen = [
  {ruleId: 'registration-still-open', path: ['registration', {_key: 'r'}, 'closes']},
]

describe('a missing registration link', () => {
  const missing = [{ruleId: 'registration-missing', path: ['registration']}]

  it('is found until the event begins', () => {
    const bare = {...event, registration: []}
    expect(told(bare)).toEqual(missing)
    expect(told(bare, at('2030-05-20T14:59:59.999Z'))).toEqual(missing)
    expect(told(bare, at('2030-05-20T15:00:00.000Z'))).toEqual([])
  })

  it('is found beside a livestream, which is no registration', () => {
    expect(told({...event, registration: [{...register, kind: 'livestream'}]})).toEqual(missing)
    expect(told({...event, registration: [{...register, kind: 'waitingList'}]})).toEqual([])
  })

  it.each([
    ['a cancelled event', {...event, registration: [], status: 'cancelled' as const}],
    ['a postponed event', {...event, registration: [], status: 'postponed' as const}],
    ['a session', session],
    [
      'what takes place again and again',
      {
        ...event,
        registration: [],
        period: {kind: 'recurring' as const, start: '2031-01-01T10:00:00Z'},
      },
    ],
    ['what goes on', {...event, registration: [], period: {kind: 'ongoing' as const}}],
  ])('is none of %s', (_name, document) => {
    expect(told(document)).toEqual([])
  })
})

describe('registration that closes late', () => {
  it('closes after the very moment at which the event begins', () => {
    expect(told(closing('2030-05-20T15:00:00.000Z'))).toEqual([])
    expect(told(closing('2030-05-20T15:01:00.000Z'))).toEqual(late)
  })

  it('names when the event begins in its own zone', () => {
    expect(messages(closing('2030-05-20T16:00:00.000Z'))).toEqual([
      'The registration link https://biljetter.example.org/1 closes when it has begun (Mon 20 May 2030, 17:00–20:00). Let it close before it begins.',
    ])
  })

  it('may close on the first of whole days, which have no hour, on the long day in October too', () => {
    expect(told(closingOnDay('2030-10-27T22:59:00.000Z'))).toEqual([])
    expect(told(closingOnDay('2030-10-27T23:01:00.000Z'))).toEqual(late)
  })

  it('may be what goes on or comes again', () => {
    const again = {...event.period, kind: 'recurring' as const}
    expect(told({...closing('2030-06-20T16:00:00.000Z'), period: again})).toEqual([])
  })

  it('is found on a session by the hours of its event', () => {
    const {period: _period, ...bare} = session
    const registration = [{...register, closes: '2030-05-20T16:00:00.000Z'}]
    expect(told({...bare, registration}, {event})).toEqual(late)
  })
})

describe('registration that is still open', () => {
  const over = {...event, period: once('2030-05-10T15:00:00.000Z', '2030-05-10T18:00:00.000Z')}

  it('is found from the end of the event on', () => {
    const {registration = [], ...rest} = event
    expect(told({...rest, registration}, at('2030-05-20T17:59:59.999Z'))).toEqual([])
    expect(told({...rest, registration}, at('2030-05-20T18:00:00.000Z'))).toEqual(stillOpen)
  })

  it('is found on what is cancelled, with the words for it', () => {
    const cancelled = {...event, status: 'cancelled' as const}
    expect(told(cancelled)).toEqual(stillOpen)
    expect(messages(cancelled)[0]).toMatch(
      /^It is cancelled, but the registration link https:\/\/biljetter\.example\.org\/1 still/u,
    )
  })

  it('is found on a session of a cancelled event', () => {
    const open = {...session, registration: [register]}
    expect(told(open, {event: {...event, status: 'cancelled'}})).toEqual(stillOpen)
  })

  it.each([
    ['closed', {...register, closes: '2030-05-09T15:00:00.000Z'}],
    ['sold out', {...register, soldOut: true}],
    ['a livestream, which is a recording now', {...register, kind: 'livestream' as const}],
  ])('is none that is %s', (_name, link) => {
    expect(told({...over, registration: [link]})).toEqual([])
  })

  it('counts the last of whole days to its local end, on the short day in March too', () => {
    const days = {
      ...event,
      period: {...once('2030-03-29T23:00:00.000Z', '2030-03-30T23:00:00.000Z'), allDay: true},
    }
    expect(told(days, at('2030-03-31T21:59:00.000Z'))).toEqual([])
    expect(told(days, at('2030-03-31T22:00:00.000Z'))).toEqual(stillOpen)
  })

  it('is never found on what comes again', () => {
    const again = {...event, period: {...over.period, kind: 'recurring' as const}}
    expect(told(again, {now})).toEqual([])
  })
})
