import {assert, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {slugify} from './slug.ts'

describe('slugify', () => {
  it.each([
    ['Öppna data på Åland', 'oppna-data-pa-aland'],
    ['Kaffe & kod – våren', 'kaffe-kod-varen'],
    ['meetups/2021_spring.md', 'meetups-2021-spring-md'],
    ['Ærø, Łódź, Straße', 'aero-lodz-strasse'],
    ['Don’t panic', 'dont-panic'],
    ['日本', 'u65e5u672c'],
    ['!?', ''],
  ])('turns %j into %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('gives only letters, digits and single hyphens between them', () => {
    assert(
      property(string({unit: 'grapheme'}), (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      }),
    )
  })

  it('leaves a slug as it is', () => {
    assert(
      property(string({unit: 'grapheme'}), (text) => {
        expect(slugify(slugify(text))).toBe(slugify(text))
      }),
    )
  })

  it('does not depend on how accents are encoded', () => {
    expect(slugify('Mo\u0308te')).toBe(slugify('M\u00F6te'))
  })
})
