import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {mergeRuns} from './mergeRuns.ts'

const words = (text: string): readonly string[] => text.split(' ')

describe('mergeRuns', () => {
  it('finds its own result merged already, where words stand twice', () => {
    const [base, site] = [words('a a b b a'), words('a a b s a')]
    const merged = mergeRuns(base, site, words('a a e b b a'))

    expect(merged).toEqual(words('a a e b s a'))
    expect(mergeRuns(base, site, merged ?? [])).toEqual(merged)
  })

  it('takes what only one side changed, and what both made alike', () => {
    const few = array(constantFrom('a', 'b'), {maxLength: 6})
    assert(
      property(few, few, few, (base, site, editor) => {
        expect(mergeRuns(base, base, editor)).toEqual(editor)
        expect(mergeRuns(base, site, base)).toEqual(site)
        expect(mergeRuns(base, site, site)).toEqual(site)
      }),
    )
  })
})
