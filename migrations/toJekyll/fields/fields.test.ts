import {describe, expect, it} from 'vitest'

import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planAfter} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const page = (frontMatter: string, body = 'Welcome.\n'): string =>
  `---\n${frontMatter}\n---\n${body}`

const after = async (
  text: string,
  change: JsonObject,
  more: Readonly<Record<string, string>> = {},
) => {
  const site = await loadedSite(memorySite({'_events/a.md': text, ...more}))
  const plan = planAfter(site, 'events-a', change)
  const [change_] = plan.changes
  return {
    ...changedLines(text, change_?.after ?? text),
    codes: plan.messages.map(({ruleId}) => ruleId),
  }
}

const link = (url: string, label: string): JsonObject => ({
  _type: 'registrationLink',
  _key: url,
  url,
  label,
  kind: 'registration',
})
const block = (text: string): JsonObject => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

const on = (start: string): JsonObject => ({
  period: {_type: 'period', kind: 'once', timeZone: 'Europe/Stockholm', start, allDay: true},
})

describe('a field', () => {
  it('adds a registration link as the rows beside it are written', async () => {
    const text = page(
      'title: A\nlinks:\n  - url: "https://chat.example.org"\n    title: Chat # ours',
    )
    expect(
      await after(text, {registration: [link('https://tickets.example.org/a', 'Sign up')]}),
    ).toEqual({
      gone: [],
      came: ['  - url: "https://tickets.example.org/a"', '    title: Sign up'],
      codes: [],
    })
  })

  it.each([
    [
      `links: [ {title: One, url: 'https://one.example.org/'} ]`,
      `links: [ {title: One, url: 'https://one.example.org/'}, {title: Two, url: 'https://two.example.org/'} ]`,
    ],
    [
      'links: [{ url: https://one.example.org/, title: "One" }, { url: https://0.example.org/, title: "0" }]',
      'links: [{ url: https://one.example.org/, title: "One" }, { url: https://0.example.org/, title: "0" }, { url: https://two.example.org/, title: "Two" }]',
    ],
  ])('adds a link to a list in one line: %s', async (before, written) => {
    const text = page(`title: A\n${before}\nplace: Hall`).replaceAll('\n', '\r\n')
    const site = await loadedSite(memorySite({'_events/a.md': text}))
    const there = site.state.holdings.published.get('events-a')?.['links']
    const added = {
      _type: 'link',
      _key: 'two',
      title: 'Two',
      url: 'https://two.example.org/',
      kind: 'website',
    }
    const links = [...(Array.isArray(there) ? there : []), added]
    const {gone, came, codes} = await after(text, {links})
    expect({gone, came, codes}).toEqual({gone: [`${before}\r`], came: [`${written}\r`], codes: []})
  })

  it('adds a link to a list in brackets over several lines as the others stand there', async () => {
    const rows = [
      '  {title: One, url: "https://one.example.org"},',
      '  {title: 0, url: "https://0.example.org"}',
    ]
    const text = page(['title: A', 'links: [', ...rows, ']'].join('\n'))
    const site = await loadedSite(memorySite({'_events/a.md': text}))
    const there = site.state.holdings.published.get('events-a')?.['links']
    const added = {
      _type: 'link',
      _key: 'two',
      title: 'Two, or three',
      url: 'https://two.example.org',
      kind: 'website',
    }
    const links = [...(Array.isArray(there) ? there : []), added]
    expect(await after(text, {links})).toEqual({
      gone: [rows[1]],
      came: [`${rows[1]},`, '  {title: \'Two, or three\', url: "https://two.example.org"}'],
      codes: [],
    })
  })

  it('takes the last registration link away and leaves what stands around it', async () => {
    const text = page(
      'title: A\nlinks:\n- title: Sign up\n  url: https://tickets.example.org/a\nplace: Hall',
    )
    expect(await after(text, {registration: []})).toMatchObject({
      gone: ['- title: Sign up', '  url: https://tickets.example.org/a'],
      came: [],
      codes: [],
    })
  })

  it('moves the rows of links that an editor moved, with their comments', async () => {
    const rows = [
      '- title: Sign up # ours',
      '  url: https://a.example.org',
      '- title: Sign up late',
      '  url: https://b.example.org',
    ]
    const text = page(['title: A', 'links:', ...rows, '# the end', 'place: Hall'].join('\n'))
    const moved = [
      link('https://b.example.org', 'Sign up late'),
      link('https://a.example.org', 'Sign up'),
    ]
    expect(await after(text, {registration: moved})).toMatchObject({
      gone: rows,
      came: [...rows.slice(2), ...rows.slice(0, 2)],
      codes: [],
    })
  })

  it('says so where moved links stand under keys of their own', async () => {
    const text = page(
      'title: A\nregistration: https://a.example.org\ntickets: https://b.example.org',
    )
    const site = await loadedSite(memorySite({'_events/a.md': text}))
    const rows = site.state.holdings.published.get('events-a')?.['registration']
    const moved = Array.isArray(rows) ? rows.toReversed() : []
    expect(await after(text, {registration: moved})).toEqual({
      gone: [],
      came: [],
      codes: ['export-left'],
    })
  })

  it('leaves a link that stands in the text as well, and says so', async () => {
    const text = page(
      'title: A\nlinks:\n- title: Sign up\n  url: https://tickets.example.org/a',
      '[Sign up here](https://tickets.example.org/a)!\n',
    )
    expect(
      await after(text, {registration: [link('https://tickets.example.org/b', 'Sign up')]}),
    ).toEqual({gone: [], came: [], codes: ['export-left']})
  })

  it.each([
    ['event-date: 6 May 2027', 'event-date: 6 June 2027'],
    ['datum: 6.5.2027 # so far', 'datum: 6.6.2027 # so far'],
  ])('follows a day that is written in words alone: %s', async (before, written) => {
    const period = {
      _type: 'period',
      kind: 'once',
      timeZone: 'Europe/Stockholm',
      start: '2027-06-05T22:00:00.000Z',
      allDay: true,
      text: before.replace(/^\S+ | #.*/gu, ''),
    }
    expect(await after(page(`title: A\n${before}`), {period})).toEqual({
      gone: [before],
      came: [written],
      codes: [],
    })
  })

  it('gives a page words for its day only where it is new, in the form of one of as many days', async () => {
    const two = page(
      'title: B\nevent-date: 2027-03-04\nevent-date-end: 2027-03-05\nevent-date-desc: 4 & 5 March 2027',
    )
    const one = page('title: C\nevent-date: 2026-03-04\nevent-date-desc: 4 March 2026')
    const files = {'_events/b.md': two, '_events/c.md': one}
    const dated = page('title: A\nevent-date: 2027-05-06')
    expect(await after(dated, on('2027-05-06T22:00:00.000Z'), files)).toEqual({
      gone: ['event-date: 2027-05-06'],
      came: ['event-date: 2027-05-07'],
      codes: [],
    })
    const site = await loadedSite(memorySite(files))
    const made = {title: 'New', language: 'sv', ...on('2027-05-06T22:00:00.000Z')}
    const [change] = planAfter(site, 'new', made).changes
    expect(change?.after).toContain('event-date: 2027-05-07\nevent-date-desc: 7 May 2027\n')
  })

  it.each([
    [
      'event-date: &day 2027-05-06 18:00 # first\nsince: *day',
      'event-date: &day 2027-05-07 18:00 # first',
    ],
    ['first: &day 2027-05-06 18:00\nevent-date: *day', 'event-date: 2027-05-07 18:00'],
    [
      'timeslot: {start: 2027-05-06 18:00, room: 2}',
      'timeslot: {start: 2027-05-07 18:00, room: 2}',
    ],
  ])(
    'writes a day that has an anchor, is an alias, or stands in brackets: %s',
    async (before, came) => {
      const period = {
        _type: 'period',
        kind: 'once',
        timeZone: 'Europe/Stockholm',
        start: '2027-05-07T16:00:00.000Z',
      }
      expect(await after(page(`title: A\n${before}`), {period})).toMatchObject({
        came: [came],
        codes: [],
      })
    },
  )

  it('writes a place in the form that the page has', async () => {
    const text = page('title: A\nplace: {name: Hall, address: "Street 1, Town"}')
    expect(
      await after(text, {place: {_type: 'place', name: 'Library', address: 'Street 1, Town'}}),
    ).toMatchObject({
      came: ['place: {name: Library, address: "Street 1, Town"}'],
      codes: [],
    })
  })

  it('puts a new key where the page most like it has it', async () => {
    const other = page("title: B\nexcerpt: 'Many words of it'\nplace: Hall")
    const text = page('title: A\nplace: Hall')
    expect(await after(text, {excerpt: 'Few words'}, {'_events/b.md': other})).toMatchObject({
      gone: [],
      came: ["excerpt: 'Few words'"],
    })
  })

  it('writes a row of a table and leaves the others and their alignment', async () => {
    const text = page('title: A', '| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n')
    const site = await loadedSite(memorySite({'_events/a.md': text}))
    const body = JSON.stringify(site.state.holdings.published.get('events-a')?.['body']).replace(
      '"text":"4"',
      '"text":"5"',
    )
    expect(await after(text, {body: JSON.parse(body)})).toMatchObject({
      gone: ['| 3 | 4 |'],
      came: ['| 3 | 5 |'],
      codes: [],
    })
  })

  it('keeps line breaks of Windows and a text without an end', async () => {
    const text = page('title: A\nplace: Hall', 'One.\n\nTwo.').replaceAll('\n', '\r\n')
    const plan = planAfter(await loadedSite(memorySite({'_events/a.md': text})), 'events-a', {
      body: [block('One.'), block('More.'), block('Two.')],
    })
    expect(plan.changes[0]?.after).toBe(text.replace('One.', 'One.\r\n\r\nMore.'))
  })

  it('begins a text behind front matter that ends the file', async () => {
    const text = '---\ntitle: A\n---'
    const site = await loadedSite(memorySite({'_events/a.md': text}))
    const plan = planAfter(site, 'events-a', {body: [block('One.')]})
    expect(plan.changes[0]?.after).toBe('---\ntitle: A\n---\nOne.\n')
  })
})
