import {expect, test} from 'vitest'

import {rowsIn} from './listed.ts'
import {routeAt, siteIndex} from './siteIndex.ts'

const event = (id: string, more = {}) => ({
  _id: id,
  _type: 'event',
  title: id,
  language: 'sv',
  slug: {current: id},
  ...more,
})

const pair = {
  _id: 'pair',
  _type: 'translation.metadata',
  translations: [
    {language: 'sv', value: {_ref: 'fair'}},
    {language: 'en', value: {_ref: 'fair-en'}},
    {language: 'nb', value: {_ref: 'gone'}},
  ],
}

const documents = [
  event('fair', {
    period: {start: '2027-12-31T23:30:00Z', timeZone: 'Europe/Stockholm'},
    tags: ['Öl & mat'],
  }),
  event('fair-en', {language: 'en', slug: {current: 'fair'}}),
  event('camp', {groups: [{_ref: 'north'}], presentations: null, tags: null}),
  {_id: 'north', _type: 'group', title: 'North', language: 'sv', slug: {current: 'north'}},
  {_id: 'ada', _type: 'person', name: 'Ada', hasText: false},
  {_id: 'bo', _type: 'person', name: 'Bo', hasText: false},
  {
    _id: 'talk',
    _type: 'session',
    title: 'Talk',
    language: 'sv',
    slug: {current: 'talk'},
    event: {_ref: 'fair'},
    speakers: [{_ref: 'ada'}],
  },
  pair,
  {_id: 'website', _type: 'website', settings: {title: 'Our site'}},
]

const index = siteIndex(rowsIn(documents))

const targetAt = (address: string) => routeAt(index, address)?.target

test('puts the language with the most pages at the top, and the others in folders', () => {
  expect(index.languages).toEqual(['sv', 'en'])
  expect(index.addressById.get('fair')).toBe('/events/fair/')
  expect(index.addressById.get('fair-en')).toBe('/en/events/fair/')
  expect(targetAt('/en/')).toEqual({kind: 'home', language: 'en'})
})

test('lists events by the year in which they are where they take place, by tag and by group', () => {
  expect(targetAt('/events/2028/')).toEqual({kind: 'eventsOfYear', language: 'sv', year: '2028'})
  expect(targetAt('/events/2027/')).toBeUndefined()
  expect(targetAt('/events/tag/ol-mat/')).toEqual({
    kind: 'eventsWithTag',
    language: 'sv',
    tag: 'Öl & mat',
  })
  expect(targetAt('/events/group/north/')).toMatchObject({kind: 'eventsOfGroup', group: 'north'})
})

test('finds an address however it is spelt', () => {
  for (const address of ['/events/fair', '/Events/fair.html', '/events/fair/index.html']) {
    expect(targetAt(address)).toMatchObject({kind: 'document', id: 'fair'})
  }
})

test('knows translations that are published', () => {
  expect([...(index.translationsById.get('fair') ?? [])]).toEqual([
    ['sv', 'fair'],
    ['en', 'fair-en'],
  ])
})

test('has a page for people who do something, and for nobody else', () => {
  expect(index.addressById.get('ada')).toBe('/people/ada/')
  expect(index.addressById.has('bo')).toBe(false)
})

test('is the same whatever the order of the documents', () => {
  const other = siteIndex(rowsIn(documents.toReversed()))
  expect(other.addressById.get('camp')).toBe(index.addressById.get('camp'))
  expect([...other.routes.keys()].toSorted()).toEqual([...index.routes.keys()].toSorted())
})

test('leaves out what has no shape, and takes fields that are null for absent', () => {
  expect(rowsIn([{_type: 'event'}, 1, null, event('a', {slug: null, tags: [1]})])).toMatchObject([
    {_id: 'a', tags: []},
  ])
})

test.each(['', '../..', '/', 'a b', '%2e%2e', 5, {}, null])(
  'takes a document whose language is %j for one of the site’s first language',
  (language) => {
    const odd = siteIndex(rowsIn([event('fair'), event('odd', {language})]))
    expect(odd.languages).toEqual(['sv'])
    expect(odd.addressById.get('odd')).toBe('/events/odd/')
  },
)

test('finds the language that is to stand at the top, however somebody writes its tag', () => {
  const {languages} = siteIndex(rowsIn(documents), {firstLanguage: 'EN'})
  expect(languages).toEqual(['en', 'sv'])
})

test('takes languages that differ in capitals alone for one, spelt as most documents do', () => {
  const spelt = siteIndex(
    rowsIn([
      event('fair', {language: 'pt-br'}),
      event('camp', {language: 'pt-br'}),
      event('odd', {language: 'pt-BR'}),
      {_id: 'north', _type: 'group', slug: {current: 'north'}, language: 'SV'},
      {
        _id: 'pair',
        _type: 'translation.metadata',
        translations: [
          {language: 'PT-BR', value: {_ref: 'fair'}},
          {language: 'sv', value: {_ref: 'north'}},
        ],
      },
    ]),
  )
  expect(spelt.languages).toEqual(['pt-br', 'SV'])
  expect(spelt.addressById.get('odd')).toBe('/events/odd/')
  expect([...(spelt.translationsById.get('fair') ?? [])]).toEqual([
    ['pt-br', 'fair'],
    ['SV', 'north'],
  ])
})

test('reads what can be read of a document that a program wrote', () => {
  const odd = event('odd', {
    title: 42,
    redirectFrom: [null, '/old/', 7],
    tags: ['Öl', null, {}],
    registration: [null, 'text'],
    period: {start: '2027-02-01T10:00:00Z', timeZone: 5},
    groups: [{_ref: 'north'}, {}, null],
  })
  const [row] = rowsIn([odd])
  expect(row).toEqual({
    ...event('odd'),
    title: undefined,
    redirectFrom: ['/old/'],
    tags: ['Öl'],
    registration: undefined,
    period: {start: '2027-02-01T10:00:00Z'},
    groups: [{_ref: 'north'}],
    presentations: [],
    speakers: [],
    hasText: false,
  })
})

test('shows no session of an event that is not published, and nobody for it', () => {
  const hidden = siteIndex(rowsIn(documents.filter(({_id}) => _id !== 'fair')))
  expect(index.addressById.has('talk')).toBe(true)
  expect(index.relations.appearancesOf('ada')).toEqual(['talk'])
  expect(hidden.addressById.has('talk')).toBe(false)
  expect(hidden.relations.appearancesOf('ada')).toEqual([])
})
