import {assert, asyncProperty, constantFrom, dictionary, integer, oneof} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../../testing/memorySite.ts'
import {page} from '../../testing/siteFolder.ts'

const collections = Object.fromEntries(
  ['events', 'talks', 'venues'].map((name) => [name, {output: true}]),
)

const read = (pages: Readonly<Record<string, string>>) =>
  converted(memorySite(pages, [], {values: {collections}}))

const hall = page(
  `name: Harbour Hall
street: Quay 1
city: Malmö
geo: {lat: 55.61, lng: 12.99}
website: https://hall.example.org
rooms: [Large hall, Library]
accessibility: {lift: true, note: Ring the bell}
layout: venue`,
  'Take *bus 3*.\n',
)

const evening = (lines: string): string => page(`title: Evening\nstart: 2027-05-06 18:00\n${lines}`)

const venue = (name: string, more: string): string => page(`name: ${name}\nslug: hall\n${more}`)

const placeOf = async (lines: string) => {
  const site = await read({'_events/a.md': evening(lines), '_venues/harbour-hall.md': hall})
  return documentOf(site, 'events-a', 'event')
}

describe('a page of a venue', () => {
  it('is the place of the events that name it, with all that it says', async () => {
    const site = await read({
      '_events/a.md': evening('venue: harbour-hall'),
      '_venues/harbour-hall.md': hall,
    })
    const {place, attendanceMode, source} = documentOf(site, 'events-a', 'event')
    expect(place).toEqual({
      _type: 'place',
      name: 'Harbour Hall',
      address: 'Quay 1, Malmö',
      url: 'https://hall.example.org',
      location: {_type: 'geopoint', lat: 55.61, lng: 12.99},
    })
    expect(attendanceMode).toBe('onsite')
    expect(JSON.parse(source?.unmapped ?? '')).toEqual({
      '_venues/harbour-hall.md': {
        rooms: ['Large hall', 'Library'],
        accessibility: {lift: true, note: 'Ring the bell'},
        layout: 'venue',
        content: 'Take bus 3.',
      },
    })
    expect(site.documents.map(({_type}) => _type)).toEqual(['event'])
    expect(codesOf(site, '_events/a.md')).toEqual([])
    expect(codesOf(site, '_venues/harbour-hall.md')).toEqual([
      'key-unmapped 7:8',
      'key-unmapped 8:16',
    ])
  })

  it.each([
    ['venue: Harbour Hall'],
    ['venue: harbour hall'],
    ['venue: _venues/harbour-hall.md'],
    ['venue: /venues/harbour-hall/'],
    ['venue: [[Harbour Hall]]'],
    ['venue: "[[Harbour Hall]]"'],
    ['place: {name: harbour-hall}'],
  ])('is named by %s', async (lines) => {
    const {place, source} = await placeOf(lines)
    expect(place).toMatchObject({name: 'Harbour Hall', address: 'Quay 1, Malmö'})
    expect(Object.keys(JSON.parse(source?.unmapped ?? '{}'))).toEqual(['_venues/harbour-hall.md'])
  })

  it('gives way to what the event says itself', async () => {
    const {place} = await placeOf('venue: harbour-hall\naddress: Back door, Quay 2')
    expect(place).toMatchObject({name: 'Harbour Hall', address: 'Back door, Quay 2'})
  })

  it('is nothing to an event somewhere else', async () => {
    const {place, source} = await placeOf('venue: Harbour Hall annex')
    expect([place, source?.unmapped]).toEqual([
      {_type: 'place', name: 'Harbour Hall annex'},
      undefined,
    ])
  })

  it('is the place of a session', async () => {
    const site = await read({
      '_events/fair.md': evening('venue: Fairground'),
      '_talks/a.md': page('title: A\nevent: fair\nstart: 2027-05-06 19:00\nvenue: harbour-hall'),
      '_venues/harbour-hall.md': hall,
    })
    expect(documentOf(site, 'talks-a', 'session').place).toMatchObject({address: 'Quay 1, Malmö'})
  })

  it('is told in the language of the event, and kept from published events while it is a draft', async () => {
    const site = await read({
      '_events/a.md': evening('venue: hall\nlang: sv'),
      '_events/b.md': evening('venue: hall\nlang: en'),
      '_events/c.md': evening('venue: barn'),
      '_venues/hall-en.md': venue('The Hall', 'lang: en'),
      '_venues/hall-sv.md': venue('Hallen', 'lang: sv'),
      '_venues/barn.md': page('name: The Barn\npublished: false'),
    })
    const names = ['a', 'b', 'c'].map(
      (name) => documentOf(site, `events-${name}`, 'event').place?.name,
    )
    expect(names).toEqual(['Hallen', 'The Hall', 'barn'])
  })

  it('that no event names is reported with what it says', async () => {
    const site = await read({'_events/a.md': evening(''), '_venues/harbour-hall.md': hall})
    const [told] = site.messages.filter(({ruleId}) => ruleId === 'venue-unnamed')
    expect(told).toMatchObject({path: '_venues/harbour-hall.md'})
    expect(told?.actual).toContain('Quay 1')
  })

  it('stands leaf by leaf in an event, in what is unmapped, or in a message', async () => {
    const keys = [
      'name',
      'title',
      'address',
      'city',
      'url',
      'map',
      'geo',
      'location',
      'rooms',
      'image',
    ]
    const leaf = integer({min: 100, max: 999}).map((number) => `Zq${number}x`)
    const members = dictionary(constantFrom('name', 'lat', 'url', 'floor'), leaf, {minKeys: 1})
    const matter = dictionary(
      constantFrom(...keys),
      oneof(
        leaf,
        leaf.map((text) => [text]),
        members,
      ),
      {minKeys: 1, maxKeys: 6},
    )
    await assert(
      asyncProperty(matter, constantFrom('hall', 'elsewhere'), async (frontMatter, named) => {
        const site = await read({
          '_events/a.md': evening(`venue: ${named}`),
          '_venues/hall.md': `---\n${JSON.stringify(frontMatter)}\n---\n`,
        })
        const told = JSON.stringify(site)
        const leaves = JSON.stringify(frontMatter).match(/Zq\d+x/gu) ?? []
        expect(leaves.filter((each) => !told.includes(each))).toEqual([])
      }),
      {numRuns: 100},
    )
  })
})
