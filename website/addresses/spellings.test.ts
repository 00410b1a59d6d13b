import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {addressFrom, hrefOf} from './address.ts'
import {spellingsOf} from './spellings.ts'

const segment = fc.constantFrom('events', 'fair', 'Möte', 'a b', '東京', 'x.y')
const paths = fc.array(segment, {minLength: 1, maxLength: 3}).map((all) => `/${all.join('/')}`)
const writings = fc.constantFrom(
  (path: string) => path,
  (path: string) => `${path}/`,
  (path: string) => `${path}.html`,
  (path: string) => `${path}/index.html`,
  (path: string) => path.slice(1),
  (path: string) => hrefOf(path),
  (path: string) => `${hrefOf(path)}/`,
  (path: string) => path.toUpperCase(),
)

describe('spellingsOf', () => {
  it('has every way of writing an address, in lower case', () => {
    fc.assert(
      fc.property(paths, writings, (path, write) => {
        const address = addressFrom(path)
        if (address === undefined) throw new Error(path)
        expect(spellingsOf(address)).toContain(write(path).toLowerCase())
      }),
    )
  })

  it('has no empty one, which documents without an address would have', () => {
    expect(spellingsOf('/')).not.toContain('')
  })
})
