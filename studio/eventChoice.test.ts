import {evaluate, parse} from 'groq-js'
import {expect, it} from 'vitest'

import {choiceText, chosenOf, type EventChoice, yearsBetween} from './eventChoice.ts'

const zone = 'Europe/Stockholm'
const all = {filter: '_type == "event"', params: {}}

const dataset = [
  {
    _id: 'a',
    _type: 'event',
    language: 'sv',
    groups: [{_ref: 'north'}],
    period: {start: '2027-05-01T10:00:00.000Z'},
  },
  {_id: 'b', _type: 'event', language: 'en', groups: [{_ref: 'south'}, {_ref: 'north'}]},
  {_id: 'new year', _type: 'event', language: 'sv', period: {start: '2026-12-31T23:30:00.000Z'}},
  {_id: 'eve', _type: 'event', language: 'sv', period: {start: '2026-12-31T22:30:00.000Z'}},
  {_id: 'group', _type: 'group', language: 'sv'},
]

const idsOf = async (choice: EventChoice): Promise<unknown> => {
  const {filter, params} = chosenOf(all, choice, zone)
  const query = parse(`*[${filter}]._id`, {params: {...params}})
  return (await evaluate(query, {dataset, params: {...params}})).get()
}

it('keeps the events that are chosen, a year by the calendar of the site', async () => {
  expect(await idsOf({})).toEqual(['a', 'b', 'new year', 'eve'])
  expect(await idsOf({group: 'north'})).toEqual(['a', 'b'])
  expect(await idsOf({group: 'north', language: 'sv'})).toEqual(['a'])
  expect(await idsOf({year: '2027'})).toEqual(['a', 'new year'])
  expect(await idsOf({year: '2026', language: 'sv'})).toEqual(['eve'])
})

it('offers the years in which there is something, the latest first', () => {
  expect(yearsBetween('2025-12-31T23:30:00.000Z', '2028-03-01T10:00:00.000Z', zone)).toEqual([
    '2028',
    '2027',
    '2026',
  ])
  expect(yearsBetween(null, undefined, zone)).toEqual([])
  expect(yearsBetween('1000-01-01T00:00:00.000Z', '2026-01-01T10:00:00.000Z', zone)).toHaveLength(
    60,
  )
})

it('says in words what is chosen', () => {
  const languages = [{id: 'sv', title: 'Svenska'}]
  const options = {groups: [{_id: 'north', title: 'Norra gruppen'}], years: []}
  expect(choiceText({}, options, languages)).toBe('')
  expect(choiceText({year: '2027', group: 'north', language: 'sv'}, options, languages)).toBe(
    'Norra gruppen, Svenska, 2027',
  )
})
