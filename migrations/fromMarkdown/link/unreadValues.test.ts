import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const kept = async (frontMatter: string): Promise<unknown> => {
  const text = `---\n${frontMatter}\n---\n# Heading\n`
  const site = await converted(memorySite({'_events/a.md': text}))
  const {unmapped} = documentOf(site, 'events-a', 'event').source ?? {}
  const unread = site.messages.filter(({ruleId}) => ruleId === 'value-unread')
  return {
    kept: unmapped === undefined ? undefined : JSON.parse(unmapped),
    lines: unread.map(({place}) => place?.start.line),
  }
}

describe('values that no field can hold', () => {
  it.each([
    ['title: {sv: Hej, en: Hi}', {title: {sv: 'Hej', en: 'Hi'}}],
    ['title: [A, B]', {title: ['A', 'B']}],
    ['event-date: 2027-02-30', {'event-date': '2027-02-30'}],
    ['event-date: Some time in spring', {'event-date': 'Some time in spring'}],
    ['event-date: {day: 6}', {'event-date': {day: 6}}],
    ['image: [/uploads/a.png, /uploads/b.png]', {image: ['/uploads/a.png', '/uploads/b.png']}],
    ['registration: ring 08-123 456', {registration: 'ring 08-123 456'}],
    ['tickets: i dörren', {tickets: 'i dörren'}],
    ['meetup: 208556582', {meetup: 208_556_582}],
    ['status: kanske', {status: 'kanske'}],
    ['capacity: ungefär trettio', {capacity: 'ungefär trettio'}],
    ['video: none yet', {video: 'none yet'}],
    ['price: 100 kr', {price: '100 kr'}],
  ])('keeps %s with the source, and says where it stands', async (line, value) => {
    expect(await kept(line)).toEqual({kept: value, lines: [2]})
  })

  it.each([
    ['lang: sv\nstatus: fullbokat', {soldOut: true}],
    ['lang: de\nstatus: ausgebucht', {soldOut: true}],
  ])('takes %j for a term of registering', async (lines, terms) => {
    const text = `---\ntitle: A\nsignup: https://example.org/r\n${lines}\n---\n`
    const site = await converted(memorySite({'_events/a.md': text}))
    const {registration, source} = documentOf(site, 'events-a', 'event')
    expect(registration).toMatchObject([terms])
    expect(source?.unmapped).toBeUndefined()
  })

  it('reads the last day out of the words beside an address to register at', async () => {
    const text =
      '---\ntitle: A\nlang: da\ndato: 2027-06-19\ntilmelding: Skriv til fest@example.org senest den 10. juni\n---\n'
    const site = await converted(memorySite({'_events/a.md': text}))
    expect(documentOf(site, 'events-a', 'event').registration).toMatchObject([
      {url: 'mailto:fest@example.org', closes: '2027-06-10T21:59:00.000Z'},
    ])
  })

  it('keeps rows of links that have no address', async () => {
    expect(await kept('title: A\nlinks: [1, [https://example.org], {url: {a: b}}]')).toMatchObject({
      kept: {links: [1, {url: {a: 'b'}}]},
    })
  })

  it.each([
    ['group: [Malmö]', {group: ['Malmö']}],
    ['timezone: Stockholm\ndate: 2027-05-06', {timezone: 'Stockholm'}],
    ['cancelled: false', {cancelled: false}],
  ])(
    'keeps %j, of which another message says it, or of which nothing is to be said',
    async (line, value) => {
      expect(await kept(`title: A\n${line}`)).toEqual({kept: value, lines: []})
    },
  )

  it.each([
    ['when: 6 maj 2027\ntime: pending', {time: 'pending'}],
    ['venue: Folkets hus\nlocation: Malmö', {venue: 'Folkets hus'}],
    ['excerpt: One\ndescription: Two', {description: 'Two'}],
    ['tags: [a]\nkeywords: [b]', {keywords: ['b']}],
    ['start_date: 2027-05-06\ndate: 2027-04-01', {date: '2027-04-01'}],
    ['location: {name: Online, floor: 3}', {location: {floor: 3}}],
    [
      'registration: {link: "https://example.org/r", deadline: in spring, colour: red}',
      {registration: {deadline: 'in spring', colour: 'red'}},
    ],
    ['place: {name: Hall, floor: 3, geo: near}', {place: {floor: 3, geo: 'near'}}],
    ['place: {name: Barfotahuset, quarter: Bar}', {place: {quarter: 'Bar'}}],
    ['partners: [{name: Bo AB, level: gold}]', {partners: [{name: 'Bo AB', level: 'gold'}]}],
  ])('keeps what is left of %j', async (lines, value) => {
    expect(await kept(`title: A\n${lines}`)).toMatchObject({kept: value})
  })

  it.each([
    ['tags: foo bar', ['foo', 'bar']],
    ['tags: open data, maps', ['open data', 'maps']],
    ['tags: [open data]', ['open data']],
  ])('splits %j as Jekyll does', async (line, tags) => {
    const site = await converted(memorySite({'_events/a.md': `---\ntitle: A\n${line}\n---\n`}))
    expect(documentOf(site, 'events-a', 'event')).toMatchObject({tags})
    expect(site.messages.map(({ruleId}) => ruleId)).not.toContain('value-unread')
  })

  it('says where the dates of two keys differ', async () => {
    const text = '---\ntitle: A\nstart_date: 2027-05-06\ndate: 2027-04-01\n---\n'
    const site = await converted(memorySite({'_events/a.md': text}))
    expect(site.messages).toMatchObject([{ruleId: 'date-differs', actual: '2027-04-01'}])
  })

  it('keeps keys that JavaScript gives a meaning', async () => {
    expect(await kept('title: A\n__proto__: {a: b}\nconstructor: c')).toMatchObject({
      kept: JSON.parse('{"__proto__": {"a": "b"}, "constructor": "c"}'),
    })
  })

  it.each([
    'title: A\nevent-date: 2027-05-06',
    'title: A\nwhen: 6 May 2027\ntime: 9:00 – 16:45 CET (UTC +1:00)',
    'title: 2027\nevent-date: 6 May 2027, 18:00',
    'title: A\nimage: {path: /uploads/a.png}',
  ])('takes %j', async (frontMatter) => {
    expect(await kept(frontMatter)).toEqual({kept: undefined, lines: []})
  })
})

describe('rows of links for registering', () => {
  it('have terms of their own', async () => {
    const rows = `registration:
- title: In person
  url: https://example.org/in
  closes: 2027-06-20
  price: £20
  capacity: 30
- title: Online
  url: https://example.org/on
  available_until: 2027-07-01 12:00
  sold_out: true
  colour: red`
    const text = `---\ntitle: A\ndate: 2027-07-06 18:00\n${rows}\n---\n`
    const site = await converted(memorySite({'_events/a.md': text}))
    const {registration = [], source} = documentOf(site, 'events-a', 'event')
    expect(registration).toMatchObject([
      {
        label: 'In person',
        closes: '2027-06-20T21:59:00.000Z',
        price: {free: false, amount: 20, currency: 'GBP'},
        capacity: 30,
      },
      {label: 'Online', closes: '2027-07-01T10:00:00.000Z', soldOut: true},
    ])
    expect(registration[1]).not.toHaveProperty('price')
    expect(source?.unmapped).toBe(
      '{"registration":[{"url":"https://example.org/on","colour":"red"}]}',
    )
  })

  it('say of a price that no link holds why it is kept', async () => {
    const site = await converted(memorySite({'_events/a.md': '---\ntitle: A\nprice: £20\n---\n'}))
    const [told] = site.messages.filter(({ruleId}) => ruleId === 'value-unread')
    expect(told?.reason).toContain('names nowhere to register')
  })
})
