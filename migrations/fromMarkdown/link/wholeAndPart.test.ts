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
