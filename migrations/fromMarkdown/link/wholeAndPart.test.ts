import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const page = (title: string, time: string, more: string, body: string): string =>
  `---\ntitle: ${title}\nevent-date: 2022-05-04 ${time.slice(0, 5)}:00 +0200\nevent-date-desc: 4 maj 2022 ${time}\n${more}\n---\n${body}`

const whole = (body: string, more = 'lang: sv'): string =>
  page('Kartdagen 2022', '10:00-15:00', more, body)
const part = (body: string, more = 'lang: sv', time = '13:30-14:20'): string =>
  page('Kartor möter data', time, more, body)

const naming = 'Missa inte session 3 kl 13:30-14:20: Kartor möter data där vi ritar.'
const saying = 'Denna session är en del av Kartdagen 2022.'

describe('whole and part', () => {
  it('makes a page a session of the event when both name each other', async () => {
    const site = await converted(
      memorySite({'_events/day.md': whole(naming), '_events/part.md': part(saying)}),
    )
    expect(documentOf(site, 'events-part', 'session').event).toEqual({
      _type: 'reference',
      _ref: 'events-day',
    })
    expect(site.documents.filter(({_type}) => _type === 'session')).toHaveLength(1)
  })

  it('refers to an event that is only a draft as the Studio does', async () => {
    const site = await converted(
      memorySite({
        '_events/day.md': whole(naming, 'published: false'),
        '_events/part.md': part(saying),
      }),
    )
    expect(documentOf(site, 'events-part', 'session').event).toEqual({
      _type: 'reference',
      _ref: 'events-day',
      _weak: true,
      _strengthenOnPublish: {type: 'event'},
    })
  })

  it('prefers the event in the language of the part', async () => {
    const site = await converted(
      memorySite({
        '_events/day.md': whole(naming, 'lang: sv\nref: day'),
        '_events/day-en.md': whole(naming, 'lang: en\nref: day'),
        '_events/part.md': part(saying, 'lang: en'),
      }),
    )
    expect(documentOf(site, 'events-part', 'session').event._ref).toBe('events-day-en')
  })

  it('makes an event that the larger one does not name a part of it', async () => {
    const site = await converted(
      memorySite({'_events/day.md': whole('Kom!'), '_events/part.md': part(saying)}),
    )
    expect(documentOf(site, 'events-part', 'event').partOf?._ref).toBe('events-day')
  })

  it('finds a larger event whose name goes on in small letters', async () => {
    const site = await converted(
      memorySite({
        '_events/day.md': whole('Kom!').replace('Kartdagen 2022', 'Öppna kartdagen'),
        '_events/part.md': part('Den här träffen är en del av Öppna kartdagen i maj.'),
      }),
    )
    expect(documentOf(site, 'events-part', 'event').partOf?._ref).toBe('events-day')
  })

  it('joins nothing outside the time of the larger event', async () => {
    const site = await converted(
      memorySite({
        '_events/day.md': whole(naming),
        '_events/part.md': part(saying, 'lang: sv', '18:30-19:20'),
      }),
    )
    expect(documentOf(site, 'events-part', 'event')).not.toHaveProperty('partOf')
  })

  it.each([
    ['the first day', '2027-06-01 08:00', true],
    ['the last evening', '2027-06-03 21:00', true],
    ['the last day as a whole', '2027-06-03', true],
    ['the day before', '2027-05-31 23:30', false],
    ['the day behind it', '2027-06-04 00:00:01', false],
    ['beyond its end', '2027-06-03 22:00\nend: 2027-06-04 01:00', false],
  ])('joins a page on %s of a larger event of whole days: %s, %s', async (_, date, joined) => {
    const site = await converted(
      memorySite({
        '_events/day.md': '---\ntitle: Kartdagarna\nstart: 2027-06-01\nend: 2027-06-03\n---\n',
        '_events/part.md': `---\ntitle: Kväll\nstart: ${date}\n---\nEn del av [Kartdagarna](/day/).`,
      }),
    )
    const {partOf} = documentOf(site, 'events-part', 'event')
    expect(partOf !== undefined).toBe(joined)
  })

  it.each([
    ['en', 'This talk is part of the festival [Map Days](/day/).'],
    ['en', 'This talk is part of [The Map Days](/day/).'],
    ['en', 'This talk is part of the Map Days.'],
    ['en', 'This talk is part of the festival Map Days.'],
    ['sv', 'En del av festivalen [Map Days](/day/).'],
    ['nb', 'En del av festivalen [Map Days](/day/).'],
    ['da', 'En del af festivalen [Map Days](/day/).'],
    ['de', 'Der Vortrag findet im Rahmen des Festivals [Map Days](/day/) statt.'],
    ['nl', 'Deze lezing is onderdeel van het festival [Map Days](/day/).'],
    ['fr', 'Dans le cadre du festival [Map Days](/day/).'],
    ['es', 'En el marco del festival [Map Days](/day/).'],
    ['it', "Nell'ambito del festival [Map Days](/day/)."],
  ])(
    'finds the larger event behind a word for it, or an article, in %s: %s',
    async (lang, body) => {
      const site = await converted(
        memorySite({
          '_events/day.md': '---\ntitle: Map Days\nstart: 2027-06-01\nend: 2027-06-03\n---\n',
          '_events/part.md': `---\ntitle: Talk\nlang: ${lang}\nstart: 2027-06-02 18:00\n---\n${body}`,
        }),
      )
      expect(documentOf(site, 'events-part', 'event').partOf?._ref).toBe('events-day')
    },
  )

  it('finds a larger event by a name with an article', async () => {
    const site = await converted(
      memorySite({
        '_events/day.md': '---\ntitle: The Big Fest\nstart: 2027-06-01\nend: 2027-06-03\n---\n',
        '_events/part.md':
          '---\ntitle: Talk\nlang: en\nstart: 2027-06-02 18:00\n---\nThis is part of The Big Fest.',
      }),
    )
    expect(documentOf(site, 'events-part', 'event').partOf?._ref).toBe('events-day')
  })

  it('makes a session of a mention that has no page', async () => {
    const site = await converted(memorySite({'_events/day.md': whole(naming)}))
    expect(documentOf(site, 'events-day-session-kartor-moter-data', 'session')).toMatchObject({
      event: {_ref: 'events-day'},
      title: 'Kartor möter data',
      period: {start: '2022-05-04T11:30:00.000Z', end: '2022-05-04T12:20:00.000Z'},
      source: {path: '_events/day.md', line: 7},
    })
  })

  it('reads the mention in English too', async () => {
    const body = "Don't miss seminar no 3 at 13:30-14:20: Maps meet data, where we talk.\n"
    const site = await converted(memorySite({'_events/day.md': whole(body)}))
    expect(documentOf(site, 'events-day-session-maps-meet-data', 'session')).toMatchObject({
      title: 'Maps meet data',
    })
  })
})
