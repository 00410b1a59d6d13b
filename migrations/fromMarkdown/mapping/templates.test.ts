import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../testing/memorySite.ts'
import {page} from '../testing/siteFolder.ts'
import type {Mapping} from './mappingShape.ts'

const read = async (frontMatter: string, mapping: Mapping, images: readonly string[] = []) => {
  const site = await converted(
    memorySite({'_events/a.md': page(`title: A\n${frontMatter}`)}, images, {mapping}),
  )
  return {event: documentOf(site, 'events-a', 'event'), codes: codesOf(site, '_events/a.md')}
}

describe('a template of a mapping', () => {
  it('makes an address of what a page says', async () => {
    const mapping: Mapping = {
      templates: {registration: 'https://www.meetup.com/maps/events/{meetup}/'},
    }
    const {event, codes} = await read('date: 2027-05-06\nmeetup: 208556582', mapping)
    expect(event).toMatchObject({
      registration: [{url: 'https://www.meetup.com/maps/events/208556582/'}],
    })
    expect(event.source?.unmapped).toBeUndefined()
    expect(codes).toEqual([])
  })

  it('leaves an address as it is', async () => {
    const mapping: Mapping = {templates: {registration: 'https://meet.example.org/{meetup}/'}}
    const {event} = await read('meetup: https://www.meetup.com/b/events/1/', mapping)
    expect(event.registration).toMatchObject([{url: 'https://www.meetup.com/b/events/1/'}])
  })

  it('names the folder of images, and keeps their description', async () => {
    const mapping: Mapping = {templates: {image: '/uploads/{photo}'}}
    const {event, codes} = await read('date: 2027-05-06\nphoto: a.png\nalt: A hall', mapping, [
      '_uploads/a.png',
    ])
    expect(event.mainImage).toMatchObject({
      original: '/uploads/a.png',
      _sanityAsset: 'image@file://./_uploads/a.png',
      alt: 'A hall',
    })
    expect(codes).toEqual([])
  })

  it.each([
    ['day: 6\nmonth: 5\nyear: 2027', '{year}-{month}-{day}'],
    ['day: 6\nmonth: May\nyear: 2027', '{day} {month} {year}'],
    ['when: {day: "6", month: maj, year: 2027}', '{when.day} {when.month} {when.year}'],
  ])('makes a date of %j', async (frontMatter, start) => {
    const {event, codes} = await read(`${frontMatter}\ntime: 18:00`, {templates: {start}})
    expect(event.period?.start).toBe('2027-05-06T16:00:00.000Z')
    expect(event.source?.unmapped).toBeUndefined()
    expect(codes).toEqual([])
  })

  it('says nothing where a key of it does not', async () => {
    const {event, codes} = await read('day: 6\nmonth: May', {
      templates: {start: '{day} {month} {year}'},
    })
    expect(event.period).toBeUndefined()
    expect(JSON.parse(event.source?.unmapped ?? '{}')).toEqual({day: 6, month: 'May'})
    expect(codes).toEqual(['date-missing 1:1', 'value-unread 3:6', 'value-unread 4:8'])
  })

  it('of a rule wins over that of all pages, and over the keys of its field', async () => {
    const mapping: Mapping = {
      pages: [
        {
          collection: 'events',
          type: 'event',
          templates: {place: '{house}, {street} {number}'},
        },
      ],
      templates: {place: '{house}'},
    }
    const {event} = await read(
      'house: Town hall\nstreet: High Street\nnumber: 7\nvenue: B',
      mapping,
    )
    expect(event.place).toMatchObject({name: 'Town hall', address: 'High Street 7'})
    expect(event.source?.unmapped).toBe('{"venue":"B"}')
  })

  it('whose key no page has is warned of', async () => {
    const site = await converted(
      memorySite({'_events/a.md': page('title: A\ndate: 2027-05-06')}, [], {
        mapping: {templates: {registration: 'https://example.org/{metup}/'}},
      }),
    )
    expect(site.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
      ['mapping-unused', 'No page of the site has the key `metup` that the mapping names'],
    ])
  })
})
