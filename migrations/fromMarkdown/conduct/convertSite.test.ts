import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../testing/memorySite.ts'

const page = (frontMatter: string, body = ''): string => `---\n${frontMatter}\n---\n${body}`

const event = (title: string, more = '', body = ''): string =>
  page(
    `title: ${title}\nevent-date: 2022-05-04 17:00:00 +0200\nevent-date-desc: 4 maj 2022, kl 17-20\n${more}`,
    body,
  )

describe('convertSite', () => {
  it('gives the same bytes whatever the order of the pages', async () => {
    const pages = {
      '_events/a.md': event('A', 'ref: one', 'Text om ingenting.'),
      '_posts/2020-01-01-b.md': page('title: B', '## Rubrik'),
      '_groups/c.md': page('title: C\ncontact:\n- name: Ada Berg\n  mail: ada@example.org'),
    }
    const forward = memorySite(pages)
    const backward = {...forward, pages: forward.pages.toReversed()}
    expect(JSON.stringify(await converted(backward))).toBe(JSON.stringify(await converted(forward)))
  })

  it('makes events, projects and groups of the collections, and leaves other pages alone', async () => {
    const site = await converted(
      memorySite({
        '_events/a.md': event('A'),
        '_posts/2020-01-01-b.md': page('title: B'),
        '_posts/2020-01-02-c.md': page('title: C\nlayout: event\ndate: 2020-01-02 18:00'),
        '_groups/d.md': page('title: D'),
        'about.md': page('title: About'),
      }),
    )
    expect(site.documents.map(({_id, _type}) => `${_type} ${_id}`)).toEqual([
      'event events-a',
      'group groups-d',
      'project posts-2020-01-01-b',
      'event posts-2020-01-02-c',
    ])
    expect(codesOf(site, 'about.md')).toEqual(['page-not-imported 0:0'])
  })

  it('writes drafts only where the page says so', async () => {
    const site = await converted(
      memorySite({
        '_events/a.md': event('A', 'published: false'),
        '_events/b.md': event('B', 'published: 2022-01-01'),
        '_drafts/c.md': page('title: C'),
      }),
    )
    expect(site.documents.map(({_id}) => _id)).toEqual([
      'drafts.posts-c',
      'drafts.events-a',
      'events-b',
    ])
  })

  it('takes a missing title from the first heading, then from the file', async () => {
    const site = await converted(
      memorySite({
        '_posts/2020-01-01-b.md': page('lang: sv', 'Text\n\n## En *rubrik*'),
        '_posts/2020-01-02-two-words.md': page('lang: sv', 'Text'),
      }),
    )
    expect(documentOf(site, 'posts-2020-01-01-b', 'project').title).toBe('En rubrik')
    expect(documentOf(site, 'posts-2020-01-02-two-words', 'project').title).toBe('Two words')
    expect(codesOf(site, '_posts/2020-01-01-b.md')).toEqual(['title-missing 6:4'])
  })

  it('keeps keys that have no field with the source, each with a note', async () => {
    const site = await converted(
      memorySite({'_events/a.md': event('A', 'form:\n- id: name\n  type: text\nchat: room')}),
    )
    const {source} = documentOf(site, 'events-a', 'event')
    expect(JSON.parse(source?.unmapped ?? '')).toEqual({
      form: [{id: 'name', type: 'text'}],
      chat: 'room',
    })
    expect(codesOf(site, '_events/a.md')).toEqual(['key-unmapped 6:1', 'key-unmapped 8:7'])
  })

  it('keeps what links say besides title and address, and links without one', async () => {
    const links =
      'links:\n- title: Register\n  url: https://example.com/\n  style: button\n- title: Later\n- title:\n  url:'
    const site = await converted(memorySite({'_events/a.md': event('A', links)}))
    const {source} = documentOf(site, 'events-a', 'event')
    expect(JSON.parse(source?.unmapped ?? '')).toEqual({
      links: [{url: 'https://example.com/', style: 'button'}, {title: 'Later'}],
    })
  })

  it('shows an image once that stands in the front matter and at the start of the body', async () => {
    const pages = {
      '_events/a.md': event('A', 'image: /uploads/a.png', '![Alt](/uploads/a.png)\n\nText.'),
    }
    const site = await converted(memorySite(pages, ['_uploads/a.png']))
    const {mainImage, body} = documentOf(site, 'events-a', 'event')
    expect(mainImage).toEqual({
      _type: 'figure',
      original: '/uploads/a.png',
      _sanityAsset: 'image@file://./_uploads/a.png',
      alt: 'Alt',
    })
    expect(body?.map(({_type}) => _type)).toEqual(['block'])
    expect(codesOf(site, '_events/a.md')).toEqual(['image-repeated 7:1'])
    const exact = await converted(memorySite(pages, ['_uploads/a.png']), {exact: true})
    expect(documentOf(exact, 'events-a', 'event').body?.map(({_type}) => _type)).toEqual([
      'figure',
      'block',
    ])
  })

  it('reports a missing image and keeps its figure', async () => {
    const site = await converted(
      memorySite({'_events/a.md': event('A', '', 'Text\n\n![Alt](/uploads/gone.png)')}),
    )
    expect(documentOf(site, 'events-a', 'event').body?.at(-1)).toMatchObject({
      _type: 'figure',
      original: '/uploads/gone.png',
      alt: 'Alt',
    })
    expect(documentOf(site, 'events-a', 'event').body?.at(-1)).not.toHaveProperty('_sanityAsset')
    expect(codesOf(site, '_events/a.md')).toEqual(['image-missing 9:1'])
  })

  it('joins links within the site by address, path and older address, and reports dead ones', async () => {
    const links = [
      '[a](/projects/b/)',
      '[b](https://www.example.org/projects/b)',
      '[c](/_posts/2020-01-01-b.md)',
      '[d](/old/)',
      '[e](/projects/none/)',
      '[f](https://elsewhere.example/projects/b/)',
      '[g](/about/)',
    ]
    const site = await converted(
      memorySite(
        {
          '_posts/2020-01-01-b.md': page('title: B\nredirect_from: /old/'),
          '_posts/2020-01-02-c.md': page('title: C', links.join(' ')),
          'about.md': page('title: About\npermalink: /about/'),
        },
        [],
        {origins: ['https://example.org', 'https://www.example.org']},
      ),
    )
    const [block] = documentOf(site, 'posts-2020-01-02-c', 'project').body ?? []
    const marks = block?._type === 'block' ? block.markDefs : []
    expect(
      marks.map((mark) => (mark._type === 'link' ? [mark.href, mark.page?._ref] : [])),
    ).toEqual([
      ['/projects/b/', 'posts-2020-01-01-b'],
      ['https://www.example.org/projects/b', 'posts-2020-01-01-b'],
      ['/_posts/2020-01-01-b.md', 'posts-2020-01-01-b'],
      ['/old/', 'posts-2020-01-01-b'],
      ['/projects/none/', undefined],
      ['https://elsewhere.example/projects/b/', undefined],
      ['/about/', undefined],
    ])
    const codes = codesOf(site, '_posts/2020-01-02-c.md')
    expect(codes.filter((code) => code.startsWith('link-dead'))).toHaveLength(1)
    expect(codes.filter((code) => code.startsWith('links-joined'))).toHaveLength(4)
  })

  it('follows a relative link from the address of its page, or from its file', async () => {
    const links = [
      '[a](../b/)',
      '[b](./#here)',
      '[c](2020-01-01-b.md)',
      '[d](../../events/plan.pdf)',
      '[e](../../wiki)',
      '[f](b/)',
    ]
    const site = await converted(
      memorySite(
        {
          '_posts/2020-01-01-b.md': page('title: B'),
          '_posts/2020-01-02-c.md': page('title: C', links.join(' ')),
        },
        ['/wiki/index.html'],
      ),
    )
    const [block] = documentOf(site, 'posts-2020-01-02-c', 'project').body ?? []
    const marks = block?._type === 'block' ? block.markDefs : []
    expect(marks.map((mark) => (mark._type === 'link' ? mark.page?._ref : ''))).toEqual([
      'posts-2020-01-01-b',
      'posts-2020-01-02-c',
      'posts-2020-01-01-b',
      undefined,
      undefined,
      undefined,
    ])
    const dead = site.messages.filter(({ruleId}) => ruleId === 'link-dead')
    expect(dead.map(({actual}) => actual)).toEqual(['b/'])
  })
})
