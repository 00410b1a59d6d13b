import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'
import {local} from '../testing/samplePeriod.ts'

const posts = {values: {collections: {posts: {output: true}, events: {output: true}}}}

const read = async (path: string, text: string, config: Parameters<typeof memorySite>[2] = {}) => {
  const site = await converted(memorySite({[path]: text}, [], config))
  const event = site.documents.find((document) => document._type === 'event')
  return {
    event,
    start: local(event?.period?.start),
    end: local(event?.period?.end),
    codes: site.messages.map(({ruleId}) => ruleId),
  }
}

const page = (frontMatter: string, body = '') => `---\n${frontMatter}\n---\n${body}\n`

describe('keys of other languages', () => {
  it.each([
    'fecha_evento: 12 de febrero de 2027\nhora: 5:00 p.m.',
    'date: 2027-01-15\nfecha_evento: 2027-02-12\nhora: 5:00 p.m.',
    'date: 2027-01-15\nfecha_evento: 12 de febrero de 2027\nhora: 5:00 p.m.',
    'lang: fr\ndate_evenement: 12 février 2027\nheure: 17h',
    'lang: de\ndatum_veranstaltung: 12. Februar 2027\nuhrzeit: 17 Uhr',
    'lang: it\ndata_evento: 12 febbraio 2027\nora: "17:00"',
  ])('say the day of the event: %s', async (frontMatter) => {
    expect(
      (
        await read(
          '_events/a.md',
          page(`lang: es\ntitle: A\n${frontMatter}`.replace(/^lang: es\n(?=.*\nlang:)/u, '')),
        )
      ).start,
    ).toBe('2027-02-12 17:00')
  })
})

describe('a day and a time behind labels of their own', () => {
  it.each([
    ['sv', 'Datum: 3 mars 2027\nKlockan: 18:00'],
    ['sv', 'Datum: 3 mars 2027\nKl: 18.00'],
    ['de', 'Datum: 3. März 2027\nUhrzeit: 18:00'],
    ['en', 'Date: 3 March 2027\nTime: 18:00'],
    ['fr', 'Date : 3 mars 2027\nHeure : 18h00'],
    ['es', 'Fecha: 3 de marzo de 2027\nHora: 18:00'],
    ['it', 'Data: 3 marzo 2027\nOra: 18:00'],
    ['nl', 'Datum: 3 maart 2027\nAanvang: 18:00'],
    ['da', 'Dato: 3. marts 2027\nKlokken: 18:00'],
    ['nb', 'Dato: 3. mars 2027\nKlokka: 18:00'],
  ])('are one moment, in %s: %s', async (language, body) => {
    expect((await read('_events/a.md', page(`title: A\nlang: ${language}`, body))).start).toBe(
      '2027-03-03 18:00',
    )
  })
})

describe('posts', () => {
  it.each([
    'eventos',
    'Événements',
    'eventi',
    'veranstaltungen',
    'termine',
    'arrangementer',
    'evenementen',
    'bijeenkomsten',
    'stammtisch',
  ])('are events of the category %s', async (category) => {
    const text = page(`title: A\ncategories: [${category}]`)
    expect((await read('_posts/2027-05-06-a.md', text, posts)).event).toBeDefined()
  })

  it.each(['evento', 'événement', 'veranstaltung', 'arrangement'])(
    'are events of the layout %s',
    async (layout) => {
      const text = page(`title: A\nlayout: ${layout}`)
      expect((await read('_posts/2027-05-06-a.md', text, posts)).event).toBeDefined()
    },
  )
})

it('leaves a project that is about events a project', async () => {
  const text = page('title: A\ncategories: [veranstaltungen]')
  const values = {collections: {posts: {output: true}}, permalink: '/projects/:title/'}
  expect((await read('_posts/2027-05-06-a.md', text, {values})).event).toBeUndefined()
})

describe('messages of one cause', () => {
  it('say nothing of a time that the clocks skip', async () => {
    const text = page('title: A\ndate: 2027-03-28 02:30')
    expect(await read('_events/a.md', text)).toMatchObject({start: '2027-03-28 03:30', codes: []})
  })

  it('say only that the front matter is broken', async () => {
    const {codes} = await read('_events/a.md', page('title: Meetup: the second'))
    expect(codes).toEqual(['front-matter-broken'])
  })

  it('say of a date only that it cannot be read', async () => {
    expect((await read('_events/a.md', page('title: A\nstart_date: 2027-02-30'))).codes).toEqual([
      'value-unread',
    ])
  })
})

describe('a folder of Markdown', () => {
  const plain = {kind: 'plain', values: {}} as const

  it('has its titles in the first heading, and shows them once', async () => {
    const {event, codes} = await read(
      'events/a.md',
      '# Open workshop\n\nTuesday 9 November 2027 at 18:30 in the mill.\n',
      plain,
    )
    expect(event?.title).toBe('Open workshop')
    expect(event?.body).toHaveLength(1)
    expect(codes).toEqual([])
    expect(local(event?.period?.start)).toBe('2027-11-09 18:30')
  })

  it.each(['events/2027-12-08 Xmas.md', 'events/2027-12-08-xmas.md', 'events/2027-12-08.md'])(
    'has days in the names of files: %s',
    async (path) => {
      expect((await read(path, '# Xmas\n\nCome.\n', plain)).start).toBe('2027-12-08 00:00')
    },
  )
})

describe('a list of days', () => {
  it('is one period where they follow each other', async () => {
    const {event, start, end} = await read(
      '_events/a.md',
      page('title: A\ndates: [2027-09-04, 2027-09-05]'),
    )
    expect([start, end, event?.period?.allDay]).toEqual([
      '2027-09-04 00:00',
      '2027-09-05 00:00',
      true,
    ])
  })

  it('is a series where they do not', async () => {
    const {event, start} = await read(
      '_events/a.md',
      page('title: A\ndates: [2027-09-04, 2027-09-18]\ntime: "18:00"'),
    )
    expect([start, event?.period?.kind]).toEqual(['2027-09-04 18:00', 'recurring'])
  })
})

it('reads a key as it is written before one in capitals', async () => {
  const {event} = await read('_events/a.md', page('title: Small\nTITLE: Caps\ndate: 2027-05-06'))
  expect(event?.title).toBe('Small')
})

it.each([
  'inscription: [{titre: Billets, lien: "https://example.org/a"}]',
  'inscripción: [{título: Entradas, enlace: "https://example.org/a"}]',
])('reads the members of a row in other languages: %s', async (row) => {
  const {event} = await read('_events/a.md', page(`title: A\nstart_date: 2027-05-06\n${row}`))
  expect(event?._type === 'event' ? event.registration : []).toMatchObject([
    {url: 'https://example.org/a', label: expect.stringMatching(/Billets|Entradas/u)},
  ])
})
