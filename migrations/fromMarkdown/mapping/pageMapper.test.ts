import {describe, expect, it} from 'vitest'

import {defined} from '../../../content/objects/defined.ts'
import {pageOf} from '../testing/samplePage.ts'
import {defaultFields} from './defaults/defaultFields.ts'
import type {Mapping} from './mappingShape.ts'
import {pageMapper} from './pageMapper.ts'

const typeOf = (frontMatter: string, path: string, mapping?: Mapping) =>
  pageMapper({values: {}, ...defined({mapping})})(pageOf(frontMatter, '', path)).type

const keysOf = (mapping: Mapping) => pageMapper({values: {}, mapping})(pageOf('title: A')).keys

describe('pageMapper', () => {
  it.each([
    ['title: A', '_events/a.md', 'event'],
    ['layout: Meetup\ndate: 2027-05-06', 'meetings/a.md', 'event'],
    ['layout: event', 'events.md', undefined],
    ['category: meetups', '_posts/2027-05-06-a.md', 'event'],
    ['categories: [news, Event]', '_posts/2027-05-06-a.md', 'event'],
    ['tags: [maps, meetup]', '_posts/2027-05-06-a.md', 'event'],
    ['categories: [conferences]', '_posts/2027-05-06-a.md', undefined],
    ['tags: hackathon', '_posts/2027-05-06-a.md', undefined],
    ['layout: post', '_posts/2027-05-06-a.md', undefined],
    ['layout: project', '_posts/2027-05-06-a.md', 'project'],
    ['categories: [projects]', '_posts/2027-05-06-a.md', 'project'],
    ['permalink: /en/projects/a/', '_posts/2027-05-06-a.md', 'project'],
    ['permalink: /projectors/a/', '_posts/2027-05-06-a.md', undefined],
    ['layout: chapter', 'lund.md', 'group'],
    ['layout: page', 'about.md', undefined],
    ['lieu: Le Rex\nheure: 20h30', 'autres/a.md', 'event'],
    ['lieu: Le Rex\nquand: tous les mercredis à 14h', 'autres/a.md', 'event'],
    ['locatie: Bos\nwanneer: elke zaterdag van 10.00 tot 12.00 uur', 'wat/a.md', 'event'],
    ['sede: Instituto\nfecha: 2027-05-08\ninicio: 2027-05-08 09:30', '_actos/a.md', 'event'],
    ['where: Utrecht\nwhen: 6.05.2027', 'stories/a.md', undefined],
    ['where: Utrecht\ndate: 2027-05-06 18:00', 'stories/a.md', undefined],
    ['time: 18:00', 'stories/a.md', undefined],
  ])('takes %j at %s for %s without a mapping', (frontMatter, path, type) => {
    expect(typeOf(frontMatter, path)).toBe(type)
  })

  it.each([
    ['**Wanneer:** 6 mei 2027, 19.30 uur\n**Waar:** De Schuur', 'event'],
    ['**Wann**: 6. Mai 2027, 18 Uhr\n**Ort**: Alte Mühle', 'event'],
    ['- När: 6 maj 2027\n- Var: Biblioteket', 'event'],
    ['**Waar:** De Schuur', undefined],
    ['**Wanneer:** elke week\n**Waar:** De Schuur', undefined],
    ['Wanneer 6 mei 2027 en waar?', undefined],
  ])('takes a page of a folder of gatherings that says %j for %s', (body, type) => {
    const page = pageOf('', body, 'activiteiten/a.md')
    expect(
      pageMapper({values: {}, kind: 'plain'})({...page, collection: 'activiteiten'}).type,
    ).toBe(type)
  })

  it.each([
    ['Datum: 11 juni 2026, 17:00\nPlats: Bettnesand', 'event'],
    ['*Date: 6–8 February 2026*\n*Venue: Sliperiet*', 'event'],
    ['- **Wann:** 14.7., 19 Uhr\n- **Wo:** Palais', 'event'],
    ['Time: 18-21\nPlace: the library', undefined],
    ['Date: 11 June 2026', undefined],
    ['Place: the library', undefined],
  ])('takes a page of any folder that says %j for %s', (body, type) => {
    const page = pageOf('', body, '2026/a.md')
    expect(pageMapper({values: {}, kind: 'plain'})({...page, collection: '2026'}).type).toBe(type)
  })

  it.each([
    [{path: '_posts'}, true],
    [{path: '/_posts/*-kväll.md'}, true],
    [{path: '**/*-kväll.md'}, true],
    [{path: 'kväll.md'}, false],
    [{path: ['_talks', '_posts/2027*']}, true],
    [{collection: 'Posts'}, true],
    [{collection: 'post'}, false],
    [{layout: 'meet*'}, true],
    [{layout: 'eet'}, false],
    [{layout: ['x', 'meet.p']}, false],
    [{category: 'gatherings'}, true],
    [{tag: ['x', 'öppet']}, true],
    [{tag: 'gatherings'}, false],
    [{dated: true}, true],
    [{dated: false}, false],
    [{held: true}, false],
    [{held: false}, true],
    [{layout: 'meetup', tag: 'x'}, false],
    [{}, true],
  ])('holds %j against a page: %s', (conditions, fits) => {
    const frontMatter = 'layout: meetup\ncategories: open gatherings\ntags: [öppet]'
    const type = typeOf(frontMatter, '_posts/2027-05-06-kväll.md', {
      pages: [{...conditions, type: 'group'}],
    })
    expect(type).toBe(fits ? 'group' : 'event')
  })

  it.each([
    ['date: 2027-06-11', undefined],
    ['date: 2027-06-11 18:00:00 -0500', undefined],
    ['datum: 11.06.2027', undefined],
    ['datum: 11.06.2027 - 13.06.2027', 'event'],
    ['date: 11–13 June 2027', 'event'],
    ['date: June 30 - July 2, 2027', 'event'],
    ['date: 2027-06-11 – 2027-06-13', 'event'],
    ['fecha: 11 de junio - 13 de junio de 2027', 'event'],
  ])('takes %j beside a place for the days of an event: %s', (date, type) => {
    expect(typeOf(`title: A\nlocation: The mill\n${date}`, 'archive/a.md')).toBe(type)
    expect(typeOf(`title: A\n${date}`, 'archive/a.md')).toBe(undefined)
  })

  it('lets the first rule win, its own before the defaults', () => {
    const pages = [
      {path: '_events/old', type: 'skip'},
      {collection: 'events', type: 'session'},
    ] as const
    expect(typeOf('title: A', '_events/old/a.md', {pages: [...pages]})).toBe('skip')
    expect(typeOf('title: A', '_events/a.md', {pages: [...pages]})).toBe('session')
  })

  it('reads a field from the keys that are named for it, and from no other', () => {
    const keys = keysOf({fields: {start: ['Meetup_Date', 'slot.From-Day'], excerpt: []}})
    expect(keys.start).toEqual(['meetupdate', 'slot.fromday'])
    expect(keys.excerpt).toEqual([])
    expect(keys.end).toEqual(defaultFields.end)
  })

  it('takes a key that is named for one field away from all others', () => {
    expect(defaultFields.registration).toContain('meetup')
    const keys = keysOf({fields: {place: 'meetup'}})
    expect(keys.registration).not.toContain('meetup')
  })

  it('lets fields of a rule win over those of all pages', () => {
    const {start, place} = keysOf({
      pages: [{collection: 'events', type: 'event', fields: {start: 'own'}}],
      fields: {start: 'shared', place: 'hall'},
    })
    expect({start, place}).toEqual({start: ['own'], place: ['hall']})
  })
})
