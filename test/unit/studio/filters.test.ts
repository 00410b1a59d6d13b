import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'

import {
  importedDrafts,
  pastEvents,
  sessionsOfEvent,
  upcomingEvents,
} from '../../../studio/filters.ts'

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
  event('still on', {
    kind: 'once',
    start: '2030-05-17T15:00:00.000Z',
    end: '2030-05-21T15:00:00.000Z',
  }),
  event('last day today', {
    kind: 'once',
    allDay: true,
    start: '2030-05-18T22:00:00.000Z',
    end: '2030-05-19T22:00:00.000Z',
  }),
  event('every week since long', {kind: 'recurring', start: '2020-05-20T06:00:00.000Z'}),
  event('without dates'),
  {_id: 'session', _type: 'session', event: {_ref: 'still on'}},
  {_id: 'other session', _type: 'session', event: {_ref: 'yesterday'}},
  {_id: 'drafts.imported', _type: 'project', source: {path: 'a.md'}},
  {_id: 'published', _originalId: 'drafts.published', _type: 'project', source: {path: 'b.md'}},
  {_id: 'drafts.written here', _type: 'project'},
]

async function ids(filter: string, params: object = {}): Promise<unknown> {
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

  it('of drafts to review hold those that were imported, however they are asked for', async () => {
    expect(await ids(importedDrafts)).toEqual(['drafts.imported', 'published'])
  })
})
