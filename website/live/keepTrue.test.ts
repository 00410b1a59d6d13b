import {JSDOM} from 'jsdom'
import {describe, expect, test} from 'vitest'

import type {EventDocument} from '../../content/documents/documents.ts'
import {shownPage, wordsIn} from '../testing/shownPage.tsx'
import {keepTrue} from './keepTrue.ts'

const event: EventDocument = {
  _type: 'event',
  _id: 'events-day',
  title: 'Lagardagen',
  language: 'en',
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
      _key: 'tickets',
      kind: 'tickets',
      url: 'https://tickets.example.org/day',
      opens: '2030-10-01T08:00:00Z',
      closes: '2030-11-30T22:00:00Z',
    },
    {
      _type: 'registrationLink',
      _key: 'live',
      kind: 'livestream',
      url: 'https://live.example.org/day',
    },
  ],
}

const pageAt = (now: string): Document =>
  shownPage({document: event, related: []}, {now: new Date(now), timeZone: 'Europe/Stockholm'})

/** What is there to see and to click, by the rules of the style sheet. */
const seen = (page: Document): unknown => {
  const section = page.querySelector('.registration')
  const isOver = section?.getAttribute('data-state') === 'past'
  const words = [...(section?.querySelectorAll('.state') ?? [])]
  return {
    states: [...page.querySelectorAll('.registration, .registration [data-state]')]
      .map((element) => element.getAttribute('data-state'))
      .slice(0, isOver ? 1 : undefined),
    words: (isOver ? words.slice(0, 1) : words).map((element) => wordsIn(element).join(' ')),
    links: isOver
      ? []
      : [...page.querySelectorAll('.registration [href]')].map((link) => link.getAttribute('href')),
  }
}

const moments = [
  '2030-09-01T00:00:00Z',
  '2030-10-01T08:00:00Z',
  '2030-11-30T00:00:00Z',
  '2030-11-30T21:59:59Z',
  '2030-11-30T22:00:00Z',
  '2030-12-01T15:00:00Z',
]

describe('a page that was made earlier', () => {
  test.each(moments)('says at %s what a page says that is made then', (moment) => {
    const page = pageAt('2030-08-01T00:00:00Z')
    keepTrue(page, Date.parse(moment))
    expect(seen(page)).toEqual(seen(pageAt(moment)))
  })

  test('says it too when it has stayed open all the time', () => {
    const page = pageAt('2030-08-01T00:00:00Z')
    let next = keepTrue(page, Date.parse('2030-08-01T00:00:00Z'))
    const looked: number[] = []
    while (next !== undefined) {
      looked.push(next)
      next = keepTrue(page, next)
    }
    expect(looked).toContain(Date.parse('2030-10-01T08:00:00Z'))
    expect(looked.at(-1)).toBe(Date.parse('2030-12-01T15:00:00Z'))
    expect(seen(page)).toEqual(seen(pageAt('2031-01-01T00:00:00Z')))
  })
})

const listsAt = (now: number): Document => {
  const {document} = new JSDOM(`<main>
    <section><p data-nothing hidden>Nothing is planned.</p>
      <ul data-list="upcoming"><li data-over="100">a</li><li data-over="200">b</li></ul></section>
    <ul data-list="past"><li>old</li></ul></main>`).window
  keepTrue(document, now * 1000)
  return document
}

describe('a list of what is next', () => {
  test('gives to the past what is over', () => {
    const page = listsAt(100)
    expect(wordsIn(page.querySelector('[data-list=upcoming]'))).toEqual(['b'])
    expect(
      [...page.querySelectorAll('[data-list=past] li')].map((item) => item.textContent),
    ).toEqual(['a', 'old'])
    expect(page.querySelector('[data-nothing]')?.hasAttribute('hidden')).toBe(true)
  })

  test('says so when nothing is left', () => {
    const page = listsAt(200)
    expect(page.querySelector('[data-nothing]')?.hasAttribute('hidden')).toBe(false)
    expect(page.querySelector('[data-list=upcoming]')?.hasAttribute('hidden')).toBe(true)
  })

  test('shows the past where there was none before', () => {
    const {document: page} = new JSDOM(`<main>
      <section><ul data-list="upcoming"><li data-over="100">a</li></ul></section>
      <section hidden><h2>Earlier</h2><ul data-list="past"></ul></section></main>`).window
    const earlier = page.querySelector('section:has(h2)')
    keepTrue(page, 99_000)
    expect(earlier?.hasAttribute('hidden')).toBe(true)
    keepTrue(page, 100_000)
    expect(earlier?.hasAttribute('hidden')).toBe(false)
    expect(wordsIn(page.querySelector('[data-list=past]'))).toEqual(['a'])
  })
})
