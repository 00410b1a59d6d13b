import {describe, expect, it} from 'vitest'

import type {Mapping} from '../mapping/mappingShape.ts'
import {codesOf, converted, documentOf} from '../testing/memorySite.ts'
import {siteFolder} from '../testing/siteFolder.ts'
import {openSite} from './openSite.ts'

const read = async (files: Readonly<Record<string, string>>, mapping: Mapping) =>
  converted(
    await openSite(
      await siteFolder({
        '_config.yml': 'timezone: Europe/Stockholm\nlang: en\n',
        'lectern.json': JSON.stringify(mapping),
        ...files,
      }),
    ),
  )

const events = `# Kept by hand
upcoming:
  - title: Spring Fair
    date: 2027-05-06
    time: 18:00
    colour: blue
  - {title: Autumn Fair, date: 2027-10-07}
past:
  - title: Winter Fair
    date: 2026-12-01
`

describe('a page in HTML that a mapping names', () => {
  it('is read as others are', async () => {
    const site = await read(
      {
        'index.html':
          '---\ntitle: The Fair\ndate: 2027-05-06\n---\n<section>\n<h2>Programme</h2>\n<p>Come <em>all</em>.</p>\n</section>\n',
        'about.html': '---\ntitle: About\n---\n',
      },
      {pages: [{path: 'index.html', type: 'event'}]},
    )
    expect(site.documents).toMatchObject([
      {
        _type: 'event',
        title: 'The Fair',
        body: [{style: 'h2'}, {children: [{text: 'Come '}, {text: 'all'}, {text: '.'}]}],
      },
    ])
  })
})

describe('a file of data that a mapping names', () => {
  it('holds a page in each row of its list', async () => {
    const site = await read(
      {'_data/events.yml': events},
      {pages: [{path: '_data/events.yml/upcoming', type: 'event'}]},
    )
    expect(site.documents.map(({_id}) => _id)).toEqual([
      'data-events-upcoming-autumn-fair',
      'data-events-upcoming-spring-fair',
    ])
    const {title, period, source} = documentOf(site, 'data-events-upcoming-spring-fair', 'event')
    expect({title, start: period?.start, source}).toEqual({
      title: 'Spring Fair',
      start: '2027-05-06T16:00:00.000Z',
      source: {
        _type: 'source',
        path: '_data/events.yml/upcoming/spring-fair',
        digest: expect.stringMatching(/^sha256-/u),
        unmapped: '{"colour":"blue"}',
      },
    })
    expect(codesOf(site, '_data/events.yml/upcoming/spring-fair')).toEqual(['key-unmapped 6:13'])
  })

  it('may be a list, a map of maps, a map of one, JSON, or one of many in a folder', async () => {
    const site = await read(
      {
        '_data/people/all.yml': 'ada:\n  name: Ada Berg\n  role: Chair\nbo: {name: Bo Ek}\n',
        '_data/event.yml': 'title: The Fair\nstart: 2027-05-06 09:00\nend: 2027-05-06 17:00\n',
        '_data/talks.json':
          '[{"title": "Maps", "event": "The Fair", "start": "2027-05-06 10:00", "speakers": ["ada", "Bo Ek"]}]',
      },
      {
        pages: [
          {path: '_data/people/*.yml', type: 'person'},
          {path: '_data/event.yml', type: 'event'},
          {path: '_data/talks.json', type: 'session'},
        ],
      },
    )
    expect(site.documents.map(({_id, _type}) => `${_type} ${_id}`)).toEqual([
      'event data-event',
      'session data-talks-maps',
      'person person-ada-berg',
      'person person-bo-ek',
    ])
    expect(documentOf(site, 'data-talks-maps', 'session')).toMatchObject({
      event: {_ref: 'data-event'},
      speakers: [{_ref: 'person-ada-berg'}, {_ref: 'person-bo-ek'}],
    })
  })

  it('may be the configuration', async () => {
    const site = await read(
      {'_config.yml': 'lang: en\nevent:\n  title: The Fair\n  date: 2027-05-06\n'},
      {pages: [{path: '_config.yml/event', type: 'event'}]},
    )
    expect(documentOf(site, 'data-config-event', 'event').title).toBe('The Fair')
  })

  it('writes out what a row takes from elsewhere in the file', async () => {
    const text =
      'base: &base {place: Town hall}\nlist:\n- <<: *base\n  title: A\n  date: 2027-05-06\n'
    const site = await read(
      {'_data/e.yml': text},
      {pages: [{path: '_data/e.yml/list', type: 'event'}]},
    )
    expect(documentOf(site, 'data-e-list-a', 'event').place?.name).toBe('Town hall')
  })

  it('is left alone where no rule names it, and said to be broken where it is', async () => {
    const none = await read({'_data/events.yml': events, '_events/a.md': '---\n---\n'}, {})
    expect(none.documents).toEqual([])
    const broken = await read(
      {'_data/events.yml': 'a: [\n'},
      {pages: [{path: '_data/events.yml', type: 'event'}]},
    )
    expect(broken.messages.map(({ruleId, path}) => `${ruleId} ${path}`)).toContain(
      'config-broken _data/events.yml',
    )
  })

  it('is warned of where it is not there', async () => {
    const site = await read({}, {pages: [{path: '_data/none.yml', type: 'event'}]})
    expect(site.messages.map(({ruleId}) => ruleId)).toContain('mapping-unused')
  })
})

const told = async (mapping: Mapping) => {
  const site = await read({'_data/events.yml': events, '_data/menu.yml': '- a: 1\n'}, mapping)
  return site.messages.flatMap(({ruleId, hint, reason}) =>
    ruleId === 'data-unread' ? [`${reason} ${hint}`] : [],
  )
}

const programmeOf = (date: string) =>
  `- day: ${date}\n  items:\n    - time: "09:00"\n      title: Hello\n`

describe('files of data', () => {
  it('are what Liquid in pages finds under `site.data`', async () => {
    const site = await read(
      {
        '_config.yml': 'lang: en\ncollections: {events: {output: true}}\ndata_dir: facts\n',
        'facts/people.yml': 'ada: {name: Ada Berg}\n',
        '_events/a.md':
          '---\ntitle: A\nhost: ada\n---\nWith {{ site.data.people[page.host].name }}.\n',
      },
      {},
    )
    expect(JSON.stringify(documentOf(site, 'events-a', 'event').body)).toContain('With Ada Berg.')
    expect(codesOf(site, '_events/a.md')).not.toContain('liquid-unresolved')
  })

  it('hold the venues that events name by their keys', async () => {
    const site = await read(
      {
        '_config.yml': 'lang: en\ncollections: {events: {output: true}}\n',
        '_data/venues.yml': 'harbour:\n  name: Harbour Hall\n  address: Quay 1\n',
        '_events/a.md': '---\ntitle: A\nvenue: harbour\n---\n',
      },
      {pages: [{path: '_data/venues.yml', type: 'venue'}]},
    )
    expect(documentOf(site, 'events-a', 'event').place).toEqual({
      _type: 'place',
      name: 'Harbour Hall',
      address: 'Quay 1',
    })
  })

  it('with the days of a programme are not taken for events', async () => {
    const site = await read(
      {'_data/schedule.yml': programmeOf('2027-06-17') + programmeOf('2027-06-18')},
      {},
    )
    expect(
      site.messages.flatMap(({ruleId, hint}) => (ruleId === 'data-unread' ? [hint] : [])),
    ).toEqual([expect.not.stringContaining('type: event')])
  })

  it('that no rule names are told of: those that may hold events each, the others together', async () => {
    const menu = expect.stringContaining('stands in `_data/menu.yml`')
    const upcoming = expect.stringContaining('`path: _data/events.yml/upcoming`')
    expect(await told({})).toEqual([upcoming, menu])
    expect(await told({pages: [{path: '_data/events.yml/past', type: 'event'}]})).toEqual([menu])
  })
})
