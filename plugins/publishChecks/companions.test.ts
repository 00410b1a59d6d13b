import type {SanityDocument} from 'sanity'
import {describe, expect, it} from 'vitest'

import {findCompanions} from './companions.ts'
import {referencesIn} from './references.ts'

const document = (_id: string, _type: string, more: object = {}): SanityDocument => ({
  _id,
  _type,
  _rev: 'r',
  _createdAt: '2030-01-01T00:00:00Z',
  _updatedAt: '2030-01-01T00:00:00Z',
  ...more,
})
const weak = (_ref: string) => ({_type: 'reference', _ref, _weak: true})
const strong = (_ref: string, type: string) => ({...weak(_ref), _strengthenOnPublish: {type}})

const stored = [
  document('drafts.talk', 'session', {
    event: strong('day', 'event'),
    speakers: [weak('ylva'), weak('known')],
    body: [{_type: 'block', markDefs: [{_type: 'link', page: weak('mentioned')}]}],
  }),
  document('drafts.day', 'event', {partOf: strong('week', 'event'), organisers: [weak('club')]}),
  document('drafts.week', 'event'),
  document('drafts.ylva', 'person', {organisation: weak('club')}),
  document('known', 'person'),
  document('drafts.known', 'person'),
  document('drafts.club', 'organisation'),
  document('drafts.mentioned', 'project'),
]
const load = (ids: readonly string[]) =>
  Promise.resolve(stored.filter(({_id}) => ids.includes(_id)))
const companionsOf = async (root: SanityDocument) =>
  (await findCompanions(load, root)).map(({id, isRequired}) => ({id, isRequired}))

describe('what is published with a document', () => {
  it('comes after what it needs itself, and is required only along strong references', async () => {
    const [talk = document('none', 'session')] = stored
    expect(await companionsOf(talk)).toEqual([
      {id: 'week', isRequired: true},
      {id: 'day', isRequired: true},
      {id: 'ylva', isRequired: false},
    ])
  })

  it('is nothing where all that it refers to is published', async () => {
    expect(
      await companionsOf(document('drafts.x', 'session', {speakers: [weak('known')]})),
    ).toEqual([])
  })

  it('is found once where documents refer to each other', async () => {
    const ring = document('drafts.week', 'event', {partOf: strong('day', 'event')})
    expect(await companionsOf(ring)).toEqual([{id: 'day', isRequired: true}])
  })
})

describe('references of a document', () => {
  it('are strong unless the schema makes them weak', () => {
    const found = referencesIn({
      a: {_type: 'reference', _ref: 'strong'},
      b: weak('weak'),
      c: {...weak('stays weak'), _strengthenOnPublish: {type: 'project', weak: true}},
      d: [{deep: strong('becomes strong', 'event')}],
    })
    expect(found).toEqual([
      {id: 'strong', isStrong: true},
      {id: 'weak', isStrong: false},
      {id: 'stays weak', isStrong: false},
      {id: 'becomes strong', isStrong: true},
    ])
  })
})
