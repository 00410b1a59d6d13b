import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import type {JsonDocument} from '../dataset/json.ts'
import {splitReady} from './referenceOrder.ts'
import {strongTargets, weakened} from './strongReferences.ts'

const session = (id: string, ...targets: readonly string[]): JsonDocument => ({
  _id: id,
  _type: 'session',
  events: targets.map((target) => ({_type: 'reference', _ref: target})),
})
const ids = (documents: readonly JsonDocument[]): readonly string[] => documents.map(({_id}) => _id)
const never = (): boolean => false

describe('splitReady', () => {
  it('puts targets before the documents that refer to them', () => {
    const {ready, blocked} = splitReady([session('c', 'b'), session('b', 'a'), session('a')], never)
    expect(ids(ready)).toEqual(['a', 'b', 'c'])
    expect(blocked).toEqual([])
  })

  it('keeps back what refers to something unknown, and what refers to that', () => {
    const documents = [session('b', 'a'), session('a', 'x'), session('c')]
    expect(ids(splitReady(documents, never).ready)).toEqual(['c'])
    expect(ids(splitReady(documents, never).blocked)).toEqual(['b', 'a'])
    expect(ids(splitReady(documents, (id) => id === 'x').ready)).toEqual(['a', 'c', 'b'])
  })

  it('keeps a cycle together at the end', () => {
    const {ready} = splitReady([session('a', 'b'), session('b', 'a'), session('c')], never)
    expect(ids(ready)).toEqual(['c', 'a', 'b'])
  })

  it('loses no document', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x')
    const documents = fc.uniqueArray(fc.tuple(names, fc.array(names, {maxLength: 3})), {
      selector: ([id]) => id,
    })
    fc.assert(
      fc.property(documents, (drawn) => {
        const all = drawn.map(([id, targets]) => session(id, ...targets))
        const {ready, blocked} = splitReady(all, never)
        expect([...ids(ready), ...ids(blocked)].toSorted()).toEqual([...ids(all)].toSorted())
        for (const document of ready) {
          for (const target of strongTargets(document)) expect(ids(ready)).toContain(target)
        }
      }),
    )
  })
})

describe('weakened', () => {
  it('writes a reference to a draft as the Studio does', () => {
    const document = weakened(
      {
        _id: 's',
        _type: 'session',
        event: {_type: 'reference', _ref: 'draft-only'},
        partOf: {_type: 'reference', _ref: 'published'},
        groups: [{_key: 'k', _type: 'reference', _ref: 'group', _weak: true}],
        other: {_type: 'reference', _ref: 'nowhere'},
      },
      (id) => id === 'published',
      (id) => (id === 'draft-only' ? 'event' : undefined),
    )
    expect(document).toEqual({
      _id: 's',
      _type: 'session',
      event: {
        _type: 'reference',
        _ref: 'draft-only',
        _weak: true,
        _strengthenOnPublish: {type: 'event'},
      },
      partOf: {_type: 'reference', _ref: 'published'},
      groups: [{_key: 'k', _type: 'reference', _ref: 'group', _weak: true}],
      other: {_type: 'reference', _ref: 'nowhere', _weak: true},
    })
  })
})
