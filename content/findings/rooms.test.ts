import {describe, expect, it} from 'vitest'

import {event, messages, once, session, told} from '../testing/sample.ts'
import type {CheckedDocument} from './checkedDocument.ts'

const other: CheckedDocument = {
  ...session,
  _id: 'other',
  title: 'Sewing',
  speakers: [],
  room: 'Hall',
  period: once('2030-05-20T15:45:00.000Z', '2030-05-20T16:30:00.000Z'),
}
const inHall = {...session, room: 'Hall'}

const said = (document: CheckedDocument, beside: CheckedDocument) =>
  messages(document, {event, programme: [document, beside]})

describe('two sessions in one room', () => {
  it('says how much too long the first is, and until when the room is taken for the second', () => {
    expect(said(inHall, other)).toEqual([
      'It is 15 minutes longer than the gap: “Sewing” begins at 17:45. Shorten it, or move one of the two.',
    ])
    expect(said(other, inHall)).toEqual([
      'Hall is taken until 18:00: “Soldering”. Move one of the two.',
    ])
  })

  it('says of a break that it is for all rooms', () => {
    const pause = {...other, kind: 'break' as const, room: '', title: 'Coffee'}
    const late = {...inHall, period: once('2030-05-20T16:00:00.000Z', '2030-05-20T17:00:00.000Z')}
    expect(said(late, pause)).toEqual([
      'All rooms have a break until 18:30: “Coffee”. Move one of the two.',
    ])
  })

  it('knows nothing of sessions without a room, and of translations', () => {
    expect(said(session, {...other, room: ''})).toEqual([])
    const translated = {...inHall, _id: 'other', language: 'sv'}
    expect(said(inHall, translated)).toEqual([])
  })
})

const availability = (from?: string, to?: string) => [
  {
    _type: 'availability' as const,
    _key: 'a',
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
  },
]

const ofYlva = (spans: ReturnType<typeof availability>) =>
  messages(session, {
    event,
    referred: new Map([
      ['ylva', {title: 'Ylva Brandt', state: 'published' as const, availability: spans}],
    ]),
  })

describe('a speaker who can come at some times only', () => {
  it('is told where the session is outside of them', () => {
    expect(ofYlva(availability('2030-05-20T16:00:00.000Z', '2030-05-20T18:00:00.000Z'))).toEqual([
      'Ylva Brandt can come Mon 20 May 2030, 18:00–20:00. Move the session, or ask again.',
    ])
    expect(ofYlva(availability('2030-05-20T15:45:00.000Z'))).toHaveLength(1)
    expect(ofYlva(availability(undefined, '2030-05-20T15:45:00.000Z'))).toEqual([
      'Ylva Brandt can come until Mon 20 May 2030, 17:45. Move the session, or ask again.',
    ])
  })

  it('may be anywhere inside of them, and on days of which nothing is said', () => {
    expect(ofYlva(availability('2030-05-20T15:30:00.000Z', '2030-05-20T16:00:00.000Z'))).toEqual([])
    expect(ofYlva(availability('2031-01-01T10:00:00.000Z', '2031-01-01T12:00:00.000Z'))).toEqual([])
    expect(ofYlva([])).toEqual([])
  })
})

const link = (opens: string) => ({
  _type: 'registrationLink' as const,
  _key: 'r',
  url: 'https://biljetter.example.org/2',
  kind: 'registration' as const,
  opens,
})

describe('registration of a session', () => {
  it('is told where it opens when the session has begun', () => {
    const late = {...session, registration: [link('2030-05-20T15:30:00.000Z')]}
    expect(told(late, {event})).toEqual([
      {ruleId: 'registration-opens-late', path: ['registration', {_key: 'r'}, 'opens']},
    ])
    expect(told({...session, registration: [link('2030-05-20T15:29:00.000Z')]}, {event})).toEqual(
      [],
    )
  })
})
