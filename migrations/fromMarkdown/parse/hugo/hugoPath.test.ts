import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import type {SiteConfig} from '../jekyllSite.ts'
import {pageId} from '../pageId.ts'
import {parsePage} from '../parsePage.ts'
import {readHugoPath} from './hugoPath.ts'

const site = (values: SiteConfig['values'] = {}): SiteConfig => ({
  kind: 'hugo',
  values,
  timeZone: 'Europe/Oslo',
  language: 'en',
  dateOrder: 'day',
  said: {},
  origins: [],
  baseUrl: '',
})

const languages = {languages: {en: {}, sv: {}}}

const parse = (path: string, frontMatter = '', values: SiteConfig['values'] = {}) =>
  parsePage({path, text: `---\n${frontMatter}\n---\n`, digest: 'sha256-0'}, site(values))

describe('the address of a page', () => {
  // What Hugo 0.111.3 publishes of a site with this file.
  it.each([
    ['content/_index.md', '', {}, '/'],
    ['content/about.md', '', {}, '/about/'],
    ['content/about/index.md', '', {}, '/about/'],
    ['content/events/_index.md', '', {}, '/events/'],
    ['content/events/2027/_index.md', '', {}, '/events/2027/'],
    ['content/events/spring.md', '', {}, '/events/spring/'],
    ['content/events/2027/Spring Ride/index.md', '', {}, '/events/2027/spring-ride/'],
    ["content/events/rock'n'roll & more.md", '', {}, '/events/rocknroll-more/'],
    ['content/events/spring.md', 'slug: first', {}, '/events/first/'],
    ['content/events/spring.md', 'url: /Ride/', {}, '/Ride/'],
    ['content/events/spring.md', 'url: ride', {}, '/ride/'],
    ['content/events/spring.md', 'url: /old.html', {}, '/old.html'],
    ['content/events/spring.md', 'slug: Första Turen', {}, '/events/f%C3%B6rsta-turen/'],
    ['content/events/foo--bar  baz.md', '', {}, '/events/foo--bar-baz/'],
    ['content/events/a.b/c.d.md', '', {}, '/events/a.b/c.d/'],
    ['content/events/spring.sv.md', 'url: /tur/', languages, '/tur/'],
    ['content/events/Spring.md', '', {disablepathtolower: true}, '/events/Spring/'],
    ['content/events/spring.md', '', {uglyurls: true}, '/events/spring.html'],
    ['content/events/spring.sv.md', '', languages, '/sv/events/spring/'],
    ['content/events/spring.en.md', '', languages, '/events/spring/'],
    ['content/events/spring.en.md', 'url: ride/', languages, '/ride/'],
    ['content/events/spring.sv.md', 'url: tur/', languages, '/sv/tur/'],
    ['content/events/spring.sv.md', '', {}, '/events/spring.sv/'],
    [
      'content/events/spring.md',
      '',
      {...languages, defaultcontentlanguageinsubdir: true},
      '/en/events/spring/',
    ],
    [
      'content/svenska/events/spring.md',
      '',
      {languages: {en: {contentdir: 'content/english'}, sv: {contentdir: 'content/svenska'}}},
      '/sv/events/spring/',
    ],
    [
      'content/events/spring.md',
      'date: 2027-05-06T00:30:00+02:00\ntitle: The First Ride',
      {permalinks: {events: '/:year/:month/:day/:title/'}},
      '/2027/05/06/the-first-ride/',
    ],
    [
      'content/events/spring.md',
      'date: 2027-05-06\ntitle: A/B c',
      {permalinks: {events: '/:section/:yearday-:slug/'}},
      '/events/126-a/b-c/',
    ],
    [
      'content/events/spring.md',
      'date: 2027-05-06\ntitle: T',
      {permalinks: {events: '/:year/:monthname/:weekdayname/:slugorfilename/'}},
      '/2027/may/thursday/spring/',
    ],
    [
      'content/events/2027-05-06-spring.md',
      '',
      {frontmatter: {date: [':filename', ':default']}, permalinks: {events: '/:year/:filename/'}},
      '/2027/2027-05-06-spring/',
    ],
    [
      'content/events/2027-05-06-spring.md',
      '',
      {frontmatter: {date: [':filename', ':default']}},
      '/events/spring/',
    ],
    ['content/events/2027-05-06-spring.md', '', {}, '/events/2027-05-06-spring/'],
  ])('%s with %j and %j is %s', (path, frontMatter, values, address) => {
    expect(parse(path, frontMatter, values).url).toBe(address)
  })
})

describe('what a page is', () => {
  it('says its section, its language and whether it is a draft', () => {
    expect(parse('content/events/a/spring.sv.md', 'draft: true', languages)).toMatchObject({
      collection: 'events',
      language: 'sv',
      ownSlug: 'spring',
      draft: true,
    })
    expect(parse('content/events/_index.md')).toMatchObject({collection: 'pages', draft: false})
    expect(parse('content/events/spring/index.md').ownSlug).toBe('spring')
    expect(parse('content/about/index.md').collection).toBe('pages')
    expect(parse('content/events/2027/_index.md').collection).toBe('pages')
  })

  it('says the term of a taxonomy', () => {
    const term = {collection: 'authors', ownSlug: 'ada-berg', url: '/authors/ada-berg/'}
    expect(parse('content/authors/ada-berg/_index.md')).toMatchObject(term)
    const speakers = {taxonomies: {speaker: 'speakers'}}
    expect(parse('content/speakers/ada-berg/_index.md', '', speakers).collection).toBe('speakers')
  })

  it('has `type` for what shows it, as a `layout` says it elsewhere', () => {
    const {values, ownKeys} = parse('content/a.md', 'type: event').frontMatter
    expect(values).toMatchObject({layout: 'event'})
    expect(ownKeys).toEqual(['type'])
  })
})

describe('front matter', () => {
  it('has the members of `params` as keys of the page, at their places', () => {
    const {frontMatter} = parse('content/a.md', 'title: A\nparams:\n  title: B\n  venue: Hall')
    expect(frontMatter.values).toMatchObject({title: 'A', venue: 'Hall'})
    expect(frontMatter.place('venue').start).toEqual({line: 5, column: 10})
    expect(frontMatter.place('title').start).toEqual({line: 2, column: 8})
  })
})

const idOf = (path: string, values: SiteConfig['values']): string =>
  pageId(readHugoPath(path, values), values)

describe('the id of a page', () => {
  it('is bare where the path says no more', () => {
    expect(idOf('content/events/spring.md', {})).toBe('events-spring')
    expect(idOf('content/events/spring/index.md', {})).toMatch(/^events-spring-[0-9a-f]{8}$/)
    expect(idOf('content/events-old/spring.md', {})).toMatch(/^events-old-spring-[0-9a-f]{8}$/)
  })

  it('is no other page’s', () => {
    const name = fc.constantFrom('a', 'b', 'a-b', 'A', 'a b', 'index', '_index', 'sv', 'pages')
    const ending = fc.constantFrom('.md', '.sv.md', '.en.md', '.markdown')
    const path = fc
      .tuple(fc.array(name, {maxLength: 3}), name, ending)
      .map(([folders, last, end]) => ['content', ...folders, `${last}${end}`].join('/'))
    const values = fc.constantFrom<SiteConfig['values']>({}, languages, {
      languages: {en: {contentdir: 'content/a'}, sv: {contentdir: 'content/sv'}},
    })
    fc.assert(
      fc.property(fc.uniqueArray(path, {maxLength: 40}), values, (paths, config) => {
        const ids = paths.map((each) => idOf(each, config))
        expect(new Set(ids).size).toBe(paths.length)
      }),
    )
  })
})

it.each([
  ['content/events/spring.de-de.md', 'de-DE'],
  ['content/events/spring.pt_br.md', 'pt-BR'],
])('says the language as a tag: %s', (path, language) => {
  const values = {languages: {'de-de': {}, pt_br: {}, en: {}}}
  expect(parse(path, '', values)).toMatchObject({language})
})
