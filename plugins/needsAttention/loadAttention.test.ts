import {evaluate, parse} from 'groq-js'
import {createSchema} from 'sanity'
import {expect, it} from 'vitest'

import type {Fetch} from '../../queries/findings/loadContext.ts'
import {schema} from '../../schemas/testing/schema.ts'
import {inStockholm} from '../../test/stockholm.ts'
import {loadAttention} from './loadAttention.ts'

interface Stored {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

const published = (id: string): string => id.replace(/^drafts\./u, '')

/** Drafts over published documents, as the content lake's perspective of this name has it. */
const withDraftsOver = (dataset: readonly Stored[]): readonly Stored[] =>
  dataset
    .filter(({_id}) => !dataset.some((other) => other._id === `drafts.${_id}`))
    .map((document) => ({...document, _id: published(document._id)}))

const fetchFrom =
  (stored: readonly Stored[]): Fetch =>
  async (perspective, query, params) => {
    const dataset = perspective === 'drafts' ? withDraftsOver(stored) : stored
    const answer = await evaluate(parse(query, {params: {...params}}), {
      dataset,
      params: {...params},
    })
    return JSON.parse(JSON.stringify(await answer.get()))
  }

const now = new Date('2030-05-15T08:00:00.000Z')
const once = (start: string, end: string) => ({
  kind: 'once',
  start,
  end,
  timeZone: 'Europe/Stockholm',
})
const reference = (_ref: string, _key = _ref) => ({_type: 'reference', _key, _ref})
const event = {
  _type: 'event',
  attendanceMode: 'online',
  language: 'en',
  period: once('2030-05-20T15:00:00.000Z', '2030-05-20T18:00:00.000Z'),
  registration: [{_key: 'r', kind: 'registration', url: 'https://biljetter.example.org/'}],
}
const over = once('2029-05-20T15:00:00.000Z', '2029-05-20T18:00:00.000Z')

const told = async (stored: readonly Stored[]) =>
  (await loadAttention(fetchFrom(stored), schema, inStockholm(now))).concerns.map(
    ({id, findings}) => [id, ...findings.map(({ruleId}) => ruleId)],
  )

it('looks at drafts where there are some, and at nothing that was over long ago', async () => {
  expect(
    await told([
      {...event, _id: 'fine'},
      {...event, _id: 'edited'},
      {...event, _id: 'drafts.edited', registration: []},
      {...event, _id: 'old', period: over, status: 'cancelled'},
      {_id: 'undated', _type: 'session', event: reference('old'), mainImage: {original: 'a.png'}},
    ]),
  ).toEqual([['edited', 'registration-missing']])
})

it('finds a speaker in two sessions of two events, and the draft of a speaker', async () => {
  const talk = {_type: 'session', language: 'en', speakers: [reference('ylva')]}
  const [start, end] = ['2030-05-20T16:00:00.000Z', '2030-05-20T17:00:00.000Z']
  expect(
    await told([
      {...event, _id: 'one'},
      {...event, _id: 'two'},
      {...talk, _id: 'here', event: reference('one'), period: once(start, end)},
      {...talk, _id: 'there', event: reference('two'), period: once(start, end)},
      {_id: 'drafts.ylva', _type: 'person', name: 'Ylva Brandt'},
    ]),
  ).toEqual([
    ['here', 'speaker-twice', 'person-unpublished'],
    ['there', 'speaker-twice', 'person-unpublished'],
  ])
})

it('finds a translation with another year, though that is over', async () => {
  const pair = [{value: reference('en')}, {value: reference('sv')}]
  expect(
    await told([
      {...event, _id: 'en'},
      {...event, _id: 'sv', language: 'sv', period: over},
      {_id: 'pair', _type: 'translation.metadata', translations: pair},
    ]),
  ).toEqual([['en', 'time-differs']])
})

it('finds links that are known to be broken, in the text too', async () => {
  const url = 'https://video.example.org/'
  const text = {_type: 'block', _key: 'b', markDefs: [{_type: 'link', _key: 'm', href: url}]}
  expect(
    await told([
      {...event, _id: 'linked', body: [{...text, children: [{_type: 'span', text: 'Film'}]}]},
      {_id: 'lectern.link.1', _type: 'lectern.link', url, status: 'broken'},
    ]),
  ).toEqual([['linked', 'link-broken']])
})

it('says when it wants to look again', async () => {
  const {nextMoment} = await loadAttention(
    fetchFrom([{...event, _id: 'fine'}]),
    schema,
    inStockholm(now),
  )
  expect(nextMoment).toBe(Date.parse('2030-05-20T15:00:00.000Z'))
})

it('asks for no field that the documents of this Studio do not have', async () => {
  const smaller = createSchema({
    name: 'smaller',
    types: [
      {name: 'event', type: 'document', fields: [{name: 'attendanceMode', type: 'string'}]},
      {name: 'session', type: 'document', fields: [{name: 'title', type: 'string'}]},
    ],
  })
  const {concerns} = await loadAttention(
    fetchFrom([{_id: 'bare', _type: 'event', period: event.period}]),
    smaller,
    inStockholm(now),
  )
  expect(concerns.flatMap(({findings}) => findings.map(({path}) => path[0]))).toEqual([
    'attendanceMode',
  ])
})
