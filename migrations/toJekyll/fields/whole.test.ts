import {describe, expect, it} from 'vitest'

import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planAfter} from '../testing/exported.ts'
import {loadedSite, type LoadedSite} from '../testing/loadedSite.ts'

const page = (frontMatter: string): string => `---\n${frontMatter}\n---\nWelcome.\n`

describe('an event that is part of a larger one', () => {
  const week = page('title: The week\nevent-date: 2027-05-01\nevent-date-end: 2027-05-08')
  const files = {'_events/week.md': week}
  const partOf = {_type: 'reference', _ref: 'events-week'}

  it('says so, and no more when it is none', async () => {
    const text = page('title: A\nevent-date: 2027-05-06 18:00')
    const whole = await loadedSite(memorySite({'_events/a.md': text, ...files}))
    const [said] = planAfter(whole, 'events-a', {partOf}).changes
    expect(changedLines(text, said?.after ?? text)).toEqual({gone: [], came: ['part-of: week']})
    const part = page('title: A\npart-of: week\nevent-date: 2027-05-06 18:00')
    const site = await loadedSite(memorySite({'_events/a.md': part, ...files}))
    expect(site.state.holdings.published.get('events-a')?.['partOf']).toMatchObject(partOf)
    const [change] = planAfter(site, 'events-a', {partOf: null}).changes
    expect(changedLines(part, change?.after ?? part)).toEqual({gone: ['part-of: week'], came: []})
  })
})

const talk = 'title: Talk\nevent-date: 2027-05-06 18:30\npart-of: spring'
const talks = (text: string): Promise<LoadedSite> =>
  loadedSite(
    memorySite(
      {
        '_talks/talk.md': page(text),
        '_talks/other.md': page(
          'title: Other\nconference: spring\nspeakers:\n  - Eva Ek\n  - Ola Ny',
        ),
        '_events/spring.md': page('title: Spring day\nevent-date: 2027-05-06 18:00'),
      },
      [],
      {
        values: {collections: {events: {output: true}, talks: {output: true}}},
        mapping: {pages: [{collection: 'talks', type: 'session' as const}]},
      },
    ),
  )

const speaker = (name: string): JsonObject => ({
  _type: 'reference',
  _key: name,
  _ref: `person-${name}`,
})

describe('a session with a page of its own', () => {
  it('says who speaks, in which room, and of what kind it is', async () => {
    const change = {
      speakers: [speaker('ola-ny'), speaker('eva-ek')],
      room: 'Hall B',
      kind: 'workshop',
    }
    const plan = planAfter(await talks(talk), 'talks-talk', change)
    expect(plan.messages).toEqual([])
    const said = 'title: Talk\nspeakers:\n  - Ola Ny\n  - Eva Ek\n'
    expect(plan.changes[0]?.after).toBe(
      page(`${talk.replace('title: Talk\n', said)}\nroom: Hall B\nkind: workshop`),
    )
  })

  it('loses a speaker, and has the others in their new order', async () => {
    const text = `${talk}\nspeakers: [Eva Ek, Ola Ny, Mia Mo]\nkind: Panel debate`
    const site = await talks(text)
    expect(site.state.holdings.published.get('talks-talk')).toMatchObject({kind: 'panel'})
    const plan = planAfter(site, 'talks-talk', {speakers: [speaker('mia-mo'), speaker('eva-ek')]})
    expect(plan.messages).toEqual([])
    expect(changedLines(page(text), plan.changes[0]?.after ?? '')).toEqual({
      gone: ['speakers: [Eva Ek, Ola Ny, Mia Mo]'],
      came: ['speakers: [Mia Mo, Eva Ek]'],
    })
  })

  it.each([
    ['spring', 'autumn'],
    ['_events/spring.md', '_events/autumn.md'],
    ['Spring day', 'Autumn day'],
  ])('names another event as it named the first: %s', async (before, name) => {
    const text = page(`title: Talk\nevent-date: 2027-05-06 18:30\nconference: ${before}`)
    const files = {
      '_talks/talk.md': text,
      '_events/spring.md': page('title: Spring day\nevent-date: 2027-05-06 18:00'),
      '_events/autumn.md': page('title: Autumn day\nevent-date: 2027-09-06 18:00'),
    }
    const config = {
      values: {collections: {events: {output: true}, talks: {output: true}}},
      mapping: {pages: [{collection: 'talks', type: 'session' as const}]},
    }
    const site = await loadedSite(memorySite(files, [], config))
    const event = {_type: 'reference', _ref: 'events-autumn'}
    const plan = planAfter(site, 'talks-talk', {event})
    expect(plan.messages).toEqual([])
    expect(changedLines(text, plan.changes[0]?.after ?? text)).toEqual({
      gone: [`conference: ${before}`],
      came: [`conference: ${name}`],
    })
  })
})
