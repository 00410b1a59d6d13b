import {array, assert, constantFrom, property, string, webUrl} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {isSameAddress, tidyUrl} from './tidyUrl.ts'

describe('tidyUrl', () => {
  it.each([
    ['https://pretix.eu/a/b/?utm_source=mail&utm_medium=x&voucher=V1', '?voucher=V1'],
    ['https://www.eventbrite.se/e/varmote-1?aff=oddtdtcreator', ''],
    ['https://www.meetup.com/a/events/1/?eventOrigin=group_upcoming_events&recId=2', ''],
    ['https://luma.com/varmote?tk=abc&fbclid=x', '?tk=abc'],
    ['https://ti.to/a/b?release_id=r1&gclid=1', '?release_id=r1'],
    ['https://billetto.se/e/varmote-1?mc_cid=1&mc_eid=2', ''],
    ['https://a.confetti.events/b?igshid=1#/anmalan', '#/anmalan'],
    ['https://docs.google.com/forms/d/e/1/viewform?usp=sf_link', ''],
    ['https://docs.google.com/forms/d/e/1/viewform?entry.1=Ja&usp=pp_url', '?entry.1=Ja'],
    ['https://forms.office.com/r/abc?lang=sv&utm_campaign=x', '?lang=sv'],
    ['https://forms.office.com/Pages/ResponsePage.aspx?id=abc&origin=x', '?id=abc&origin=x'],
    ['https://a.typeform.com/to/abc?aff=newsletter&utm_source=x', '?aff=newsletter'],
    ['https://us02web.zoom.us/webinar/register/WN_1?_x_zm_rtaid=1', ''],
    ['https://example.org/?q=utm_source&page=2', '?q=utm_source&page=2'],
  ])('of %s leaves what the provider needs', (pasted, rest) => {
    const [path = ''] = pasted.split(/[?#]/)
    expect(tidyUrl(pasted).url).toBe(path + rest)
  })

  it('says which parameters it took away', () => {
    expect(tidyUrl('https://example.org/?UTM_Source=a&b=1&fbclid=c')).toEqual({
      url: 'https://example.org/?b=1',
      tracking: ['utm_source', 'fbclid'],
      hadSpaces: false,
      hadWords: false,
    })
  })

  it.each([
    ' https://example.org/a ',
    'https://exam\nple.org/a',
    'https://example.org/\u200Ba',
    'https://example.org /a\t',
  ])('takes away spaces, seen and unseen: %j', (pasted) => {
    expect(tidyUrl(pasted)).toMatchObject({url: 'https://example.org/a', hadSpaces: true})
  })

  it.each([
    'Anmäl dig här: https://example.org/a senast på fredag',
    '<https://example.org/a>',
    '”https://example.org/a”',
    '(https://example.org/a)',
    '[https://example.org/a].',
    '(https://example.org/a),',
    'Anmälan: https://example.org/a.',
    'Är du med? https://example.org/a!',
    'Läs mer (https://example.org/a).',
  ])('takes away what stands around it: %s', (pasted) => {
    expect(tidyUrl(pasted)).toMatchObject({url: 'https://example.org/a', hadWords: true})
  })

  it.each([
    'https://sv.wikipedia.org/wiki/Lund_(stad)',
    '(https://sv.wikipedia.org/wiki/Lund_(stad))',
    'Se https://sv.wikipedia.org/wiki/Lund_(stad).',
  ])('keeps the brackets that are the address’s own: %s', (pasted) => {
    expect(tidyUrl(pasted).url).toBe('https://sv.wikipedia.org/wiki/Lund_(stad)')
  })

  it.each([
    ['https://example.org/?q=hej hopp', 'https://example.org/?q=hej%20hopp'],
    ['https://example.org/min fil.pdf', 'https://example.org/min%20fil.pdf'],
    ['https://example.org/?q=hej\n  hopp', 'https://example.org/?q=hejhopp'],
  ])(
    'writes a space of its own as browsers do, and joins what a line break parted: %j',
    (pasted, url) => {
      expect(tidyUrl(pasted).url).toBe(url)
    },
  )

  const inner = 'https://example.org/a?b=1&c=%C3%A5'
  it.each([
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=05%7C02&sdata=x&reserved=0`,
    `https://www.google.com/url?q=${encodeURIComponent(inner)}&sa=D&source=docs`,
    `https://www.google.se/url?sa=t&url=${encodeURIComponent(inner)}&usg=x`,
    `https://l.facebook.com/l.php?u=${encodeURIComponent(`${inner}&fbclid=x`)}&h=AT0`,
    `https://lm.facebook.com/l.php?u=${encodeURIComponent(inner)}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
      `https://www.google.com/url?q=${encodeURIComponent(inner)}`,
    )}`,
  ])('takes the way round away: %s', (pasted) => {
    const {hostname} = new URL(pasted)
    expect(tidyUrl(pasted)).toMatchObject({url: inner, wrapper: hostname})
  })

  it.each([
    'https://www.google.com/search?q=https://example.org',
    'https://www.google.com/url?q=hello',
    'https://notgoogle.com/url?q=https://example.org/',
    'https://l.facebook.com.example.org/l.php?u=https://example.org/',
  ])('leaves what only looks like one: %s', (pasted) => {
    expect(tidyUrl(pasted)).toMatchObject({url: pasted})
    expect(tidyUrl(pasted)).not.toHaveProperty('wrapper')
  })

  it('finds the address that any detour leads to', () => {
    assert(
      property(webUrl({withQueryParameters: true, withFragments: true}), (address) => {
        const {href} = new URL(address)
        const safe = `https://a.safelinks.protection.outlook.com/?url=${encodeURIComponent(href)}&data=x`
        expect(tidyUrl(safe).url).toBe(tidyUrl(href).url)
      }),
    )
  })

  it.each([
    ['pretix.eu/a/b?utm_source=x', 'https://pretix.eu/a/b?utm_source=x'],
    ['www.räksmörgås.se', 'https://www.räksmörgås.se'],
    ['//example.org/a', 'https://example.org/a'],
    ['anna@example.org', 'mailto:anna@example.org'],
    ['https//x.se', 'https://x.se'],
    ['http//x.se/a', 'http://x.se/a'],
    ['http://http://x.se', 'http://x.se'],
    ['http://https://x.se/a', 'https://x.se/a'],
    ['https://https//x.se', 'https://x.se'],
    ['https:x.se', 'https://x.se'],
    ['https:/x.se', 'https://x.se'],
    ['http:///x.se', 'http://x.se'],
    ['ttps://x.se', 'https://x.se'],
    ['htps://x.se', 'https://x.se'],
    ['https;//x.se', 'https://x.se'],
  ])('offers %s with its beginning', (pasted, offer) => {
    expect(tidyUrl(pasted)).toMatchObject({url: pasted, offer})
  })

  it.each([
    'https://example.org',
    'mailto:a@example.org',
    '/anmalan',
    'tel:+46123',
    'anmälan',
    'programme.pdf',
    'https://',
    '',
  ])('offers nothing for "%s"', (pasted) => {
    expect(tidyUrl(pasted)).not.toHaveProperty('offer')
  })

  it('leaves a tidy address as it is, to the letter', () => {
    assert(
      property(
        webUrl({withQueryParameters: true, withFragments: true}),
        array(constantFrom('utm_source=a', 'fbclid=b', 'gclid=c'), {maxLength: 2}),
        (address, added) => {
          const [, path = '', query, hash = ''] =
            /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? []
          const parts = [...(query === undefined ? [] : [query]), ...added]
          const tidy = tidyUrl(path + (parts.length === 0 ? '' : `?${parts.join('&')}`) + hash)
          expect(tidyUrl(tidy.url)).toMatchObject({url: tidy.url, tracking: [], hadSpaces: false})
          if (added.length === 0) expect(tidy.url).toBe(address)
        },
      ),
    )
  })

  it('takes any text', () => {
    assert(
      property(string(), (text) => void expect(tidyUrl(tidyUrl(text).url).hadSpaces).toBe(false)),
    )
  })
})

describe('isSameAddress', () => {
  it.each([
    ['slashes', `https://example.org${'/'.repeat(100_000)}x`],
    ['dots', 'a.'.repeat(50_000)],
    ['hyphens', `${'a-'.repeat(50_000)}!`],
    ['quotation marks', `x${'"'.repeat(100_000)}x`],
    ['parameters', `https://example.org/?${'utm_a&'.repeat(50_000)}`],
  ])('is quick with 100,000 %s', (what, hostile) => {
    expect(isSameAddress(hostile, 'https://example.org')).toBe(what === 'parameters')
  })

  it.each([
    ['https://Pretix.eu/a/b/', 'https://pretix.eu/a/b?utm_source=x'],
    ['http://www.example.org/a', 'https://example.org/a/'],
    ['example.org/a?fbclid=1', 'https://example.org/a'],
    ['https://example.org:443/', 'https://example.org'],
    ['MAILTO:Anna@example.org', 'anna@example.org'],
  ])('finds %s and %s the same', (one, other) => {
    expect(isSameAddress(one, other)).toBe(true)
  })

  it.each([
    ['https://pretix.eu/a/b', 'https://pretix.eu/a/c'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/A', 'https://example.org/a'],
    ['/anmalan', '/anmalan-2'],
  ])('tells %s from %s', (one, other) => {
    expect(isSameAddress(one, other)).toBe(false)
  })
})
