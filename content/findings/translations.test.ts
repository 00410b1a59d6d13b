import {describe, expect, it} from 'vitest'

import {event, messages, now, once, register, told} from '../testing/sample.ts'

const translation = {...event, _id: 'event-sv', language: 'sv'}
const beside = (other: typeof translation) => told(event, {translations: [other]})

describe('time and place in two languages', () => {
  it('agree', () => {
    expect(beside(translation)).toEqual([])
  })

  it('differ in the start, the end, or whole days', () => {
    const differs = [{ruleId: 'time-differs', path: ['period', 'start']}]
    const {start = '', end = ''} = event.period ?? {}
    expect(beside({...translation, period: once('2030-05-20T16:00:00.000Z', end)})).toEqual(differs)
    expect(beside({...translation, period: once(start)})).toEqual(differs)
    expect(beside({...translation, period: {...event.period, allDay: true}})).toEqual(differs)
  })

  it('are shown in words of both', () => {
    const translations = [{...translation, period: once('2030-05-21T15:00:00.000Z')}]
    expect(messages(event, {translations})).toEqual([
      'The page in Svenska says “Tue 21 May 2030, 17:00”, this one “Mon 20 May 2030, 17:00–20:00”. Make them agree.',
    ])
  })

  it('are one moment however it is written', () => {
    const period = {...event.period, start: '2030-05-20T17:00:00+02:00'}
    expect(beside({...translation, period})).toEqual([])
  })

  it('differ in the name of the place where there are no addresses', () => {
    expect(beside({...translation, place: {name: 'Stadshuset'}})).toEqual([
      {ruleId: 'place-differs', path: ['place', 'name']},
    ])
    expect(beside({...translation, place: {name: 'CITY  library.'}})).toEqual([])
  })

  it('differ in the address, whatever the place is called', () => {
    const here = {...event, place: {name: 'City library', address: 'Storgatan 1'}}
    const there = {...translation, place: {name: 'Stadsbiblioteket', address: 'Storgatan 1'}}
    expect(told(here, {translations: [there]})).toEqual([])
    const moved = {...there, place: {...there.place, address: 'Storgatan 2'}}
    expect(told(here, {translations: [moved]})).toEqual([
      {ruleId: 'place-differs', path: ['place', 'address']},
    ])
  })

  it('differ in how people take part, and in whether it takes place', () => {
    expect(beside({...translation, attendanceMode: 'online'})).toEqual([
      {ruleId: 'place-differs', path: ['attendanceMode']},
    ])
    expect(beside({...translation, status: 'cancelled'})).toEqual([
      {ruleId: 'status-differs', path: ['status']},
    ])
  })

  it('may be missing in one language', () => {
    const {period: _period, place: _place, ...bare} = translation
    expect(beside(bare)).toEqual([])
    expect(told({...event, registration: [register]}, {now, translations: [bare]})).toEqual([])
  })
})
