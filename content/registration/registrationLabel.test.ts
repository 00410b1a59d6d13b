import {describe, expect, it} from 'vitest'

import {stockholm} from '../../test/stockholm.ts'
import {registrationKinds} from './registration.ts'
import {recogniseLink, registrationLabel} from './registrationLabel.ts'

describe('registrationLabel', () => {
  it('speaks every language that pages are written in', () => {
    const unsaid = stockholm.languages.flatMap(({id}) =>
      registrationKinds.filter((kind) => registrationLabel(kind, id) === undefined),
    )
    expect(unsaid).toEqual([])
  })

  it('knows a language with a region, and none that it does not speak', () => {
    expect(registrationLabel('registration', 'sv-FI')).toBe('Anmäl dig')
    expect(registrationLabel('registration', 'fi')).toBeUndefined()
    expect(registrationLabel('registration', 'constructor')).toBeUndefined()
  })
})

describe('recogniseLink', () => {
  it.each([
    ['https://pretix.eu/lectern/varmote/', 'tickets', 'Skaffa biljett', 'Pretix'],
    ['https://www.eventbrite.se/e/varmote-1', 'tickets', 'Skaffa biljett', 'Eventbrite'],
    ['https://www.meetup.com/a/events/1/', 'registration', 'Anmäl dig', 'Meetup'],
    ['https://luma.com/varmote', 'registration', 'Anmäl dig', 'Luma'],
    ['https://ti.to/lectern/varmote', 'tickets', 'Skaffa biljett', 'Tito'],
    ['https://billetto.se/e/varmote-1', 'tickets', 'Skaffa biljett', 'Billetto'],
    ['https://lectern.confetti.events/varmote', 'registration', 'Anmäl dig', 'Confetti'],
    ['https://docs.google.com/forms/d/e/1/viewform', 'registration', 'Anmäl dig', 'Google Forms'],
    ['https://forms.gle/abc', 'registration', 'Anmäl dig', 'Google Forms'],
    ['https://forms.office.com/r/abc', 'registration', 'Anmäl dig', 'Microsoft Forms'],
    ['https://forms.microsoft.com/r/abc', 'registration', 'Anmäl dig', 'Microsoft Forms'],
    ['https://forms.cloud.microsoft/e/abc', 'registration', 'Anmäl dig', 'Microsoft Forms'],
    ['https://lectern.typeform.com/to/abc', 'registration', 'Anmäl dig', 'Typeform'],
    ['https://sessionize.com/varmote', 'callForProposals', 'Föreslå ett bidrag', 'Sessionize'],
    ['https://example.org/anmalan', 'registration', 'Anmäl dig', undefined],
  ])('of %s is %s', (url, kind, label, title) => {
    const recognised = recogniseLink(url, 'sv')
    expect({...recognised, provider: recognised.provider?.title}).toEqual({
      kind,
      label,
      provider: title,
    })
  })

  it('has no label in a language that it does not speak', () => {
    expect(recogniseLink('https://example.org', 'fi')).toEqual({kind: 'registration'})
  })
})
