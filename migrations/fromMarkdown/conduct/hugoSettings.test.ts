import {describe, expect, it} from 'vitest'

import {openSite} from '../read/openSite.ts'
import {codesOf, converted, documentOf} from '../testing/memorySite.ts'
import {page, siteFolder} from '../testing/siteFolder.ts'

const read = async (files: Readonly<Record<string, string>>, today = '2027-03-01') =>
  converted(await openSite(await siteFolder({'hugo.toml': '', ...files}), {today}))

const eventIn = async (files: Readonly<Record<string, string>>) => {
  const site = await read(files)
  return documentOf(site, site.documents[0]?._id ?? '', 'event')
}

it.each([
  ['hugo.yaml', {'hugo.yaml': 'title: A', 'content/a.md': page('title: A')}],
  ['.', {'notes/a.md': page('title: A')}],
  ['_config.yml', {'_config.yml': 'title: A', 'a.md': page('title: A')}],
] as const)('says of the whole site where its settings are: %s', async (path, files) => {
  const {messages} = await converted(await openSite(await siteFolder(files), {today: '2027-03-01'}))
  const told = messages.filter(({ruleId}) => ['site-assumed', 'little-imported'].includes(ruleId))
  expect([...new Set(told.map((message) => message.path))]).toEqual([path])
})

describe('what a list of Hugo passes on to its pages', () => {
  const pages = {
    'content/events/_index.md':
      '+++\ntitle = "Events"\n[cascade]\ntype = "event"\nlocation = "Harbour hall"\n[cascade.params]\nprice = "free"\n+++\n',
    'content/events/a.md': page('title: A\ndate: 2027-05-06'),
    'content/events/b.md': page('title: B\ndate: 2027-05-06\nlocation: Library'),
    'content/events/2028/_index.md': page('cascade: {location: Barn}'),
    'content/events/2028/c.md': page('title: C\ndate: 2028-05-06'),
  }

  it('holds for pages that say nothing else, the nearest list first', async () => {
    const site = await read(pages)
    const places = site.documents.flatMap((document) =>
      document._type === 'event' ? [[document.title, document.place?.name]] : [],
    )
    expect(Object.fromEntries(places)).toEqual({A: 'Harbour hall', B: 'Library', C: 'Barn'})
  })

  it('stands in the configuration for what it names by path, language and kind', async () => {
    const site = await read({
      'hugo.toml': '',
      'config/_default/hugo.toml': "defaultContentLanguage = 'en'\n",
      'config/_default/languages.toml': '[en]\n[sv]\n',
      'config/_default/cascade.toml': `[[cascade]]
location = "Harbour hall"
[cascade.target]
path = "{/events,/events/**}"
lang = "sv"
[[cascade]]
draft = true
target = {path = "/events/secret*"}
[[cascade]]
location = "Nowhere"
target = {kind = "section"}
`,
      'content/events/a.md': page('title: A\ndate: 2027-05-06'),
      'content/events/a.sv.md': page('title: Å\ndate: 2027-05-06'),
      'content/events/secret-b.md': page('title: B\ndate: 2027-05-06'),
    })
    const events = site.documents.flatMap((document) =>
      document._type === 'event'
        ? [[document.title, document.place?.name, document._id.startsWith('drafts.')]]
        : [],
    )
    expect(events).toEqual([
      ['A', undefined, false],
      ['Å', 'Harbour hall', false],
      ['B', undefined, true],
    ])
  })
})

describe('a page that Hugo does not show today', () => {
  it.each([
    ['publishDate: 2027-03-02', true],
    ['publishDate: 2027-02-28T12:00:00Z', false],
    ['expiryDate: 2027-02-28', true],
    ['expiryDate: 2027-03-02', false],
    ['publishdate: 2027-04-01', true],
  ])('with %s is a draft: %j', async (line, isDraft) => {
    const site = await read({
      'content/events/a.md': page(`title: A\neventDate: 2027-05-06\n${line}`),
    })
    expect(site.documents.map(({_id}) => _id)).toEqual([isDraft ? 'drafts.events-a' : 'events-a'])
    expect(codesOf(site, 'content/events/a.md')).toEqual(
      isDraft ? [`page-hidden 4:${line.indexOf(':') + 3}`] : [],
    )
  })
})

describe('what Hugo’s configuration calls things', () => {
  it('has tags under the names of its own taxonomies', async () => {
    const event = await eventIn({
      'hugo.toml': "[taxonomies]\ntopic = 'topics'\ncategory = 'categories'\n",
      'content/events/a.md': page('title: A\ndate: 2027-05-06\nTopics: [maps, streets]'),
    })
    expect(event.tags).toEqual(['maps', 'streets'])
    expect(event.source?.unmapped).toBeUndefined()
  })

  it('says of files beside a page what they show', async () => {
    const event = await eventIn({
      'content/events/a/index.md': page(`title: A
date: 2027-05-06
resources:
- src: "*.jpg"
  title: The harbour
  params: {alt: Boats at a quay, credits: Ada}`),
      'content/events/a/featured.jpg': 'x',
    })
    expect(event.mainImage).toMatchObject({
      alt: 'Boats at a quay',
      caption: 'The harbour',
      original: 'featured.jpg',
    })
    expect(event.source?.unmapped).toBe(
      '{"resources":[{"src":"*.jpg","title":"The harbour","params":{"credits":"Ada"}}]}',
    )
  })

  it('keeps rows of `data` for pages where a mapping says so', async () => {
    const site = await read({
      'lectern.yml':
        'pages:\n  - {path: data/talks.toml/evening, type: event}\n  - {path: data/days.yaml, type: event}\n',
      'content/about.md': page('title: About'),
      'data/talks.toml':
        'title = "All"\n\n[[evening]]\ntitle = "Maps"\ndate = 2027-05-06T18:00:00+02:00\nvenue = 12\n\n[[evening]]\ntitle = "Boats"\ndate = 2027-05-07\ncolour = "red"\n',
      'data/days.yaml': '- title: Open day\n  date: 2027-06-01\n',
    })
    expect(
      site.documents.flatMap((document) =>
        document._type === 'event' ? [[document._id, document.title, document.period?.start]] : [],
      ),
    ).toEqual([
      ['data-days-open-day', 'Open day', '2027-05-31T22:00:00.000Z'],
      ['data-talks-evening-boats', 'Boats', '2027-05-06T22:00:00.000Z'],
      ['data-talks-evening-maps', 'Maps', '2027-05-06T16:00:00.000Z'],
    ])
    expect(codesOf(site, 'data/talks.toml/evening/boats')).toEqual(['key-unmapped 8:47'])
  })
})
