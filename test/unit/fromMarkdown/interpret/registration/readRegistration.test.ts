import {describe, expect, it} from 'vitest'

import {threshold} from '../../../../../migrations/fromMarkdown/interpret/facts.ts'
import {readPeriod} from '../../../../../migrations/fromMarkdown/interpret/period/readPeriod.ts'
import {readRegistration} from '../../../../../migrations/fromMarkdown/interpret/registration/readRegistration.ts'
import {pageOf, paragraphsOf} from '../samplePage.ts'

const timeZone = 'Europe/Stockholm'
const date = 'event-date: 2027-05-06 18:00:00 +0200'

const facts = (frontMatter: string, body = '') => {
  const page = pageOf(`${date}\n${frontMatter}`, body)
  const paragraphs = paragraphsOf(page)
  const {period} = readPeriod(page, paragraphs, {timeZone})
  return readRegistration(page, paragraphs, {timeZone, ...(period ? {period: period.value} : {})})
    .registration
}

const written = (frontMatter: string, body = '') =>
  facts(frontMatter, body)
    .filter(({confidence}) => confidence >= threshold)
    .map(({value}) => value)

const urls = (frontMatter: string, body = ''): readonly string[] =>
  written(frontMatter, body).map(({url}) => url)

const linkTo = (title: string, url: string): string => `links:\n- title: "${title}"\n  url: ${url}`

describe('links of front matter', () => {
  it.each([
    ['Anmälan', 'https://example.org/form'],
    ['Anmäl dig här!', 'https://example.org/form'],
    ['Anmälningslänk', 'https://example.org/form'],
    ['Registrera dig', 'https://example.org/form'],
    ['Registrering', 'https://example.org/form'],
    ['Boka plats', 'https://example.org/form'],
    ['Biljetter', 'https://example.org/form'],
    ['Köp biljett', 'https://example.org/form'],
    ['O.S.A.', 'https://example.org/form'],
    ['Säkra din plats', 'https://example.org/form'],
    ['Registration', 'https://example.org/form'],
    ['Register for the lab', 'https://example.org/form'],
    ['Register here!', 'mailto:hello@example.org'],
    ['Sign up', 'https://example.org/form'],
    ['Sign-up form', 'https://example.org/form'],
    ['RSVP', 'https://example.org/form'],
    ['Get your tickets', 'https://example.org/form'],
    ['Save your seat', 'https://example.org/form'],
    ['Program & Registration', 'https://example.org'],
    ['Eventbrite', 'https://www.eventbrite.se/e/varmote-biljetter-123'],
    ['Meetup', 'https://www.meetup.com/open-data/events/123456/'],
    ['Luma', 'https://lu.ma/varmote'],
    ['Event', 'https://pretix.eu/lectern/varmote/'],
    ['Registrera dig', 'https://us02web.zoom.us/webinar/register/WN_123'],
    ['Anmälan', 'https://www.facebook.com/events/123'],
  ])('takes "%s" to %s', (title, url) => {
    expect(written(linkTo(title, url))).toMatchObject([{url, label: title}])
  })

  it.each([
    ['Program', 'https://example.org/program'],
    ['Livesändning', 'https://www.youtube.com/watch?v=1'],
    ['Inspelning', 'https://vimeo.com/1'],
    ['Slides', 'https://speakerdeck.com/a/b'],
    ['Join the meeting', 'https://us02web.zoom.us/j/123'],
    ['Gå med i chatten', 'https://chat.example.org'],
    ['Sign up for our newsletter', 'https://example.org/news'],
    ['Anmäl dig till nyhetsbrevet', 'https://example.org/news'],
    ['Register an account in the forum', 'https://forum.example.org'],
    ['Facebook-event', 'https://www.facebook.com/events/123'],
    ['LinkedIn event', 'https://www.linkedin.com/events/123'],
    ['Webbplats', 'https://example.org'],
    ['Utvärdering', 'https://forms.gle/abc'],
    ['Bli volontär: anmäl dig', 'https://example.org/v'],
    ['Meetup-grupp', 'https://www.meetup.com/open-data/'],
    ['Ansök om medel', 'https://example.org/grants'],
  ])('does not take "%s" to %s', (title, url) => {
    expect(written(linkTo(title, url))).toEqual([])
  })

  it('tells kinds', () => {
    const kinds = ['Tickets', 'Väntelista', 'Call for papers', 'Anmälan'].map(
      (title) => written(linkTo(title, 'https://example.org/x'))[0]?.kind,
    )
    expect(kinds).toEqual(['tickets', 'waitingList', 'callForProposals', 'registration'])
  })

  it.each([
    ['registration: https://example.org/form', 'https://example.org/form'],
    ['registration_url: https://example.org/form', 'https://example.org/form'],
    ['rsvp: https://example.org/form', 'https://example.org/form'],
    ['tickets:\n  url: https://example.org/form', 'https://example.org/form'],
    ['signup-link: mailto:hello@example.org', 'mailto:hello@example.org'],
    ['registration:\n- title: Members\n  url: https://example.org/m', 'https://example.org/m'],
  ])('takes the key of %j', (frontMatter, url) => {
    expect(urls(frontMatter)).toEqual([url])
  })

  it.each(['registration: required', 'tickets: true', 'meetup: open-data-sthlm', 'rsvp:'])(
    'finds no address in %j',
    (frontMatter) => {
      expect(urls(frontMatter)).toEqual([])
    },
  )

  it('takes white space out of an address', () => {
    expect(urls(linkTo('Anmälan', '"https://example.org/form "'))).toEqual([
      'https://example.org/form',
    ])
  })
})

describe('links of the body', () => {
  const eventbrite = 'https://www.eventbrite.se/e/varmote-123'

  it.each([
    '[Anmäl dig här](https://example.org/a).',
    'Läs mer och [anmäl dig här](https://example.org/a) för att få en plats.',
    'Anmäl dig [här](https://example.org/a).',
    'Anmälan görs via [formuläret](https://example.org/a).',
    'Anmälan: [example.org/a](https://example.org/a)',
    'Anmälan till mötet, som är digitalt, görs på [Eventsidan](https://example.org/a).',
    'Vänligen OSA hos [Biblioteket](https://example.org/a).',
    'Please RSVP at [the library](https://example.org/a).',
    'Sign up here: [https://example.org/a](https://example.org/a)',
    '[Sign up here](https://example.org/a).',
    'Registration is done through [this form](https://example.org/a).',
    'You can register [here](https://example.org/a).',
    '[Här](https://example.org/a) kan du anmäla dig.',
    'Use [this form](https://example.org/a) to sign up.',
    'The event is free, but you need to [register](https://example.org/a).',
    'En länk skickas till dig som anmält dig på [https://example.org/a](https://example.org/a).',
    '[Program](https://example.org/p) och [anmälan](https://example.org/a) finns nu.',
    'Boka din plats på [example.org](https://example.org/a)!',
    '[Köp biljett](https://example.org/a)',
    'Anmälan: https://example.org/a',
  ])('takes the one of "%s"', (body) => {
    expect(urls('', body)).toEqual(['https://example.org/a'])
  })

  it.each([
    'Läs [mer om projektet](https://example.org/a).',
    'Anmäl dig till vårt [nyhetsbrev](https://example.org/a).',
    'Sign up for our [newsletter](https://example.org/a).',
    'När du registrerar dig kan du berätta mer. Frågor? Mejla [Ada](mailto:ada@example.org).',
    'Mer information om utlysningen och hur man ansöker hittar ni [här](https://example.org/a).',
    'Ingen anmälan behövs, följ [länken](https://example.org/a) till mötet.',
    'No registration needed, just join on [Zoom](https://zoom.us/j/1).',
    'Vi deltar via [Jitsi](https://meet.jit.si/a).',
    'Du deltar på [https://bbb.example.org/b/a](https://bbb.example.org/b/a).',
    'The [Swedish business register](https://example.org/a) is open data.',
    'Se [inspelningen](https://www.youtube.com/watch?v=1) från registreringen.',
    'Program, anmälan och allt annat finns i inbjudan. Lokalen är [Biblioteket](https://example.org/a).',
    'Efter anmälan skickar vi mer. Se också [Wikipedia](https://example.org/a).',
    'Filed under [support tickets and bugs](https://github.com/a/b/issues).',
  ])('takes none of "%s"', (body) => {
    expect(urls('', body)).toEqual([])
  })

  it('suggests a service’s address without words', () => {
    const [fact] = facts('', `Vi ses på [vårmötet](${eventbrite}).`)
    expect(fact?.value.url).toBe(eventbrite)
    expect(fact?.confidence).toBeLessThan(threshold)
  })

  it('takes the link under a heading about registration', () => {
    expect(urls('', `## Anmälan\n\nAllt finns hos [Eventbrite](${eventbrite}).`)).toEqual([
      eventbrite,
    ])
  })
})

describe('one address', () => {
  it('is one link, with the first label and the evidence of all', () => {
    const found = facts(
      linkTo('Anmälan', 'https://pretix.eu/lectern/varmote/'),
      'Anmäl dig på [pretix](https://pretix.eu/lectern/varmote).',
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      value: {url: 'https://pretix.eu/lectern/varmote/', label: 'Anmälan'},
      evidence: 'Anmälan · Anmäl dig på pretix',
      place: {start: {line: 5, column: 8}},
    })
  })

  it('keeps tracking parameters as they are written', () => {
    const url = 'https://pretix.eu/lectern/varmote/?utm_source=lectern'
    expect(urls(linkTo('Anmälan', url))).toEqual([url])
  })
})

describe('terms', () => {
  const link = linkTo('Anmälan', 'https://example.org/form')

  it.each([
    ['Det är gratis att delta.', {price: {free: true}}],
    ['Allt är gratis och digitalt.', {price: {free: true}}],
    ['Deltagandet är kostnadsfritt.', {price: {free: true}}],
    ['Fri entré!', {price: {free: true}}],
    ['The lab is free to join.', {price: {free: true}}],
    ['The event is free of charge.', {price: {free: true}}],
    ['Admission is free.', {price: {free: true}}],
    ['Priset är 250 kr.', {price: {free: false, amount: 250, currency: 'SEK'}}],
    ['Biljetten kostar 1 200 kronor.', {price: {free: false, amount: 1200, currency: 'SEK'}}],
    ['Tickets cost €15.50.', {price: {free: false, amount: 15.5, currency: 'EUR'}}],
    ['Entry fee: 20 EUR', {price: {free: false, amount: 20, currency: 'EUR'}}],
    ['Biljetter: 100 kr, studenter 50 kr', {price: {note: 'Biljetter: 100 kr, studenter 50 kr'}}],
    ['Sista anmälningsdag är 1 maj.', {closes: '2027-05-01T21:59:00.000Z'}],
    ['Anmäl dig senast den 1 maj!', {closes: '2027-05-01T21:59:00.000Z'}],
    [
      'Remember that the 1st of May is the deadline for registering.',
      {closes: '2027-05-01T21:59:00.000Z'},
    ],
    ['Please register by May 1 at 12:00.', {closes: '2027-05-01T10:00:00.000Z'}],
    ['OSA senast 20 december.', {closes: '2026-12-20T22:59:00.000Z'}],
    ['Anmälan öppnar den 1 april.', {opens: '2027-03-31T22:00:00.000Z'}],
    ['Fullbokat!', {soldOut: true}],
    ['Eventet är fullbokat.', {soldOut: true}],
    ['Sold out', {soldOut: true}],
    ['Max 30 deltagare.', {capacity: 30}],
    ['There are only 25 seats.', {capacity: 25}],
  ])('reads "%s"', (body, expected) => {
    const [first] = written(link, body)
    expect(first).toEqual({
      _type: 'registrationLink',
      _key: first?._key,
      url: 'https://example.org/form',
      label: 'Anmälan',
      kind: 'registration',
      ...expected,
    })
  })

  it.each([
    'Vi bjuder på gratis kaffe.',
    'Vi talar om fri programvara and free software.',
    'Det är inte gratis att bygga vägar.',
    'Man kan söka upp till 2 miljoner kronor.',
    'Lämna synpunkter senast den 1 maj.',
    'Anmäl dig snart: det brukar bli fullbokat.',
    'Om det blir fullbokat finns en väntelista.',
    'Arbeta i grupper om max 5 deltagare per grupp.',
    'Vinn ett pris på 5000 kr.',
  ])('reads no terms in "%s"', (body) => {
    const [first] = written(link, body)
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['_key', '_type', 'kind', 'label', 'url'])
  })

  it('gives terms to the link that their paragraph names, else to the first', () => {
    const body =
      'Hela konferensen har [anmälan](https://example.org/all).\n\nSessionen är gratis, [anmäl dig](https://example.org/one).\n\nMax 30 deltagare.'
    expect(written(link, body)).toMatchObject([
      {url: 'https://example.org/form', capacity: 30},
      {url: 'https://example.org/all'},
      {url: 'https://example.org/one', price: {free: true}},
    ])
    expect(written(link, body)[1]).not.toHaveProperty('price')
  })

  it('reads the keys for terms', () => {
    expect(
      written(`${link}\nprice: 100 kr\ncapacity: 40\ndeadline: 2027-05-01\nsold_out: true`),
    ).toMatchObject([
      {
        price: {free: false, amount: 100, currency: 'SEK'},
        capacity: 40,
        closes: '2027-05-01T21:59:00.000Z',
        soldOut: true,
      },
    ])
  })
})
