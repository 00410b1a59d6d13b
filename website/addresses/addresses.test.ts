import * as fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'

import {addressFrom, addressKey, fileOf, hrefOf} from './address.ts'
import {addressesOf} from './addresses.ts'
import type {AddressedDocument} from './documentAddress.ts'

const written = fc.oneof(
  fc.constantFrom(
    '/',
    '/a',
    '/a/',
    '/A/',
    '/a.html',
    '/b/',
    '/b/index.html',
    '/å/',
    '/a%CC%8A/',
    '/events/',
    '/feed.xml',
    '/feed.xml/x',
    '/a/feed.xml',
    '/a/feed.xml/x/',
    '/b/Feed.XML/',
    '/.well-hidden/',
  ),
  fc.constantFrom(
    '../../etc',
    '/../x',
    '//evil.example',
    'https://evil.example/',
    '/a/%2e%2e/b',
    '/a%2Fb/',
    '\\evil',
    '/_astro/x',
    `/${'deep/'.repeat(1000)}`,
  ),
  fc.webPath(),
  fc.string({maxLength: 12}),
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined})

const document = (id: number): fc.Arbitrary<AddressedDocument> =>
  fc.record({
    _id: fc.constant(`document-${id}`),
    _type: fc.constantFrom('event', 'session', 'project', 'group', 'person'),
    _createdAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
    language: optional(fc.constantFrom('sv', 'en')),
    slug: optional(
      fc.oneof(
        fc.constantFrom('a', 'b', 'A', 'a b', '..', 'a/b', '東京'),
        fc.constantFrom('x'.repeat(300), 'å'.repeat(200), '東'.repeat(99)),
        fc.string({maxLength: 8}),
      ),
    ),
    title: optional(fc.oneof(fc.constant('Title '.repeat(2000)), fc.string({maxLength: 8}))),
    permalink: optional(written),
    imported: optional(written),
    redirectFrom: optional(fc.array(written, {maxLength: 3})),
    former: optional(fc.array(written, {maxLength: 2})),
  })

const sites = fc
  .integer({min: 0, max: 12})
  .chain((count) => fc.tuple(...Array.from({length: count}, (_, id) => document(id))))

const reserved = new Map([
  ['/', 'the start page'],
  ['/events/', 'the list of events'],
  ['/feed.xml', 'a feed'],
])

const addresses = (documents: readonly AddressedDocument[]) =>
  addressesOf(documents, {firstLanguage: 'sv', reserved})

describe('addressesOf', () => {
  it('gives every document one address, which no other page has', () => {
    fc.assert(
      fc.property(sites, (documents) => {
        const {byId} = addresses(documents)
        expect([...byId.keys()].toSorted()).toEqual(documents.map(({_id}) => _id).toSorted())
        const keys = [...byId.values(), ...reserved.keys()].map(addressKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('gives the same whatever the order of the documents', () => {
    fc.assert(
      fc.property(sites, fc.infiniteStream(fc.nat()), (documents, numbers) => {
        const shuffled = documents
          .map((one) => ({one, at: numbers.next().value}))
          .toSorted((a, b) => a.at - b.at)
          .map(({one}) => one)
        expect(addresses(shuffled)).toEqual(addresses(documents))
      }),
    )
  })

  it('leads from an old address to a page, never to another redirect', () => {
    fc.assert(
      fc.property(sites, (documents) => {
        const {byId, redirects} = addresses(documents)
        const pages = new Set(byId.values())
        const keys = new Set([...pages, ...reserved.keys()].map(addressKey))
        for (const {from, to} of redirects) {
          expect(pages).toContain(to)
          expect(keys).not.toContain(addressKey(from))
          keys.add(addressKey(from))
        }
      }),
    )
  })

  it('keeps every page in a file of its own, within the folder of the site', () => {
    fc.assert(
      fc.property(sites, (documents) => {
        const {byId, redirects} = addresses(documents)
        const pages = [...byId.values()]
        // Beside each page is a feed of what it shows.
        const feeds = pages.map((page) => `${page.replace(/\.html$/, '/')}feed.xml`)
        const files = [...pages, ...redirects.map(({from}) => from), '/feed.xml', ...feeds].map(
          fileOf,
        )
        for (const file of files) {
          expect(file).not.toMatch(/(?:^|\/)\./)
          expect(file.split('/')).not.toContain('..')
          expect(file).not.toMatch(/^\/|\\|\/\//)
          expect(Buffer.byteLength(file)).toBeLessThan(1100)
          for (const name of file.split('/')) expect(Buffer.byteLength(name)).toBeLessThan(230)
          // No file stands where another one needs a folder.
          expect(files.some((other) => other.startsWith(`${file}/`))).toBe(false)
        }
      }),
    )
  })

  it('is read back from the link that leads there', () => {
    fc.assert(
      fc.property(sites, (documents) => {
        for (const address of addresses(documents).byId.values()) {
          expect(addressFrom(hrefOf(address))).toBe(address)
          expect(new URL(hrefOf(address), 'https://example.org').origin).toBe('https://example.org')
        }
      }),
    )
  })

  it('names both documents where two want one address; the older has it', () => {
    const found = addresses([
      {_id: 'new', _type: 'event', title: 'New', permalink: '/fair', _createdAt: '2026-02-01'},
      {_id: 'old', _type: 'event', title: 'Old', permalink: '/Fair/', _createdAt: '2026-01-01'},
    ])
    expect(Object.fromEntries(found.byId)).toEqual({old: '/Fair/', new: '/events/new/'})
    expect(found.problems).toEqual([
      {
        rule: 'address-taken',
        id: 'new',
        owner: 'old',
        message: '“New” (new) wants the address /fair/, which “Old” (old) has.',
      },
    ])
  })

  it('says which address cannot be one, and gives the usual one', () => {
    const found = addresses([{_id: 'a', _type: 'group', slug: 'a', permalink: '//evil.example/'}])
    expect(found.byId.get('a')).toBe('/groups/a/')
    expect(found.problems).toMatchObject([{rule: 'address-unusable', id: 'a'}])
  })

  it('takes a name for a file of the site only where it is written like one', () => {
    const found = addressesOf(
      [
        {_id: 'a', _type: 'event', permalink: '/fair/programme.html'},
        {_id: 'b', _type: 'event', permalink: '/fair/programme/'},
      ],
      {reserved: new Map([['/programme.html', 'a programme']])},
    )
    expect(found.byId.get('b')).toBe('/fair/programme/')
    expect(found.problems).toMatchObject([{rule: 'address-unusable', id: 'a'}])
  })

  it('stays where the old site had it until the slug is another, then leads on from there', () => {
    const imported = {_id: 'a', _type: 'event', language: 'sv', imported: '/meetup-6/'} as const
    expect(addresses([{...imported, slug: 'meetup-6'}]).byId.get('a')).toBe('/meetup-6/')
    const renamed = addresses([{...imported, slug: 'cake'}])
    expect(renamed.byId.get('a')).toBe('/events/cake/')
    expect(renamed.redirects).toEqual([{from: '/meetup-6/', to: '/events/cake/'}])
  })

  it('gives further languages a folder of their own', () => {
    const found = addresses([{_id: 'a', _type: 'event', language: 'en', slug: 'fair'}])
    expect(found.byId.get('a')).toBe('/en/events/fair/')
  })
})

test.each([
  ['', '/'],
  ['fair', '/fair/'],
  ['/fair', '/fair/'],
  ['/fair/index.html', '/fair/'],
  ['/fair.html', '/fair.html'],
  ['/m%C3%B6te/', '/möte/'],
  ['/mo\u0308te/', '/möte/'],
  ['/100%/', '/100%/'],
  ['/fair/?a=b#c', '/fair/'],
  ['/a/../b/', undefined],
  ['/a/%2e%2e/', undefined],
  ['/a%2fb/', undefined],
  ['//evil.example/', undefined],
  ['\\\\evil.example', undefined],
  ['https://evil.example/', undefined],
  ['javascript:alert(1)', undefined],
  [`/${'å'.repeat(101)}/`, undefined],
  ['/.htaccess', undefined],
  ['/fair/.git/config', undefined],
])('the address %j is %j', (text, address) => {
  expect(addressFrom(text)).toBe(address)
})
