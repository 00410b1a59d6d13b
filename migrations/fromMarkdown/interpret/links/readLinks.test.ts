import {describe, expect, it} from 'vitest'

import {pageOf} from '../../testing/samplePage.ts'
import {readLinks} from './readLinks.ts'

const read = (frontMatter: string, isEvent = true) => {
  const {links, messages} = readLinks(pageOf(frontMatter), {isEvent})
  return {links: links.map(({value}) => value), messages}
}

const kindOf = (title: string, url: string) =>
  read(`links:\n- title: "${title}"\n  url: ${url}`).links[0]?.kind

describe('kinds', () => {
  it.each([
    ['Program', 'https://example.org/p', 'programme'],
    ['Agenda', 'https://example.org/p', 'programme'],
    ['Se sändningen på YouTube', 'https://www.youtube.com/watch?v=1', 'livestream'],
    ['Inspelning', 'https://example.org/film', 'recording'],
    ['YouTube', 'https://youtu.be/1', 'recording'],
    ['Zoom-länk', 'https://us02web.zoom.us/j/1', 'livestream'],
    ['Delta här', 'https://meet.jit.si/varmote', 'livestream'],
    ['Presentationer', 'https://example.org/slides.pdf', 'slides'],
    ['Bilder', 'https://speakerdeck.com/a/b', 'slides'],
    ['Facebook-event', 'https://www.facebook.com/events/1', 'social'],
    ['Event på LinkedIn', 'https://www.linkedin.com/events/1', 'social'],
    ['Källkod', 'https://codeberg.org/a/b', 'repository'],
    ['Hemsida', 'https://example.org/om', 'website'],
    ['Exempelföreningen', 'https://example.org', 'website'],
    ['Forum', 'https://forum.example.org/t/1', 'other'],
    ['Gå med i chatten', 'https://chat.example.org', 'other'],
  ])('takes "%s" to %s for %s', (title, url, kind) => {
    expect(kindOf(title, url)).toBe(kind)
  })
})

it('leaves links for registering to the registration, on events', () => {
  const link = 'links:\n- title: Anmälan\n  url: https://example.org/form'
  expect(read(link).links).toEqual([])
  expect(read(link, false).links).toMatchObject([{title: 'Anmälan'}])
})

it('keeps a link that is for registering and for the programme', () => {
  expect(
    read('links:\n- title: Program & anmälan\n  url: https://example.org').links,
  ).toMatchObject([{title: 'Program & anmälan', kind: 'programme'}])
})

it('drops empty rows, and one of two equal ones', () => {
  const row = '- title: Forum\n  url: https://forum.example.org'
  expect(
    read(`links:\n- title:\n  url:\n- title: null\n  url: null\n${row}\n${row}`).links,
  ).toHaveLength(1)
})

it('reads maps of titles and keys of their own', () => {
  expect(
    read(
      'links:\n  Slides: https://example.org/s.pdf\nvideo: https://vimeo.com/1\ntwitter: lectern\nwebsite: https://example.org',
    ).links,
  ).toMatchObject([
    {url: 'https://example.org/s.pdf', title: 'Slides', kind: 'slides'},
    {url: 'https://vimeo.com/1', kind: 'recording'},
    {url: 'https://example.org', kind: 'website'},
  ])
})

it('reports white space in an address, and words that are none, at their place', () => {
  const {links, messages} = read(
    'title: Vårmöte\nlinks:\n- title: Forum\n  url: "https://forum.example.org/ t/1 "\n- title: Program\n  url: kommer snart',
  )
  expect(links.map(({url}) => url)).toEqual(['https://forum.example.org/t/1', 'kommer snart'])
  expect(messages).toMatchObject([
    {
      ruleId: 'url-space-repaired',
      actual: 'https://forum.example.org/ t/1 ',
      expected: 'https://forum.example.org/t/1',
      place: {start: {line: 5}},
    },
    {ruleId: 'url-invalid', actual: 'kommer snart', place: {start: {line: 7, column: 8}}},
  ])
})

it.each([
  ['https://example.org/our plan.pdf', 'https://example.org/our%20plan.pdf'],
  ['https://example.org/ plan.pdf', 'https://example.org/plan.pdf'],
  ['https://example.org/a b/', 'https://example.org/ab/'],
])('keeps a space that is part of the name of a file: %s', (written, url) => {
  expect(read(`links: ["${written}"]`).links).toMatchObject([{url}])
})

it('reads a title and an address that stand in a list of two', () => {
  const {links, messages} = read(
    'links:\n- [Slides, https://example.org/s]\n- [https://example.org/a, https://example.org/b]',
  )
  expect(links).toMatchObject([
    {url: 'https://example.org/s', title: 'Slides'},
    {url: 'https://example.org/a'},
    {url: 'https://example.org/b'},
  ])
  expect(messages).toEqual([])
})

it('gives keys that do not change, and differ within a page', () => {
  const front =
    'links:\n- title: A\n  url: https://example.org/a\n- title: B\n  url: https://example.org/b'
  const keys = read(front).links.map(({_key}) => _key)
  expect(new Set(keys).size).toBe(2)
  expect(keys.every((key) => /^[\da-f]{12}$/.test(key))).toBe(true)
  expect(read(front).links.map(({_key}) => _key)).toEqual(keys)
})
