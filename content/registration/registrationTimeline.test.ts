import {assert, array, boolean, constantFrom, date, nat, option, property, record} from 'fast-check'
import {describe, expect, it} from 'vitest'

import type {Occasion} from '../documents/occasion.ts'
import {type Terms, bestRegistration} from './registrationState.ts'
import {registrationTimeline} from './registrationTimeline.ts'
import {registrationWords} from './registrationWords.ts'

const timeZone = 'Europe/Stockholm'

const event: Occasion = {
  period: {
    kind: 'once',
    start: '2027-03-30T15:00:00.000Z',
    end: '2027-03-30T18:00:00.000Z',
    timeZone,
  },
}

const moments = date({
  min: new Date('2026-12-20T00:00:00Z'),
  max: new Date('2028-04-10T00:00:00Z'),
  noInvalidDate: true,
})

const terms = record({opens: option(moments), closes: option(moments), soldOut: boolean()}).map(
  ({opens, closes, soldOut}): Terms => ({
    soldOut,
    ...(opens === null ? {} : {opens: opens.toISOString()}),
    ...(closes === null ? {} : {closes: closes.toISOString()}),
  }),
)

const occasions = constantFrom<Occasion>(event, {}, {period: {kind: 'ongoing'}}, {event})

describe('what is said of registration over time', () => {
  it('is at each moment what one who asks at that moment is told', () => {
    assert(
      property(
        array(terms, {maxLength: 3}),
        occasions,
        moments,
        nat({max: 500 * 24 * 60}),
        constantFrom('en', 'sv'),
        (links, occasion, now, minutes, language) => {
          const timeline = registrationTimeline(links, occasion, {now, timeZone}, {language})
          const later = {now: new Date(now.getTime() + minutes * 60_000), timeZone}
          const answer = bestRegistration(links, occasion, later)
          const {text} = registrationWords(answer, occasion, later, {language})
          const told = timeline.findLast(({from}) => Date.parse(from) <= later.now.getTime())
          expect({state: told?.state, text: told?.text}).toEqual({state: answer.state, text})
        },
      ),
      {numRuns: 300},
    )
  })

  it('names each state and each count once', () => {
    const clock = {now: new Date('2027-02-01T12:00:00Z'), timeZone}
    const link = {opens: '2027-03-01T08:00:00Z', closes: '2027-03-29T10:00:00Z'}
    const timeline = registrationTimeline([link], event, clock, {language: 'en'})
    expect(timeline.slice(0, 4)).toEqual([
      {from: '2027-02-01T12:00:00.000Z', state: 'notOpenYet', text: 'Opens Monday 1 March 09:00'},
      {from: '2027-03-01T08:00:00.000Z', state: 'open', text: 'Open until Monday 29 March 12:00'},
      {from: '2027-03-27T10:00:00.000Z', state: 'closingSoon', text: 'Closes in 2 days'},
      {from: '2027-03-27T22:00:00.001Z', state: 'closingSoon', text: 'Closes in 35 hours'},
    ])
    expect(timeline.slice(-2)).toEqual([
      {from: '2027-03-29T10:00:00.000Z', state: 'closed', text: 'Closed Monday 29 March 12:00'},
      {from: '2027-03-30T18:00:00.000Z', state: 'past', text: 'The event is over'},
    ])
    expect(timeline).toHaveLength(4 + 34 + 60 + 2)
  })

  it('ends where nothing changes any more', () => {
    const clock = {now: new Date('2027-02-01T12:00:00Z'), timeZone}
    expect(registrationTimeline([], {}, clock, {})).toHaveLength(1)
    expect(registrationTimeline([{closes: '2027-01-01T00:00:00Z'}], {}, clock, {})).toHaveLength(2)
  })
})
