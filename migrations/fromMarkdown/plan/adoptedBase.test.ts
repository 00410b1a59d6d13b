import {expect, test} from 'vitest'

import {mergeDocument} from '../merge/mergeDocument.ts'
import {adoptedBase, mayHaveForgotten} from './adoptedBase.ts'

test('what an export of a new document left out of its page stays in the document', () => {
  const there = {
    _id: 'm1',
    _type: 'event',
    _rev: 'a',
    title: 'Web talk',
    period: {_type: 'period', kind: 'once', start: '2027-12-01T18:30:00Z'},
  }
  const source = {_type: 'source', path: '_events/web-talk.md', digest: 'sha256-1'}
  const site = {_id: 'm1', _type: 'event', title: 'Web talk', source}
  expect(mayHaveForgotten(site, there)).toBe(false)
  const base = adoptedBase(site, there, {_id: 'm1', _type: 'event'})
  const {document, conflicts} = mergeDocument(base, site, there, 'editor')
  expect(document).toMatchObject({period: there.period, source})
  expect(conflicts).toEqual([])
})

test('what an export put in words for a new document comes into the document', () => {
  const period = {_type: 'period', kind: 'once', start: '2027-12-01T18:30:00Z'}
  const there = {_id: 'm1', _type: 'event', _rev: 'a', title: 'Web talk', period}
  const said = {...period, text: '1 December 2027, 18.30'}
  const site = {_id: 'm1', _type: 'event', title: 'Web talk', period: said}
  const base = adoptedBase(site, there, {_id: 'm1', _type: 'event'})
  const {document, conflicts} = mergeDocument(base, site, there, 'editor')
  expect(document).toMatchObject({period: said})
  expect(conflicts).toEqual([])
})
