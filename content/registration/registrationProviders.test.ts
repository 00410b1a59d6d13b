import {describe, expect, it} from 'vitest'

import {registrationProviderOf, registrationProviders} from './registrationProviders.ts'

describe('registrationProviderOf', () => {
  it.each([
    ['https://pretix.eu/lectern/varmote/', 'Pretix'],
    ['https://www.eventbrite.se/e/varmote-biljetter-123?aff=x', 'Eventbrite'],
    ['https://www.meetup.com/open-data/events/123/', 'Meetup'],
    ['https://lu.ma/varmote', 'Luma'],
    ['https://ti.to/lectern/varmote', 'Tito'],
    ['https://billetto.se/e/varmote-biljetter-1', 'Billetto'],
    ['https://forms.gle/abc', 'Google Forms'],
    ['https://docs.google.com/forms/d/e/1/viewform', 'Google Forms'],
    ['https://forms.office.com/r/abc', 'Microsoft Forms'],
    ['https://lectern.typeform.com/to/abc', 'Typeform'],
    ['https://lectern.confetti.events/varmote', 'Confetti'],
    ['https://framaforms.org/varmote-1', 'Framaforms'],
    ['https://secure.tickster.com/sv/abc', 'Tickster'],
    ['https://simplesignup.se/event/1', 'Simplesignup'],
    ['https://event.invajo.com/lectern/varmote', 'Invajo'],
    ['https://us02web.zoom.us/webinar/register/WN_1', 'Zoom'],
  ])('knows %s', (url, title) => {
    expect(registrationProviderOf(url)?.title).toBe(title)
  })

  it.each([
    'https://pretix.eu/lectern/',
    'https://www.eventbrite.se/o/lectern-1',
    'https://www.meetup.com/open-data/',
    'https://docs.google.com/document/d/1',
    'https://us02web.zoom.us/j/123',
    'https://example.org/?next=https://pretix.eu/a/b',
    'https://notpretix.eu/a/b',
    'mailto:hello@example.org',
    '/anmalan/',
    '',
  ])('knows none for "%s"', (url) => {
    expect(registrationProviderOf(url)).toBeUndefined()
  })

  it('has each host once, or each time with another path', () => {
    const seen = registrationProviders.flatMap(({hosts, path}) =>
      hosts.map((host) => `${host} ${path?.source ?? ''}`),
    )
    expect(new Set(seen).size).toBe(seen.length)
  })
})
