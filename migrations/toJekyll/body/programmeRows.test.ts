import {expect, it} from 'vitest'

import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planOf} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const text = `---
title: Evening
lang: en
event-date: 2027-05-06 18:00:00 +0200
schedule:
  - {time: "18:00", title: Doors}
  - {time: "18:30", title: Mud, speaker: Ada Berg}
---
Welcome.
`

const after = async (change: (documents: readonly JsonDocument[]) => readonly JsonDocument[]) => {
  const site = await loadedSite(memorySite({'_events/a.md': text}))
  const {holdings} = site.state
  const documents = change([...holdings.published.values()])
  const published = new Map(documents.map((document) => [document._id, document] as const))
  const plan = planOf({...site, state: {...site.state, holdings: {...holdings, published}}})
  return {
    ...changedLines(text, plan.changes[0]?.after ?? text),
    codes: plan.messages.map(({ruleId}) => ruleId),
  }
}

const edited =
  (id: string, change: object) =>
  (documents: readonly JsonDocument[]): readonly JsonDocument[] =>
    documents.map((one) => (one._id === id ? {...one, ...change} : one))

it('leaves rows of sessions alone where nothing, or the event alone, was changed', async () => {
  expect(await after((documents) => documents)).toEqual({gone: [], came: [], codes: []})
  expect(await after(edited('events-a', {title: 'Night'}))).toEqual({
    gone: ['title: Evening'],
    came: ['title: Night'],
    codes: [],
  })
})

it('says that what was changed of a session in a row is not written', async () => {
  expect(await after(edited('events-a-session-mud', {title: 'Mud and maps'}))).toEqual({
    gone: [],
    came: [],
    codes: ['export-left'],
  })
})

it('says that a session that was added to rows is not written', async () => {
  const added: JsonDocument = {
    _id: 'new',
    _type: 'session',
    event: {_type: 'reference', _ref: 'events-a'},
    title: 'Knots',
    language: 'en',
  }
  expect(await after((documents) => [...documents, added])).toEqual({
    gone: [],
    came: [],
    codes: ['export-left'],
  })
})
