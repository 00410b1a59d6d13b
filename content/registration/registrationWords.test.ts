import {assert, boolean, constantFrom, date, nat, option, property, record} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {inStockholm} from '../../test/stockholm.ts'
import type {Occasion} from '../documents/occasion.ts'
import {bestRegistration, registrationState, type Terms} from './registrationState.ts'
import {type Manner, registrationWords} from './registrationWords.ts'

const start = '2027-03-30T15:00:00.000Z'
const event: Occasion = {
  period: {kind: 'once', start, end: '2027-03-30T18:00:00.000Z', timeZone: 'Europe/Stockholm'},
}

const wordsOf = (link: Terms, at: string, occasion: Occasion = event, manner?: Manner) => {
  const now = new Date(at)
  return registrationWords(
    {...registrationState(link, occasion, inStockholm(now)), link},
    occasion,
    inStockholm(now),
    manner,
  ).text
}

describe('registrationWords', () => {
  it.each<[string, Terms, string, string, string]>([
    [
      'not open yet',
      {opens: '2027-03-01T08:00:00Z'},
      '2027-02-01T12:00:00Z',
      'Opens Monday 1 March 09:00',
      'Öppnar måndag 1 mars 09:00',
    ],
    [
      'not open this year',
      {opens: '2027-03-01T08:00:00Z'},
      '2026-12-01T12:00:00Z',
      'Opens Monday 1 March 2027 09:00',
      'Öppnar måndag 1 mars 2027 09:00',
    ],
    ['open', {}, '2027-03-01T12:00:00Z', 'Open until the event ends', 'Öppen tills det är slut'],
    [
      'open until the start',
      {closes: start},
      '2027-03-01T12:00:00Z',
      'Open until the event starts',
      'Öppen tills det börjar',
    ],
    [
      'open until a moment',
      {closes: '2027-03-29T10:00:00Z'},
      '2027-03-01T12:00:00Z',
      'Open until Monday 29 March 12:00',
      'Öppen till måndag 29 mars 12:00',
    ],
    [
      'closing in 48 hours',
      {closes: start},
      '2027-03-28T15:00:00Z',
      'Closes in 2 days',
      'Stänger om 2 dagar',
    ],
    [
      'closing in 35 hours',
      {closes: start},
      '2027-03-29T04:00:00Z',
      'Closes in 35 hours',
      'Stänger om 35 timmar',
    ],
    [
      'closing in an hour',
      {closes: start},
      '2027-03-30T14:00:00Z',
      'Closes in 1 hour',
      'Stänger om 1 timme',
    ],
    [
      'closing in a moment',
      {closes: start},
      '2027-03-30T14:59:30Z',
      'Closes in 1 minute',
      'Stänger om 1 minut',
    ],
    [
      'closed',
      {closes: '2027-03-29T10:00:00Z'},
      '2027-03-29T10:00:00Z',
      'Closed Monday 29 March 12:00',
      'Stängde måndag 29 mars 12:00',
    ],
    ['sold out', {soldOut: true}, '2027-03-01T12:00:00Z', 'Sold out', 'Fullt'],
    ['over', {}, '2027-04-01T12:00:00Z', 'The event is over', 'Evenemanget är över'],
  ])('of a link that is %s', (_what, link, now, english, swedish) => {
    expect(wordsOf(link, now)).toBe(english)
    expect(wordsOf(link, now, event, {language: 'sv'})).toBe(swedish)
  })

  it('of a session speak of the session', () => {
    expect(wordsOf({}, '2027-03-01T12:00:00Z', {event})).toBe('Open until the session ends')
    expect(wordsOf({closes: start}, '2027-03-01T12:00:00Z', {event})).toBe(
      'Open until the session starts',
    )
    expect(wordsOf({}, '2027-04-01T12:00:00Z', {event})).toBe('The session is over')
  })

  it('name the zone where it is not the site’s', () => {
    const elsewhere: Occasion = {period: {...event.period, timeZone: 'America/New_York'}}
    expect(wordsOf({opens: '2027-03-01T08:00:00Z'}, '2027-02-01T12:00:00Z', elsewhere)).toBe(
      'Opens Monday 1 March 03:00 GMT-5',
    )
  })

  it.each([
    ['2027-03-28T00:59:00Z', 'Opens Sunday 28 March 01:59'],
    ['2027-03-28T01:00:00Z', 'Opens Sunday 28 March 03:00'],
    ['2027-10-31T00:30:00Z', 'Opens Sunday 31 October 02:30'],
    ['2027-10-31T01:30:00Z', 'Opens Sunday 31 October 02:30'],
  ])('tell the time of the days on which clocks change: %s', (opens, expected) => {
    expect(wordsOf({opens}, '2027-02-01T12:00:00Z', {})).toBe(expected)
  })

  it('of no link, and of what does not end', () => {
    const now = new Date('2027-03-01T12:00:00Z')
    expect(
      registrationWords(bestRegistration([], event, inStockholm(now)), event, inStockholm(now))
        .text,
    ).toBe('No registration link')
    expect(wordsOf({}, '2027-03-01T12:00:00Z', {period: {kind: 'ongoing'}})).toBe('Open')
  })

  it.each<[Terms, string, string]>([
    [{opens: '2027-03-01T08:00:00Z'}, '2027-02-01T12:00:00Z', 'Opens 1 Mar'],
    [{closes: start}, '2027-03-01T12:00:00Z', 'Open'],
    [{closes: start}, '2027-03-29T04:00:00Z', 'Closes in 35 hours'],
    [{closes: '2027-03-29T10:00:00Z'}, '2027-03-29T10:00:00Z', 'Closed'],
  ])('are shorter where there is little room', (link, now, expected) => {
    expect(wordsOf(link, now, event, {brief: true})).toBe(expected)
  })
})

const moments = date({
  min: new Date('2026-12-20T00:00:00Z'),
  max: new Date('2027-04-10T00:00:00Z'),
  noInvalidDate: true,
})
const terms = record({opens: option(moments), closes: option(moments), soldOut: boolean()}).map(
  ({opens, closes, soldOut}): Terms => ({
    soldOut,
    ...(opens === null ? {} : {opens: opens.toISOString()}),
    ...(closes === null ? {} : {closes: closes.toISOString()}),
  }),
)

describe('the words on registration', () => {
  it('hold until the moment that they name', () => {
    assert(
      property(terms, moments, nat(99), constantFrom('en', 'sv'), (link, at, part, language) => {
        const say = (milliseconds: number) => {
          const now = new Date(milliseconds)
          const answer = {...registrationState(link, event, inStockholm(now)), link}
          return registrationWords(answer, event, inStockholm(now), {language})
        }
        const now = at.getTime()
        const {text, holdsUntil} = say(now)
        const end = holdsUntil === undefined ? now + 1e10 : Date.parse(holdsUntil)
        expect(end).toBeGreaterThan(now)
        expect(say(now + Math.floor(((end - now - 1) * part) / 100)).text).toBe(text)
        expect(say(end - 1).text).toBe(text)
      }),
    )
  })
})
