import {hash} from 'node:crypto'

import * as fc from 'fast-check'
import {expect, it} from 'vitest'

import {sha256, sha256InBrowser} from './sha256.ts'

it('gives in a browser what Node gives', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({maxLength: 300}),
      fc.constantFrom('hex', 'base64url'),
      (bytes, as) => {
        const expected = hash('sha256', bytes, as)
        expect(sha256InBrowser(bytes, as)).toBe(expected)
        expect(sha256(bytes, as)).toBe(expected)
      },
    ),
  )
  for (const length of [0, 55, 56, 63, 64, 65, 119, 120]) {
    const text = 'å'.repeat(length)
    expect(sha256InBrowser(text, 'hex')).toBe(hash('sha256', text, 'hex'))
  }
})
