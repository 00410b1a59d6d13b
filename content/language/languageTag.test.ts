import {describe, expect, test} from 'vitest'

import {languageTag} from './languageTag.ts'

describe('a language as people write it', () => {
  test.each([
    ['sv', 'sv'],
    ['en-us', 'en-US'],
    ['fr_CA', 'fr-CA'],
    ['sv_SE.UTF-8', 'sv-SE'],
    ['English', 'en'],
    ['svenska', 'sv'],
    ['Deutsch', 'de'],
    ['français', 'fr'],
    ['no', 'no'],
  ])('%s is the tag %s', (written, tag) => {
    expect(languageTag(written)).toBe(tag)
  })

  test.each(['', 'both', 'the usual one', '12', 'sv/en'])('%j names none', (written) => {
    expect(languageTag(written)).toBeUndefined()
  })
})
