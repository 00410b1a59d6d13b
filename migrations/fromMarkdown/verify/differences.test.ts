import {describe, expect, it} from 'vitest'

import {contentDigest} from '../dataset/contentDigest.ts'
import {differences} from './differences.ts'

const document = {
  _id: 'a',
  _type: 'event',
  title: 'A',
  partOf: {_type: 'reference', _ref: 'b', _weak: true, _strengthenOnPublish: {type: 'event'}},
  body: [{_key: 'k', children: [{text: 'x'}]}],
}

describe('differences', () => {
  it('finds none between a document and what the lake makes of it', () => {
    const found = {
      _rev: '1',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-01T00:00:00Z',
      ...document,
      partOf: {_ref: 'b', _type: 'reference'},
    }
    expect(differences(document, found)).toEqual([])
    expect(contentDigest(document)).toBe(contentDigest(found))
    expect(differences(document, {...found, _id: 'drafts.a'})).toEqual([])
  })

  it('names the fields', () => {
    const found = {
      ...document,
      title: 'B',
      place: 'Hall',
      partOf: {_type: 'reference', _ref: 'c'},
      body: [{_key: 'k', children: [{text: 'y'}]}, {_key: 'l'}],
    }
    expect(contentDigest(document)).not.toBe(contentDigest(found))
    expect(differences(document, found).toSorted()).toEqual([
      'body[0].children[0].text',
      'body[1]',
      'partOf._ref',
      'place',
      'title',
    ])
  })
})
