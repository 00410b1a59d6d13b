import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {splitSpan} from './splitSpan.ts'

const linesOf = (text: string, source: string): readonly string[] =>
  splitSpan(text, source).map((part) => part.text)

describe('splitSpan', () => {
  it('cuts at soft breaks, which are spaces in the text', () => {
    expect(linesOf('one two three', 'one\ntwo three')).toEqual(['one', 'two three'])
  })

  it('cuts at hard breaks', () => {
    expect(linesOf('one\ntwo', 'one  \ntwo')).toEqual(['one', 'two'])
  })

  it('is not led astray by entities, escapes and decomposed letters', () => {
    expect(linesOf('a & b på c', 'a &amp; b\npa\u030A c')).toEqual(['a & b', 'på c'])
    expect(linesOf('1. [x] y', '1\\. \\[x\\]\ny')).toEqual(['1. [x]', 'y'])
  })

  it('says where each line stands in the source', () => {
    const source = 'one\n  two'
    const [, second] = splitSpan('one two', source)
    expect(source.slice(second?.sourceStart, second?.sourceEnd)).toBe('two')
  })

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, source) => {
        const parts = splitSpan(text, source)
        expect(parts.reduce((length, part) => length + part.text.length, 0)).toBe(
          text.length - (parts.length - 1),
        )
      }),
    )
  })
})
