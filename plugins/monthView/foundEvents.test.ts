import {evaluate, parse} from 'groq-js'
import {expect, it} from 'vitest'

import {type Found, foundIn, foundQuery} from './foundEvents.ts'
import {monthDays} from './monthDays.ts'

const period = {kind: 'once', start: '2027-05-20T15:00:00.000Z', timeZone: 'Europe/Stockholm'}

const dataset = [
  {_id: 'north', _type: 'group', title: 'Norra gruppen'},
  {_id: 'one', _type: 'event', title: 'Kväll', period, groups: [{_ref: 'north'}]},
  {_id: 'other', _type: 'event', title: null, period, groups: null},
]

const isFound = (value: unknown): value is Found => typeof value === 'object' && value !== null

it('finds the events of a group', async () => {
  const answer: unknown = await (await evaluate(parse(foundQuery), {dataset})).get()
  const {events = [], groups} = foundIn(isFound(answer) ? answer : {})
  expect(groups).toEqual([{_id: 'north', title: 'Norra gruppen'}])
  const shown = monthDays('2027-05', events, {group: 'north'}, 'Europe/Stockholm')
  expect(shown.flat().flatMap((day) => day.events.map(({_id}) => _id))).toEqual(['one'])
})
