import {beforeAll, describe, expect, it} from 'vitest'

import {openSite} from '../read/openSite.ts'
import {hugoSite} from '../testing/hugoSite.ts'
import {codesOf, type ConvertedSite, converted, documentOf} from '../testing/memorySite.ts'
import {outline} from '../testing/outline.ts'
import {siteFolder} from '../testing/siteFolder.ts'

/** When the event of a page begins, whether it takes whole days, and what was told of the page. */
const readTalk = async (date: string, body: string) => {
  const folder = await siteFolder({
    'hugo.toml': 'baseURL = "https://example.org/"\ntimeZone = "Europe/Berlin"\n',
    'content/events/talk.md': `---\ntitle: Talk\ndate: ${date}\n---\n${body}\n`,
  })
  const made = await converted(await openSite(folder))
  const {period} = documentOf(made, 'events-talk', 'event')
  return [period?.start, period?.allDay, codesOf(made, 'content/events/talk.md')]
}

describe('a Hugo site', () => {
  let site: ConvertedSite
  let addresses: ReadonlyMap<string, string | undefined>
  const at = (path: string) =>
    site.documents.find(
      (document) => 'source' in document && document.source?.path === `content/${path}`,
    )
  const event = (path: string) => documentOf(site, at(path)?._id ?? path, 'event')

  beforeAll(async () => {
    site = await converted(await openSite(await siteFolder(hugoSite)))
    addresses = new Map(
      site.documents.flatMap((document) =>
        'source' in document && document.source !== undefined
          ? [[document.source.path, document.source.address]]
          : [],
      ),
    )
  })

  it('comes in with its events and projects, and without its lists', () => {
    expect(Object.fromEntries(addresses)).toEqual({
      'content/events/autumn.md': '/events/autumn/',
      'content/events/spring/index.md': '/events/first-ride/',
      'content/events/spring/index.sv.md': '/sv/events/first-ride/',
      'content/events/winter.md': '/events/winter/',
      'content/events/winter.sv.md': '/sv/events/winter/',
      'content/projects/lamp.md': '/made/2027/lamp-two/',
    })
  })

  it('takes a bare `date` for that of the writing where the text says when the event is', async () => {
    const body = 'On **Thursday, 11 March 2027, at 7 pm** Ada Berg tells of knots.'
    expect(await readTalk('2026-11-02', body)).toEqual([
      '2027-03-11T18:00:00.000Z',
      undefined,
      [expect.stringContaining('date-differs')],
    ])
    const [start] = await readTalk('2026-11-02T17:00:00+01:00', body)
    expect(start).toBe('2026-11-02T16:00:00.000Z')
    const [day] = await readTalk('2026-11-02', 'We tell of knots.')
    expect(day).toBe('2026-11-01T23:00:00.000Z')
  })

  it('gives an event its dates, place, registration and older addresses', () => {
    expect(event('events/spring/index.md')).toMatchObject({
      title: 'Spring ride',
      slug: {current: 'first-ride'},
      redirectFrom: ['/old/spring/'],
      period: {
        start: '2027-05-06T16:00:00.000Z',
        end: '2027-05-06T18:30:00.000Z',
        timeZone: 'Europe/Oslo',
      },
      place: {name: 'Harbour hall'},
      registration: [{url: 'https://tickets.example.org/1'}],
    })
    expect(event('events/winter.md').period).toMatchObject({allDay: true})
  })

  it('finds what lies in the folder of a page, whatever its address, and what lies in `static`', () => {
    const spring = event('events/spring/index.sv.md')
    expect(spring.mainImage?._sanityAsset).toBe('image@file://./content/events/spring/ride.jpg')
    expect(spring.body?.find(({_type}) => _type === 'figure')).toMatchObject({
      caption: 'Along the water',
      _sanityAsset: 'image@file://./content/events/spring/map.png',
    })
    const lamp = documentOf(site, at('projects/lamp.md')?._id ?? '', 'project')
    expect(lamp.body?.find(({_type}) => _type === 'figure')).toMatchObject({
      _sanityAsset: 'image@file://./static/img/lamp.png',
    })
  })

  it('keeps drafts drafts', () => {
    expect(event('events/autumn.md')._id).toBe('drafts.events-autumn')
  })

  it('knows the language of a file, and joins what is the same in two', () => {
    expect(event('events/winter.sv.md').language).toBe('sv')
    const joined = site.documents.flatMap((document) =>
      document._type === 'translation.metadata'
        ? [document.translations.map(({language, value}) => [language, value?._ref])]
        : [],
    )
    expect(joined).toEqual(
      [
        ['spring/index.md', 'spring/index.sv.md'],
        ['winter.md', 'winter.sv.md'],
      ].map((paths) =>
        paths.map((path, index) => [['en', 'sv'][index], at(`events/${path}`)?._id]),
      ),
    )
  })

  it('reads bodies as goldmark does, with what Hugo shows for its own shortcodes', () => {
    const {body = []} = event('events/spring/index.md')
    const lines = outline(body)
    expect(lines[0]).toBe('h2| The route')
    expect(lines.filter((line) => line.startsWith('html'))).toEqual([
      'html| {"html":"{{< box colour=\\"red\\" >}}"}',
    ])
    expect(lines.at(-1)).toBe('normal| Bring [em|lights].')
    expect(body.find(({_type}) => _type === 'embed')).toMatchObject({
      url: 'https://www.youtube.com/embed/dQw4w9WgXcQ',
    })
    const refs = body.flatMap((block) =>
      block._type === 'block'
        ? block.markDefs.flatMap((mark) => (mark._type === 'link' ? [mark.page?._ref] : []))
        : [],
    )
    expect(refs).toEqual(['events-autumn', 'events-winter'])
  })

  it('joins what `ref` names to its page, whatever the address of that', () => {
    expect(JSON.stringify(event('events/autumn.md').body)).toContain(
      `"_ref":"${at('events/spring/index.md')?._id}"`,
    )
    expect(codesOf(site, 'content/events/autumn.md')).toEqual(['links-joined 6:4'])
  })

  it('says what it left', () => {
    expect(codesOf(site, 'content/events/spring/index.md')).toContain('shortcode-unresolved 21:1')
    expect(codesOf(site, 'content/events/spring/notes.md')).toEqual(['page-not-imported 0:0'])
  })
})

it('shows the image of an event that Hugo shows, and loses no value of front matter', async () => {
  const site = await converted(
    await openSite(
      await siteFolder({
        'hugo.yaml': '',
        'content/events/a/index.md': '+++\ntitle = "A"\nimages = ["one.jpg", "two.jpg"]\n+++\n',
        'content/events/a/one.jpg': 'x',
        'content/events/b/index.md':
          '---\ntitle: B\nimage: {caption: Bridge}\nparams: {venue: Hall, colour: red, title: Bee}\n---\n',
        'content/events/b/featured.jpg': 'x',
        'content/events/c/index.md': '---\ntitle: C\nimage: own.jpg\nimages: [one.jpg]\n---\n',
        'content/events/c/own.jpg': 'x',
      }),
    ),
  )
  const events = site.documents.filter((document) => document._type === 'event')
  expect(
    events.map(({title, mainImage, place, source, language}) => [
      title,
      language,
      mainImage?._sanityAsset?.replace(/^.*\//, ''),
      mainImage?.caption,
      place?.name,
      source?.unmapped,
    ]),
  ).toEqual([
    ['A', 'en', 'one.jpg', undefined, undefined, '{"images":["two.jpg"]}'],
    ['B', 'en', 'featured.jpg', 'Bridge', 'Hall', '{"colour":"red","params":{"title":"Bee"}}'],
    ['C', 'en', 'own.jpg', undefined, undefined, '{"images":["one.jpg"]}'],
  ])
})

describe('a folder of Markdown', () => {
  it('comes in by the names of its folders, with or without front matter', async () => {
    const site = await converted(
      await openSite(
        await siteFolder({
          'README.md': '# Our events\n',
          'events/spring.md': '# Spring ride\n\n6 May 2027 18:00\n\n![Map](map.png)\n',
          'events/autumn.md': '+++\ntitle = "Autumn ride"\ndate = 2027-10-06\n+++\nDark.\n',
          'events/map.png': 'x',
          'projects/lamp/index.md':
            '---\ntitle: Lamp\n---\nFor [the ride](../../events/spring.md).\n',
          '.git/notes.md': '# Nothing\n',
        }),
        {language: 'en'},
      ),
    )
    const spring = documentOf(site, 'events-spring', 'event')
    expect(spring).toMatchObject({title: 'Spring ride', source: {address: '/events/spring/'}})
    expect(spring.body?.find(({_type}) => _type === 'figure')).toMatchObject({
      _sanityAsset: 'image@file://./events/map.png',
    })
    expect(documentOf(site, 'events-autumn', 'event').period).toMatchObject({allDay: true})
    const lamp = site.documents.find(({_type}) => _type === 'project')
    expect(JSON.stringify(lamp)).toContain('"_ref":"events-spring"')
    expect(codesOf(site, 'README.md')).toEqual(['page-not-imported 0:0'])
    expect(site.messages.filter(({path}) => path.startsWith('.git'))).toEqual([])
  })

  it('has what vaults of notes write besides Markdown, and their other names are no addresses', async () => {
    const site = await converted(
      await openSite(
        await siteFolder({
          'events/spring.md':
            '---\ntitle: Spring\naliases: [April ride, /old/]\ndate: 2027-05-06\n---\n%%draft%% With [[Ada Berg]].\n\n![[map.png]]\n',
          'events/map.png': 'x',
        }),
        {language: 'en'},
      ),
    )
    const spring = documentOf(site, 'events-spring', 'event')
    expect(spring.redirectFrom).toEqual(['/old/'])
    expect(spring.source?.unmapped).toBe('{"aliases":["April ride"]}')
    expect(outline(spring.body ?? [])[0]).toBe('normal| With Ada Berg.')
    expect(spring.body?.find(({_type}) => _type === 'figure')).toMatchObject({
      _sanityAsset: 'image@file://./events/map.png',
    })
    expect(codesOf(site, 'events/spring.md')).toEqual([
      'key-unmapped 3:10',
      'comment-dropped 6:1',
      'wiki-link-unresolved 6:16',
    ])
  })
})
