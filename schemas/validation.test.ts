import {describe, expect, it} from 'vitest'

import {complaints} from './testing/complaints.ts'
import {samples} from './testing/samples.ts'

const published = {
  _rev: '1',
  _createdAt: '2030-01-01T00:00:00Z',
  _updatedAt: '2030-01-01T00:00:00Z',
}

const event = {
  ...published,
  _id: 'drafts.kartdagen',
  _type: 'event',
  title: 'Kartdagen',
  slug: {_type: 'slug', current: 'kartdagen'},
  language: 'sv',
  attendanceMode: 'online',
  period: {
    _type: 'period',
    kind: 'once',
    start: '2090-05-20T08:00:00.000Z',
    timeZone: 'Europe/Stockholm',
  },
}

const session = {
  ...published,
  _id: 'drafts.invigning',
  _type: 'session',
  title: 'Invigning',
  slug: {_type: 'slug', current: 'invigning'},
  language: 'sv',
  event: {
    _type: 'reference',
    _ref: 'kartdagen',
    _weak: true,
    _strengthenOnPublish: {type: 'event'},
  },
}

const withRegistration = (url?: string) => ({
  ...event,
  registration: [{_type: 'registrationLink', _key: 'a', kind: 'registration', url}],
})

const bodyWithLink = (href: string) => [
  {
    _type: 'block',
    _key: 'a',
    style: 'normal',
    markDefs: [{_type: 'link', _key: 'l', href}],
    children: [{_type: 'span', _key: 's', text: 'här', marks: ['l']}],
  },
]

const weak = (id: string) => ({_type: 'reference', _key: id, _ref: id, _weak: true})

describe('validation', () => {
  it('is content with a complete event', async () => {
    expect(await complaints(event)).toEqual([])
  })

  it.each(
    samples
      .filter(({_type}) => _type !== 'translation.metadata')
      .map((sample) => [sample._type, sample] as const),
  )('lets a %s with every field be published', async (_type, sample) => {
    const errors = (
      await complaints({...published, ...sample}, [{_id: 'event-x'}, {_id: 'image-x'}])
    ).filter((complaint) => complaint.startsWith('error'))
    expect(errors).toEqual([])
  })

  it('says which event has to be published before a session', async () => {
    expect(await complaints(session, [event])).toEqual([
      'error event: Publish the event “Kartdagen” first.',
    ])
    expect(await complaints(session, [{...event, _id: 'kartdagen'}])).toEqual([])
  })

  it('says that the event of a session is gone', async () => {
    expect(await complaints(session)).toEqual([
      'error event: This event does not exist any more. Choose another one.',
    ])
  })

  it('does not ask for people and projects to be published', async () => {
    const presentations = [
      {_type: 'presentation', _key: 'a', project: weak('lyktan'), presenters: [weak('eva')]},
    ]
    expect(await complaints({...event, presentations})).toEqual([])
  })

  it('asks for an end that is not before the start', async () => {
    const period = {...event.period, end: '2090-05-20T07:00:00.000Z'}
    expect(await complaints({...event, period})).toEqual([
      'error period.end: The end is before the start. Check both dates.',
    ])
    expect(await complaints({...session, period}, [{...event, _id: 'kartdagen'}])).toHaveLength(1)
  })

  it('asks for a time zone that exists', async () => {
    const period = {...event.period, timeZone: 'Europe/Kiruna'}
    expect(await complaints({...event, period})).toEqual([
      'error period.timeZone: There is no time zone “Europe/Kiruna”. Write a name such as Europe/Stockholm or Europe/London.',
    ])
  })

  it('asks for a place or online of an event to come, and only warns of a past one', async () => {
    const {attendanceMode: _online, ...nowhere} = event
    const message = 'place: Say where it takes place: give a place, or choose “Online”.'
    expect(await complaints(nowhere)).toEqual([`error ${message}`])
    const period = {...event.period, start: '2010-05-20T08:00:00.000Z'}
    expect(await complaints({...nowhere, period})).toEqual([`warning ${message}`])
  })

  it('asks for a short name that no other page of the language has', async () => {
    const other = {...event, _id: 'other', title: 'Kartfesten'}
    expect(await complaints(event, [other])).toEqual([
      'error slug: “Kartfesten” has this short name already. Choose another one.',
    ])
    expect(await complaints(event, [{...other, language: 'en'}])).toEqual([])
    expect(await complaints(event, [{...event, _id: 'kartdagen'}])).toEqual([])
  })

  it('takes web, mail and telephone addresses for registration and nothing else', async () => {
    expect(await complaints(withRegistration('https://example.org/anmal?x=1'))).toEqual([])
    expect(await complaints(withRegistration('mailto:anmal@example.org'))).toEqual([])
    expect(await complaints(withRegistration('javascript:alert(1)'))).toHaveLength(1)
    expect(await complaints(withRegistration('coming soon'))).toEqual([
      'error registration.[object Object].url: “coming soon” is no address. Write https://example.org/page, mailto:name@example.org, or /page for a page of this site.',
    ])
    expect(await complaints(withRegistration('http://http://example.org'))).toEqual([
      'error registration.[object Object].url: The address does not begin as it should. Write http://example.org.',
    ])
    expect(await complaints(withRegistration())).toHaveLength(1)
  })

  it('only warns of a link in running text that no browser can follow', async () => {
    expect(await complaints({...event, body: bodyWithLink('/om/')})).toEqual([])
    expect(await complaints({...event, body: bodyWithLink('om.html#karta')})).toEqual([])
    for (const href of ['http:// example.org', 'www.example.org', 'info@example.org', 'snart']) {
      const [complaint] = await complaints({...event, body: bodyWithLink(href)})
      expect(complaint).toMatch(/^warning body\..*(?:Write |is no address)/)
    }
  })
})
