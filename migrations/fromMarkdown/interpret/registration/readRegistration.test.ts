import {describe, expect, it} from 'vitest'

import {facts, linkTo, urls, written} from '../../testing/sampleRegistration.ts'
import {factRules} from '../factRules.ts'

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
    ['Boka', 'https://example.org/form'],
    ['Reservera plats', 'https://example.org/form'],
    ['Sök en plats', 'https://example.org/form'],
    ['Köp inträde', 'https://example.org/form'],
    ['Apply as participant', 'https://example.org/form'],
    ['Book a slot', 'https://example.org/form'],
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
    ['Delta', 'https://www.eventbrite.se/e/varmote-biljetter-123'],
    ['Join us', 'https://lu.ma/varmote'],
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
    ['Anmäl ditt projekt', 'https://example.org/p'],
    ['Project registration', 'https://example.org/p'],
    ['Bli volontär: anmäl dig', 'https://example.org/v'],
    ['Meetup-grupp', 'https://www.meetup.com/open-data/'],
    ['Ansök om medel', 'https://example.org/grants'],
    ['Delta', 'https://us02web.zoom.us/j/123'],
    ['Join us', 'https://chat.example.org'],
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
  it.each([
    ['Vill du komma? Mejla Ada på ada (at) example (punkt) org senast 1 maj.'],
    ['To attend, send an e-mail to ada[at]example.org by May 1.'],
    ['Skriv till ada@example.org om du kommer.'],
    ['Den som vill vara på plats anmäler sig [till Ada](mailto:ada@example.org).'],
  ])('takes the address that whoever comes writes to: "%s"', (body) => {
    expect(urls('', body)).toEqual(['mailto:ada@example.org'])
  })

  it.each([
    ['Vill du delta på engelska? Mejla ada@example.org.'],
    ['Vill du vara med och arrangera? Skriv till ada@example.org.'],
    ['Vill du delta med ett projekt? Skriv till ada@example.org.'],
    ['Ingen anmälan. Skriv till ada@example.org om du undrar hur du kan delta.'],
  ])('does not take an address for something else: "%s"', (body) => {
    expect(urls('', body)).toEqual([])
  })

  it.each([
    'Har du inte anmält dig? [Gör det nu](https://www.delegia.com/a).',
    'Plats bokas via kommunens [bokningssida](https://www.delegia.com/a).',
    '## Hur anmäler jag mig?\n\nGenom [Delegia](https://www.delegia.com/a).',
  ])('takes the link that a question leads to: "%s"', (body) => {
    expect(urls('', body)).toEqual(['https://www.delegia.com/a'])
  })

  it('takes a form behind the question how to join', () => {
    const body = 'How to join? Just [fill in the form](https://tally.so/r/a).'
    expect(urls('', body)).toEqual(['https://tally.so/r/a'])
  })

  it('does not take helping for coming', () => {
    expect(urls('', '[Sign up to help](https://forms.gle/a)')).toEqual([])
  })

  it('takes no address to write to beside another way to register', () => {
    const form = 'Anmäl dig [här](https://example.org/form).'
    expect(urls('', `${form}\n\nSkriv till ada@example.org om du kommer.`)).toEqual([
      'https://example.org/form',
    ])
  })

  it('takes a bare mail address behind words for registering', () => {
    expect(urls('', 'Anmälan sker till Ada: ada@example.org senast 1 maj.')).toEqual([
      'mailto:ada@example.org',
    ])
    expect(urls('', 'Frågor om anmälan: ada@example.org')).toEqual([])
    expect(urls('', 'Mejla ada@example.org om du vill ställa in din anmälan.')).toEqual([])
    expect(urls('', 'Anmäl dig till volontärgruppen: ada@example.org')).toEqual([])
    expect(urls('', 'Anmäl allergier till ada@example.org')).toEqual([])
    expect(urls('', 'Anmälan krävs. Undrar du något? Skriv till ada@example.org')).toEqual([])
  })

  it('takes a ticket page whose link says that one comes', () => {
    const page = 'https://www.eventbrite.se/e/varmote-123'
    expect(urls('', `[Ja, jag kommer!](${page})`)).toEqual([page])
    expect(urls('', `[Förra året](${page})`)).toEqual([])
  })

  const eventbrite = 'https://www.eventbrite.se/e/varmote-123'

  it.each([
    '[Anmäl dig här](https://example.org/a).',
    'Läs mer och [anmäl dig här](https://example.org/a) för att få en plats.',
    'Anmäl dig [här](https://example.org/a).',
    'Anmälan görs via [formuläret](https://example.org/a).',
    'Anmälan: [example.org/a](https://example.org/a)',
    'Anmälan till mötet, som är digitalt, görs på [Eventsidan](https://example.org/a).',
    'Du anmäler dig [här](https://example.org/a).',
    'Mejla [ada@example.org](https://example.org/a) för att anmäla dig.',
    'Secure your spot [here](https://example.org/a).',
    'Plats bokas på [Kalendern](https://example.org/a).',
    'Vänligen OSA hos [Biblioteket](https://example.org/a).',
    'O.S.A. senast 1 maj via [formuläret](https://example.org/a).',
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
    'Läs mer och anmäl dig på [bibliotekets hemsida](https://example.org/a).',
    'Anmälan sker via mejl på [en annan sida](https://example.org/a).',
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
    'After registration you get a link to [the notes](https://example.org/a).',
    'Efter anmälan får du en länk till [mötet](https://zoom.us/j/1).',
    'Anmälda projekt: [Lånelådan](https://example.org/a)',
    'Registreringen av fordon finns på [Myndigheten](https://example.org/a).',
    'Mejla [ada@example.org](mailto:ada@example.org) om du har frågor om anmälan.',
    'Boka boende på [hotellet](https://example.org/a).',
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

  it.each([
    ['Fyll i [formuläret](https://forms.gle/a) om du vill delta.', true],
    ['Want to come? Fill in [the form](https://forms.gle/a) to attend.', true],
    ['Fyll i [formuläret](https://forms.gle/a) om du vill presentera ett projekt.', false],
    ['Berätta vad du tyckte i [enkäten](https://forms.gle/a) även om du inte kunde delta.', false],
  ])('reads who a form is for: "%s"', (body, isRegistration) => {
    expect(urls('', body)).toEqual(isRegistration ? ['https://forms.gle/a'] : [])
  })

  it('suggests a service’s address without words', () => {
    const [fact] = facts('', `Vi ses på [vårmötet](${eventbrite}).`)
    expect(fact?.value.url).toBe(eventbrite)
    expect(fact && factRules[fact.rule]).toBe('likely')
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

  it('has a key that its neighbours have no influence on', () => {
    const one = written(linkTo('Anmälan', 'https://example.org/a'))
    const two = written(
      linkTo('Anmälan', 'https://example.org/b'),
      'Anmäl dig [här](https://example.org/a).',
    )
    expect(two.map(({_key}) => _key)).toEqual([
      expect.stringMatching(/^[\da-f]{12}$/),
      one[0]?._key,
    ])
  })

  it('keeps tracking parameters as they are written', () => {
    const url = 'https://pretix.eu/lectern/varmote/?utm_source=lectern'
    expect(urls(linkTo('Anmälan', url))).toEqual([url])
  })
})
