import {describe, expect, it} from 'vitest'

import {parseYaml} from '../../../psych/parseYaml.ts'
import {siteConfig} from '../read/siteConfig.ts'
import {page} from '../testing/siteFolder.ts'
import {isRecord} from './collections.ts'
import type {ParsedPage} from './page.ts'
import {parsePage} from './parsePage.ts'

const configText = `
timezone: Europe/Stockholm
permalink: pretty
collections:
  events: {output: true, permalink: "/e/:year/:title/"}
  talks: {output: true}
defaults:
- scope: {path: ""}
  values: {layout: default, lang: sv, nested: {a: 1, b: 2}}
- scope: {path: "", type: posts}
  values: {layout: post}
- scope: {path: en}
  values: {lang: en}
- scope: {path: _events/deep, type: events}
  values: {layout: deep, lang: de}
- scope: {path: "_events/*/x.md"}
  values: {glob: true}
`

const parse = (path: string, text: string, config = configText): ParsedPage => {
  const parsed = parseYaml(config)
  const values = 'value' in parsed && isRecord(parsed.value) ? parsed.value : {}
  const site = siteConfig(
    {path: '_config.yml', values, place: () => undefined},
    undefined,
    {},
  ).config
  return parsePage({path, text, digest: 'sha256-0'}, site)
}

describe('parsePage', () => {
  it('splits a page and says what its path says', () => {
    const parsed = parse('_posts/2026-05-06-Räksmörgås & co.md', page('title: T', '\nText.\n'))
    expect(parsed).toMatchObject({
      collection: 'posts',
      id: expect.stringMatching(/^posts-2026-05-06-raksmorgas-co-[0-9a-f]{8}$/),
      slug: 'raksmorgas-co',
      fileDate: '2026-05-06',
      draft: false,
      language: 'sv',
      body: 'Text.\n',
      messages: [],
    })
    expect(parsed.frontMatter.ownKeys).toEqual(['title'])
  })

  // What Jekyll 4.3.1 makes of a site with these files.
  it.each([
    ['_posts/2020-01-02-hello-world.md', '', '/2020/01/02/hello-world/'],
    [
      '_posts/2020-1-2-Hello Å_b.md',
      'date: 2020-01-01 23:30:00 +0000\ncategories: A b',
      '/a/b/2020/01/02/Hello-%C3%85_b/',
    ],
    ['_posts/sub/2021-12-31-sub.md', 'category: News Item', '/news%20item/2021/12/31/sub/'],
    [
      'news/_posts/2022-05-06-n.md',
      'permalink: /:categories/:year/:y_day/:short_day-:i_day-:long_month/:title.html\ncategories: [x]',
      '/news/x/2022/126/Fri-6-May/n.html',
    ],
    ['_events/a.md', 'date: 2020-07-01 23:00:00', '/e/2020/a/'],
    ['_events/2020-03-04-dated.md', '', '/e/2020/dated/'],
    ['_events/perma.md', 'permalink: /x/y', '/x/y'],
    [
      '_events/räksmörgås.md',
      'date: 2020-10-25 00:30:00 +0200',
      '/e/2020/r%C3%A4ksm%C3%B6rg%C3%A5s/',
    ],
    ['_talks/deep/two.v1.md', '', '/talks/deep/two.v1/'],
    ['index.md', '', '/'],
    ['en/index.md', '', '/en/'],
    ['en/about.md', 'permalink: /om/../about/', '/om/about/'],
    ['foo.d/b c%.md', '', '/foo.d/b%20c%25/'],
  ])('publishes %s where Jekyll does', (path, frontMatter, url) => {
    expect(parse(path, page(frontMatter)).url).toBe(url)
  })

  it.each([
    ['pretty', '/about/'],
    ['date', '/about.html'],
    ['/:categories/:title/', '/about/'],
    ['/:categories/:title', '/about'],
  ])('publishes pages in the style `permalink: %s`', (style, url) => {
    expect(parse('about.md', page(''), `permalink: ${style}`).url).toBe(url)
  })

  it.each([
    ['about.md', '', {layout: 'default', lang: 'sv'}],
    ['_posts/2020-01-02-a.md', '', {layout: 'post', lang: 'sv'}],
    ['en/about.md', '', {lang: 'en'}],
    ['_events/deep/x.md', 'nested: {b: 3}\nlayout:', {layout: 'deep', lang: 'de', glob: true}],
    ['_events/deep/x.md', 'nested: {b: 3}', {nested: {a: 1, b: 3}}],
    ['_events/x.md', 'lang: fi', {lang: 'fi', nested: {a: 1, b: 2}}],
  ])('gives %s the defaults of the most specific scope', (path, frontMatter, expected) => {
    expect(parse(path, page(frontMatter)).frontMatter.values).toMatchObject(expected)
  })

  it.each([
    ['_events/a.md', 'published: false', true],
    ['_events/a.md', 'published: 2020-01-02', false],
    ['_events/a.md', 'published: "false"', false],
    ['_drafts/a.md', '', true],
    ['sub/_drafts/a.md', '', true],
  ])('takes %s with `%s` for a draft: %s', (path, frontMatter, draft) => {
    expect(parse(path, page(frontMatter)).draft).toBe(draft)
  })

  it('reads `lang: no` as Norwegian', () => {
    expect(parse('_events/a.md', page('lang: no')).language).toBe('no')
  })

  it('does not read commented-out keys', () => {
    const {frontMatter} = parse('_events/a.md', page('# place: Hall\ntitle: A'))
    expect(frontMatter.ownKeys).toEqual(['title'])
  })

  it('finds places in the front matter and in the body', () => {
    const {frontMatter, body, locate} = parse(
      '_events/a.md',
      page('title: A\nlinks:\n- url: https://example.org', 'One\r\n\r\ntwo\n'),
    )
    expect(frontMatter.place('links', 0, 'url')).toEqual({
      start: {line: 4, column: 8},
      end: {line: 4, column: 27},
    })
    expect(frontMatter.place('lang').start).toEqual({line: 1, column: 1})
    const start = body.indexOf('two')
    expect(locate({start, end: start + 3})).toEqual({
      start: {line: 8, column: 1},
      end: {line: 8, column: 4},
    })
  })

  it('saves the body of broken front matter as a draft', () => {
    const parsed = parse('_events/a.md', page('title: A\nplace: Hall: the large one', 'Text.\n'))
    expect(parsed).toMatchObject({
      draft: true,
      body: 'Text.\n',
      id: 'events-a',
      language: 'sv',
      messages: [
        {
          ruleId: 'front-matter-broken',
          fatal: true,
          place: {start: {line: 3, column: 12}},
          hint: expect.stringContaining('needs quotes'),
        },
      ],
    })
    expect(parse('_events/a.md', page('only words')).messages).toMatchObject([
      {ruleId: 'front-matter-broken', place: {start: {line: 2, column: 1}}},
    ])
  })

  it('takes front matter without an end for text, as Jekyll does', () => {
    expect(parse('_events/a.md', '---\ntitle: A\n')).toMatchObject({
      draft: false,
      body: '---\ntitle: A\n',
      messages: [{ruleId: 'front-matter-not-closed', fatal: false}],
    })
  })

  it('reports the marks of a merge in the text', () => {
    const body = 'Before\n\n<<<<<<< HEAD\nOurs\n=======\nTheirs\n>>>>>>> other\n'
    expect(parse('_events/a.md', page('title: A', body)).messages).toMatchObject([
      {ruleId: 'merge-unsettled', place: {start: {column: 1}}},
    ])
    const heading = 'Words\n=======\n\n>>>>>>> a\n'
    expect(parse('_events/a.md', page('title: A', heading)).messages).toEqual([])
  })

  it('reports keys that stand twice', () => {
    expect(parse('_events/a.md', page('place: A\nplace: B')).messages).toMatchObject([
      {ruleId: 'key-repeated', place: {start: {line: 3, column: 1}, end: {line: 3, column: 6}}},
    ])
  })
})
