import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'

import {
  drafts,
  pastEvents,
  projectsOfEvent,
  sessionsOfEvent,
  translationsOfEvent,
  upcomingEvents,
} from './filters.ts'

const today = '2030-05-19T22:00:00.000Z'

const event = (_id: string, period?: object) => ({_id, _type: 'event', period})

const documents = [
  event('yesterday', {kind: 'once', start: '2030-05-19T15:00:00.000Z'}),
  event('ended yesterday', {
    kind: 'once',
    start: '2030-05-17T15:00:00.000Z',
    end: '2030-05-19T15:00:00.000Z',
  }),
  event('this morning', {kind: 'once', start: '2030-05-20T06:00:00.000Z'}),
  {
    ...event('still on', {
      kind: 'once',
      start: '2030-05-17T15:00:00.000Z',
      end: '2030-05-21T15:00:00.000Z',
    }),
    presentations: [{project: {_ref: 'shown'}}],
  },
  event('last day today', {
    kind: 'once',
    allDay: true,
    start: '2030-05-18T22:00:00.000Z',
    end: '2030-05-19T22:00:00.000Z',
  }),
  event('every week since long', {kind: 'recurring', start: '2020-05-20T06:00:00.000Z'}),
  event('without dates'),
  {
    _id: 'session',
    _type: 'session',
    event: {_ref: 'still on'},
    presentations: [{project: {_ref: 'shown in a talk'}}],
  },
  {
    _id: 'other session',
    _type: 'session',
    event: {_ref: 'yesterday'},
    presentations: [{project: {_ref: 'shown elsewhere'}}],
  },
  {_id: 'shown', _type: 'project'},
  {_id: 'shown in a talk', _type: 'project'},
  {_id: 'shown elsewhere', _type: 'project'},
  {
    _id: 'pair',
    _type: 'translation.metadata',
    translations: [{value: {_ref: 'still on'}}, {value: {_ref: 'without dates'}}],
  },
  {_id: 'drafts.imported', _type: 'project', source: {path: 'a.md'}},
  {_id: 'published', _originalId: 'drafts.published', _type: 'project', source: {path: 'b.md'}},
  {_id: 'drafts.written here', _type: 'project'},
  {_id: 'drafts.no content', _type: 'translation.metadata'},
]

const ids = async (filter: string, params: object = {}): Promise<unknown> => {
  const query = parse(`*[${filter}]._id`, {params: {...params}})
  return (await evaluate(query, {dataset: documents, params: {...params}})).get()
}

describe('the lists', () => {
  it('of upcoming and past events hold each event once', async () => {
    expect(await ids(pastEvents, {today})).toEqual(['yesterday', 'ended yesterday'])
    expect(await ids(upcomingEvents, {today})).toEqual([
      'this morning',
      'still on',
      'last day today',
      'every week since long',
      'without dates',
    ])
  })

  it('of an event’s sessions hold those of no other event', async () => {
    expect(await ids(sessionsOfEvent, {event: 'still on'})).toEqual(['session'])
  })

  it('of an event’s projects hold what it or one of its sessions presents', async () => {
    expect(await ids(projectsOfEvent, {event: 'still on'})).toEqual(['shown', 'shown in a talk'])
  })

  it('of an event’s translations hold the others only', async () => {
    expect(await ids(translationsOfEvent, {event: 'still on'})).toEqual(['without dates'])
  })

  it('of drafts hold those of content, however they are asked for', async () => {
    expect(await ids(drafts, {types: ['project']})).toEqual([
      'drafts.imported',
      'published',
      'drafts.written here',
    ])
  })
})
