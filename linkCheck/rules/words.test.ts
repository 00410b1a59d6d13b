import {describe, expect, it} from 'vitest'

import {htmlWords} from './htmlWords.ts'
import {offerOf} from './offerWords.ts'
import {soft404Words} from './soft404.ts'

describe('htmlWords', () => {
  it('reads titles, headings and phrases, and nothing that is hidden', () => {
    const page = `<!doctype html><HTML><head><title>
      V&aring;r&amp;H&#246;st</title><style>h1{}</style></head><body><header>Top</header>
      <h1 class="a">Hej <em>då</em></h1><script>var a = "Sold out"</script><p>Fullt&nbsp;hus</p>
      <script type="application/ld+json">{"a":1}</script></body>`
    expect(htmlWords(page)).toEqual({
      title: 'Vår&Höst',
      headings: ['Hej då'],
      phrases: ['Top', 'Hej', 'då', 'Fullt hus'],
      linkedData: ['{"a":1}'],
    })
  })

  it.each([
    '<'.repeat(500_000),
    '<h1 '.repeat(100_000),
    '<script>'.repeat(60_000),
    '&#'.repeat(200_000),
  ])('is quick with a page of nonsense', (page) => {
    const started = performance.now()
    htmlWords(page)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

const pageOf = (title: string, heading = '') => ({
  title,
  headings: [heading],
  phrases: [],
  linkedData: [],
})

describe('soft404Words', () => {
  it.each([
    '404',
    '404 Not Found',
    'Page not found',
    'Page not found – Malmö',
    'Error 404: Page not found | Example',
    'Oops! That page doesn’t exist.',
    'Sidan hittades inte',
    'Sidan finns inte längre - Kommunen',
    'Sidan kunde inte hittas',
    'Sidan du söker finns inte',
    'Tyvärr, sidan finns inte',
    'Vi hittar inte sidan du söker',
  ])('hears that nothing is there: %s', (title) => {
    expect(soft404Words(pageOf(title))).toBe(title)
    expect(soft404Words(pageOf('Shop', title))).toBe(title)
  })

  it.each([
    'Not found in translation',
    'The page that could not be found: a talk',
    'Room 404',
    'Hitta till sidan',
    'Vad gör man när sidan hittades inte i tid?',
    'Lost & Found',
  ])('takes %s for a page', (title) => {
    expect(soft404Words(pageOf(title))).toBeUndefined()
  })
})

const offer = (body: string, url = 'https://pretix.eu/org/fair/') => offerOf(url, htmlWords(body))
const linked = (json: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`

describe('offerOf', () => {
  it.each(['<b>Sold out</b>', '<p>SLUTSÅLT!</p>', '<p>Fullbokat</p>', '<p>This event is full</p>'])(
    'hears that it is sold out: %s',
    (body) => {
      expect(offer(body)).toBe('soldOut')
    },
  )

  it.each([
    '<p>Registration is closed.</p>',
    '<p>Anmälan är stängd</p>',
    '<p>Anmälan har stängt.</p>',
    '<p>Sales ended</p>',
    '<p>The form Summer fair is no longer accepting responses.</p>',
    '<p>Sommarfest tar inte längre emot svar.</p>',
    '<p>This event has ended</p>',
  ])('hears that it is closed: %s', (body) => {
    expect(offer(body)).toBe('closed')
  })

  it.each([
    '<p>Last year we were sold out after an hour.</p>',
    '<b>Sold out</b><button>Add to cart</button>',
    '<b>Sold out</b><button> Köp biljett </button>',
    `<b>Sold out</b>${linked({offers: [{availability: 'https://schema.org/SoldOut'}, {availability: 'https://schema.org/InStock'}]})}`,
    '<script>"Sold out"</script>',
  ])('lets people register: %s', (body) => {
    expect(offer(body)).toBeUndefined()
  })

  it('believes what the page says to machines', () => {
    const offers = {'@type': 'Offer', availability: 'https://schema.org/SoldOut'}
    expect(offer(linked([{'@type': 'Event', offers}]))).toBe('soldOut')
    expect(offer('<script type="application/ld+json">{broken</script>')).toBeUndefined()
  })

  it('is not exhausted by what is nested without end', () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(offer(`<script type="application/ld+json">${nested}</script>`)).toBeUndefined()
  })

  it('reads no other pages', () => {
    expect(offer('<b>Sold out</b>', 'https://bokhandeln.se/roman')).toBeUndefined()
  })
})
