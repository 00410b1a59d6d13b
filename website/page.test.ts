import {describe, expect, test} from 'vitest'

import type {PageContent} from './documents/pageContent.ts'
import type {OccasionDocument, PageDocument} from './documents/pageDocument.ts'
import {linksIn, shownPage, wordsIn} from './testing/shownPage.tsx'

const textOf = (element: Element | null): string => wordsIn(element).join(' ')

const page = (document: PageDocument, related: PageContent['related'] = []): PageContent => ({
  document,
  related,
})

const block = (text: string, more: object = {}) => ({
  _type: 'block' as const,
  _key: text,
  style: 'normal' as const,
  markDefs: [],
  children: [{_type: 'span' as const, _key: `${text}s`, text, marks: []}],
  ...more,
})

const noted = (text: string) => ({
  ...block(text),
  markDefs: [{_type: 'footnote' as const, _key: `note ${text}`, content: [block(`${text}!`)]}],
  children: [{_type: 'span' as const, _key: 's', text, marks: [`note ${text}`]}],
})

const sessionAt10 = (id: string, text: string) => ({
  _type: 'session' as const,
  _id: id,
  title: id,
  event: {_type: 'reference' as const, _ref: 'events-day'},
  period: {
    _type: 'period' as const,
    kind: 'once' as const,
    start: '2030-12-01T09:00:00Z',
    timeZone: 'Europe/Stockholm',
    text,
  },
})

const event: OccasionDocument = {
  _type: 'event',
  _id: 'events-day',
  title: 'Lagardagen',
  language: 'sv',
  period: {
    _type: 'period',
    kind: 'once',
    start: '2030-12-01T09:00:00Z',
    end: '2030-12-01T15:00:00Z',
    timeZone: 'Europe/Stockholm',
  },
  registration: [
    {
      _type: 'registrationLink',
      _key: 'r',
      kind: 'registration',
      url: 'https://tickets.example.org/day',
      opens: '2030-10-01T08:00:00Z',
      closes: '2030-11-30T22:00:00Z',
    },
  ],
}

describe('registration on a page', () => {
  test.each([
    ['2030-09-01T00:00:00Z', 'Anmäl dig Öppnar tisdag 1 oktober 10:00', 0],
    ['2030-10-02T00:00:00Z', 'Anmäl dig Öppen till lördag 30 november 23:00', 1],
    ['2030-11-30T00:00:00Z', 'Anmäl dig Stänger om 22 timmar', 1],
    ['2030-12-01T00:00:00Z', 'Anmäl dig Stängde lördag 30 november 23:00', 0],
    ['2030-12-02T00:00:00Z', 'Evenemanget är över', 0],
  ])('as of %s says "%s"', (now, words, links) => {
    const shown = shownPage(page(event), {now: new Date(now)})
    const registration = shown.querySelector('.registration')
    expect(textOf(registration)).toBe(words)
    expect(linksIn(registration)).toHaveLength(links)
  })

  test('speaks the language of the page', () => {
    const english = {...event, language: 'en', status: 'cancelled'} as const
    const shown = shownPage(page(english), {now: new Date('2030-10-02T00:00:00Z')})
    expect(textOf(shown.querySelector('.registration'))).toBe('Cancelled')
    expect(textOf(shown.querySelector('.when'))).toBe('When Sun 1 Dec 2030, 10:00–16:00')
  })
})

describe('a page', () => {
  test('has from the event what a session does not state', () => {
    const session: PageDocument = {
      _type: 'session',
      title: 'Skruven',
      language: 'sv',
      event: {_type: 'reference', _ref: 'events-day'},
    }
    const shown = shownPage(page(session, [{...event, _type: 'event'}]))
    expect(textOf(shown.querySelector('.when'))).toContain('1 dec. 2030')
    expect(textOf(shown.querySelector('.whole'))).toBe('En del av Lagardagen')
  })

  test('links to nothing that runs', () => {
    const hrefs = [
      'javascript:alert(1)',
      ' JaVa\tScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ]
    const shown = shownPage(
      page({
        _type: 'event',
        links: hrefs.map((url) => ({_type: 'link', _key: url, url})),
        registration: hrefs.map((url) => ({
          _type: 'registrationLink',
          _key: url,
          kind: 'tickets',
          url,
        })),
        mainImage: {_type: 'figure', original: 'https://example.org/a.png', href: 'javascript:x'},
        body: [
          ...hrefs.map((href) => ({
            ...block(href),
            markDefs: [{_type: 'link' as const, _key: 'l', href}],
            children: [{_type: 'span' as const, _key: 's', text: 'here', marks: ['l']}],
          })),
          {_type: 'embed', _key: 'e', url: 'javascript:x'},
        ],
      }),
    )
    expect(linksIn(shown.body)).toEqual([])
    expect(textOf(shown.querySelector('.body'))).toBe('here here here here')
  })

  test('shows HTML as text', () => {
    const html = '<script>alert(1)</script><b>bold</b>'
    const shown = shownPage(page({_type: 'group', body: [{_type: 'html', _key: 'h', html}]}))
    expect(shown.querySelector('.body')?.textContent.trim()).toBe(html)
    expect(shown.querySelector('script, b')).toBeNull()
  })

  test('keeps lists within lists, and further paragraphs in their items', () => {
    const item = (text: string, level: number, listItem?: 'bullet' | 'number') =>
      block(text, {level, ...(listItem === undefined ? {} : {listItem})})
    const shown = shownPage(
      page({
        _type: 'group',
        body: [
          item('a', 1, 'number'),
          item('a1', 2, 'bullet'),
          item('a1 more', 2),
          item('a more', 1),
          item('b', 1, 'number'),
          item('c', 1, 'bullet'),
          block('after'),
        ],
      }),
    )
    expect(shown.querySelector('.body')?.innerHTML.replaceAll(/\s*(<[^>]+>)\s*/g, '$1')).toBe(
      '<ol><li><p>a</p><ul><li><p>a1</p><p>a1 more</p></li></ul><p>a more</p></li><li>b</li></ol>' +
        '<ul><li>c</li></ul><p>after</p>',
    )
  })

  test('numbers footnotes, those in tables too, and shows them below the text', () => {
    const cell = {_type: 'cell' as const, _key: 'c', header: false, content: [noted('inner')]}
    const row = {_type: 'row' as const, _key: 'r', cells: [cell]}
    const shown = shownPage(
      page({
        _type: 'group',
        body: [noted('first'), {_type: 'table', _key: 't', rows: [row]}, noted('last')],
      }),
    )
    expect(textOf(shown.querySelector('.body'))).toBe(
      'first 1 inner 2 last 3 first! ↩ inner! ↩ last! ↩',
    )
  })

  test('shows what is only begun', () => {
    const shown = shownPage(
      page({
        _type: 'event',
        registration: [{_type: 'registrationLink', _key: 'r'}],
        presentations: [{_type: 'presentation', _key: 'p'}],
        links: [{_type: 'link', _key: 'l'}],
        mainImage: {_type: 'figure'},
        body: [
          {_type: 'figure', _key: 'f'},
          {_type: 'embed', _key: 'e'},
          {_type: 'table', _key: 't'},
          {_type: 'callout', _key: 'c'},
          {_type: 'codeBlock', _key: 'k'},
          {_type: 'presentations', _key: 'ps'},
          {_type: 'schedule', _key: 's'},
        ],
      }),
    )
    expect(textOf(shown.querySelector('h1'))).toBe('Untitled')
  })

  test('shows the programme by the words of its author while they name the right hours', () => {
    const shown = shownPage(
      page({...event, body: [{_type: 'schedule', _key: 's'}]}, [
        sessionAt10('kept', 'kl 10.00'),
        sessionAt10('moved', '9.30'),
      ]),
    )
    expect(textOf(shown.querySelector('.schedule'))).toBe('kl 10.00 kept 10:00 moved')
  })
})
