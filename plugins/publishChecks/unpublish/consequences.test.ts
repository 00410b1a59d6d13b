import {expect, it} from 'vitest'

import {consequencesOf, unpublishWords} from './consequences.ts'

const stored = {_rev: 'r', _createdAt: '', _updatedAt: ''}
const strong = {_type: 'reference', _ref: 'fair'}
const weak = {...strong, _weak: true}
const session = (title: string) => ({...stored, _id: title, _type: 'session', title, event: strong})
const page = (title: string) => ({...stored, _id: title, _type: 'event', title, partners: [weak]})

it('tells who cannot be without a document from who shows it', () => {
  const metadata = {...stored, _id: 'm', _type: 'translation.metadata', translations: [weak]}
  const own = {...stored, _id: 'fair', _type: 'event', related: [weak]}
  expect(consequencesOf('fair', [session('Opening'), page('Week'), metadata, own])).toEqual({
    needing: ['Opening'],
    showing: ['Week'],
  })
})

it('says what visitors will see', () => {
  expect(unpublishWords({needing: [], showing: []}, true)).toEqual([
    'Visitors no longer find this page, nor lists, feeds and calendars that have it. Who has its address is told that there is no such page.',
    'All that you wrote stays here as a draft, which you can publish again.',
  ])
  expect(unpublishWords({needing: [], showing: ['A', 'B', 'C', 'D', 'E']}, false)).toEqual([
    'Visitors no longer see it.',
    'It goes from “A”, “B”, “C” and 2 more as well.',
    'All that you wrote stays here as a draft, which you can publish again.',
  ])
})

it('says what has to go first', () => {
  expect(unpublishWords({needing: ['A', 'B'], showing: ['C']}, true)).toEqual([
    '“A” and “B” cannot be without it. Unpublish them first.',
  ])
})
