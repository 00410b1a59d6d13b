import {describe, expect, it} from 'vitest'

import type {Review, Suggestion} from '../../content/documents/review.ts'
import {accept, type Decision, putAway, undo} from './decide.ts'
import {review as plugin} from './index.ts'

const now = '2031-05-20T10:00:00.000Z'

const suggestion = (more: Partial<Suggestion> = {}): Suggestion => ({
  _key: 'one',
  state: 'open',
  message: 'A link may lead to registration',
  evidence: 'Here',
  confidence: 'likely',
  line: 3,
  column: 1,
  field: 'registration',
  value: '{"_key":"k","_type":"registrationLink","url":"https://a.example/"}',
  ...more,
})

const item = {_type: 'registrationLink', _key: 'k', url: 'https://a.example/'}

const review = (...suggestions: readonly Suggestion[]): Review => ({
  _id: 'lectern.review.page',
  _type: 'lectern.review',
  page: {_type: 'reference', _ref: 'page', _weak: true},
  path: 'page.md',
  verdict: 'needs a look',
  diagnostics: [],
  suggestions,
})

const page = (more: object = {}) => ({
  _id: 'page',
  _type: 'event',
  _rev: 'r',
  _createdAt: 'c',
  _updatedAt: 'u',
  ...more,
})

const other = suggestion({_key: 'two'})

const decision = (more: Partial<Decision> = {}): Decision => ({
  review: review(suggestion(), other),
  suggestion: suggestion(),
  versions: {published: page()},
  isList: true,
  ...more,
})

const state = (value: string, more: object = {}) => ({
  patch: {
    id: 'lectern.review.page',
    set: {'suggestions[_key=="one"].state': value, ...more},
  },
})

const opened = {
  patch: {
    id: 'lectern.review.page',
    set: {'suggestions[_key=="one"].state': 'open'},
    unset: ['reviewedAt'],
  },
}

describe('accepting', () => {
  it('adds an item to a draft of the document', () => {
    expect(accept(decision(), now)).toEqual({
      mutations: [
        {createIfNotExists: {_id: 'drafts.page', _type: 'event'}},
        {patch: {id: 'drafts.page', setIfMissing: {registration: []}}},
        {patch: {id: 'drafts.page', insert: {after: 'registration[-1]', items: [item]}}},
        state('accepted'),
      ],
    })
  })

  it('adds nothing twice, and is done with the page when nothing else is left', () => {
    const versions = {draft: {...page({registration: [item]}), _id: 'drafts.page'}}
    const last = review(suggestion())
    expect(accept(decision({versions, review: last}), now)).toEqual({
      mutations: [state('accepted', {reviewedAt: now})],
    })
  })

  it('fills a field that is empty, and none that an editor has filled', () => {
    const status = suggestion({field: 'status', value: '"cancelled"'})
    const about = {suggestion: status, isList: false}
    expect(accept(decision(about), now)).toMatchObject({
      mutations: [{}, {patch: {id: 'drafts.page', set: {status: 'cancelled'}}}, {}],
    })
    const versions = {published: page({status: 'scheduled'})}
    expect(accept(decision({...about, versions}), now)).toHaveProperty('refused')
  })

  it('makes a document as a draft', () => {
    const session = suggestion({value: '{"_id":"page-session-a","_type":"session","title":"A"}'})
    const {field: _none, ...document} = session
    expect(accept(decision({suggestion: document, versions: {}}), now)).toEqual({
      mutations: [
        {
          createIfNotExists: {_id: 'drafts.page-session-a', _type: 'session', title: 'A'},
        },
        state('accepted'),
      ],
    })
  })

  it('says so where the document is gone', () => {
    expect(accept(decision({versions: {}}), now)).toHaveProperty('refused')
  })
})

describe('undoing', () => {
  const accepted = suggestion({state: 'accepted'})

  it('takes out what was added, unless it was changed since', () => {
    const draft = {...page({registration: [item]}), _id: 'drafts.page'}
    const about = {suggestion: accepted, versions: {draft}}
    expect(undo(decision(about), now)).toEqual({
      mutations: [{patch: {id: 'drafts.page', unset: ['registration[_key=="k"]']}}, opened],
    })
    const changed = {...draft, registration: [{...item, label: 'Mine'}]}
    expect(undo(decision({...about, versions: {draft: changed}}), now)).toHaveProperty('refused')
  })

  it('deletes the draft that was made, but none that was published', () => {
    const {field: _none, ...document} = suggestion({
      state: 'accepted',
      value: '{"_id":"s","_type":"session","title":"A"}',
    })
    const draft = {...page({title: 'A'}), _id: 'drafts.s', _type: 'session'}
    expect(undo(decision({suggestion: document, versions: {draft}}), now)).toEqual({
      mutations: [{delete: {id: 'drafts.s'}}, opened],
    })
    const versions = {published: {...draft, _id: 's'}}
    expect(undo(decision({suggestion: document, versions}), now)).toHaveProperty('refused')
  })

  it('opens what was put away', () => {
    expect(putAway(decision(), now)).toEqual({mutations: [state('putAway')]})
    expect(undo(decision({suggestion: suggestion({state: 'putAway'})}), now)).toEqual({
      mutations: [opened],
    })
  })
})

it('brings its type where the Studio has none, and leaves one that it has', () => {
  const types = plugin().schema?.types
  if (typeof types !== 'function') throw new Error('The plugin adds to what there is')
  const own = {name: 'lectern.review', type: 'document', fields: []}
  const context = {projectId: 'p', dataset: 'd'}
  expect(Reflect.apply(types, undefined, [[], context])).toMatchObject([{name: 'lectern.review'}])
  expect(Reflect.apply(types, undefined, [[own], context])).toEqual([own])
})
