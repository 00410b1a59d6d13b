import * as fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it, test} from 'vitest'

import {addressesOf} from '../../website/addresses/addresses.ts'
import type {AddressedDocument, AddressedType} from '../../website/addresses/documentAddress.ts'
import {listAddresses} from '../../website/addresses/listAddresses.ts'
import {documentAt} from './documentAt.ts'
import {findSite} from './options.ts'
import {type Ask, pageAddress} from './pageAddress.ts'

const answer = async (query: string, dataset: readonly object[], params: object) =>
  (await evaluate(parse(query, {params: {...params}}), {dataset, params: {...params}})).get()

const asking =
  (dataset: readonly object[]): Ask =>
  (query, params) =>
    answer(query, dataset, params)

const stored = ({slug, imported, ...document}: AddressedDocument) => ({
  ...Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)),
  ...(slug !== undefined && {slug: {current: slug}}),
  ...(imported !== undefined && {source: {address: imported}}),
  links: [],
})

const address = fc.constantFrom('/a/', '/A', 'a.html', '/events/a/', '/en/events/a/', '/b/', '/å/')
const document = (id: number): fc.Arbitrary<AddressedDocument> =>
  fc.record({
    _id: fc.constant(`d${id}`),
    _type: fc.constantFrom<AddressedType>('event', 'group', 'person'),
    _createdAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
    language: fc.constantFrom('sv', 'en', undefined),
    slug: fc.constantFrom('a', 'a-2', 'b', 'search'),
    permalink: fc.option(address, {nil: undefined}),
    imported: fc.option(address, {nil: undefined}),
  })
const sites = fc
  .integer({min: 1, max: 8})
  .chain((count) => fc.tuple(...Array.from({length: count}, (_, id) => document(id))))

const languages = ['sv', 'en']
const reserved = new Map(listAddresses(languages).map((list) => [list, 'a list']))

const fair = (_id: string, slug: string, day: number) =>
  stored({_id, _type: 'event', _createdAt: `2026-01-0${day}T00:00:00Z`, language: 'sv', slug})

describe('the page of a document', () => {
  it('is where the site has it, found from the few that want the same address', async () => {
    await fc.assert(
      fc.asyncProperty(sites, async (documents) => {
        const {byId} = addressesOf(documents, {firstLanguage: 'sv', reserved})
        const ask = asking(documents.map(stored))
        expect(await pageAddress(ask, 'd0', languages)).toEqual({
          kind: 'page',
          address: byId.get('d0'),
        })
      }),
    )
  })

  it('has a number where an older one was given the address that it wants', async () => {
    const all = [fair('d0', 'fair-2', 3), fair('d1', 'fair', 1), fair('d2', 'fair', 2)]
    expect(await pageAddress(asking(all), 'd0', languages)).toEqual({
      kind: 'page',
      address: '/events/fair-2-2/',
    })
  })

  it('is none of what was never published, and of people with nothing to show', async () => {
    const person = {_id: 'p', _type: 'person', _createdAt: '', name: 'Pia'}
    const talk = {_id: 't', _type: 'session', speakers: [{_ref: 'p'}]}
    expect(await pageAddress(asking([]), 'p', languages)).toEqual({kind: 'unpublished'})
    expect(await pageAddress(asking([person]), 'p', languages)).toEqual({kind: 'nothingToShow'})
    expect(await pageAddress(asking([person, talk]), 'p', languages)).toEqual({
      kind: 'page',
      address: '/people/pia/',
    })
  })
})

describe('the document at an address', () => {
  it('is the one whose page is there, where no two want the same', async () => {
    await fc.assert(
      fc.asyncProperty(document(1), async (one) => {
        const {byId, problems} = addressesOf([one], {firstLanguage: 'sv', reserved})
        fc.pre(problems.length === 0)
        const filter = documentAt(byId.get(one._id) ?? '', languages)
        expect(await answer(`*[${filter}]._id`, [stored(one)], {})).toEqual([one._id])
      }),
    )
  })

  it('is that of the language at whose place it is', async () => {
    const both = languages.map((language) =>
      stored({_id: language, _type: 'event', language, slug: 'fair'}),
    )
    const at = (path: string) => answer(`*[${documentAt(path, languages)}]._id`, both, {})
    expect(await at('/events/fair/')).toEqual(['sv'])
    expect(await at('/en/events/fair/')).toEqual(['en'])
  })

  it('is the settings of the website on its start pages', async () => {
    const all = [
      {_id: 'site', _type: 'website'},
      {_id: 'event', _type: 'event'},
    ]
    for (const path of ['/', '/en/', '/en']) {
      expect(await answer(`*[${documentAt(path, languages)}]._id`, all, {})).toEqual(['site'])
    }
    expect(await answer(`*[${documentAt('/sv/', languages)}]._id`, all, {})).toEqual([])
  })

  it('is asked for with quotes that end no text', async () => {
    expect(documentAt('/events/a%22%5D%7C/', languages)).toBeUndefined()
    const filter = documentAt("/events/a'%5D/", languages)
    expect(await answer(`*[${filter}]`, [{_id: 'x'}], {})).toEqual([])
  })
})

test.each([
  ['https://example.org', 'studio.example.org', 'https://example.org/'],
  ['https://example.org/club', 'localhost', 'https://example.org/club/'],
  ['http://127.0.0.1:3334/', 'localhost', 'http://localhost:3334/'],
  ['http://localhost:3334', '127.0.0.1', 'http://127.0.0.1:3334/'],
  ['http://127.0.0.1:3334/', 'studio.example.org', 'http://127.0.0.1:3334/'],
  ['', 'localhost', undefined],
])('the site %j seen from a Studio at %j is at %j', async (siteUrl, hostname, url) => {
  expect((await findSite(siteUrl, {hostname}))?.href).toBe(url)
  expect((await findSite(() => Promise.resolve(siteUrl), {hostname}))?.href).toBe(url)
})
