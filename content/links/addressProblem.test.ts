import {assert, constantFrom, property, string, webUrl} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {addressProblem} from './addressProblem.ts'

describe('addressProblem', () => {
  it.each([
    ['www.x.se', 'https://www.x.se'],
    ['info@x.org', 'mailto:info@x.org'],
    ['https//x.se', 'https://x.se'],
    ['http://http://x.se', 'http://x.se'],
    ['x.se/a', 'https://x.se/a'],
  ])('offers for %s what was meant', (written, offer) => {
    expect(addressProblem(written, 'page')).toEqual({
      message: `The address does not begin as it should. Write ${offer}.`,
      offer,
    })
  })

  it.each([
    'coming soon',
    'TBA',
    'https://',
    'http://http',
    'javascript:alert(1)',
    'mailto:',
    'tel:',
  ])('offers to leave the field empty in place of “%s”', (written) => {
    expect(addressProblem(written, 'page')).toMatchObject({offer: ''})
    expect(addressProblem(written, 'web')).toMatchObject({offer: ''})
  })

  it.each([
    'https://example.org',
    'http://localhost:3000/a',
    'https://räksmörgås.se/å?q=hej hopp',
    'mailto:a@example.org?subject=Hej',
    'mailto:?subject=Hej',
    'tel:+46 123-45',
    'sms:+46123',
    '/page',
    '/',
    '#part',
    '../page',
    '',
  ])('has nothing to say of %s', (written) => {
    expect(addressProblem(written, 'page')).toBeUndefined()
  })

  it('takes no mail and no path for a page on the web', () => {
    for (const written of ['mailto:a@example.org', '/page', 'tel:+461', 'a@example.org']) {
      expect(addressProblem(written, 'web')).toMatchObject({
        message: `“${written}” is no address. It starts with https://, such as https://example.org/page.`,
      })
    }
  })

  it('takes every web address, and offers only what it takes', () => {
    assert(
      property(webUrl({withQueryParameters: true, withFragments: true}), (address) => {
        expect(addressProblem(address, 'web')).toBeUndefined()
      }),
    )
    assert(
      property(string(), constantFrom('page', 'web'), (text, kind) => {
        const offer = addressProblem(text, kind)?.offer ?? ''
        expect(addressProblem(offer, kind)).toBeUndefined()
      }),
    )
  })
})
