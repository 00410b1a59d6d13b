import {describe, expect, test} from 'vitest'

import type {Block} from '../../../kramdown/ast.ts'
import {convertTree} from '../convert/convertTree.ts'
import {heading, paragraph, root, strong} from '../testing/tree.ts'
import {createKeyMaker, hash} from './keys.ts'

const keys = (...blocks: readonly Block[]) =>
  convertTree(root(...blocks), '', false).blocks.map(({_key}) => _key)

describe('keys', () => {
  test('tell contents apart, and occurrences of one content', () => {
    const makeKey = createKeyMaker()
    const made = ['a', 'b', 'a', 'a'].map((content) => makeKey(hash(content)))
    expect(new Set(made).size).toBe(4)
    expect(made[2]).toBe(`${made[0]}-2`)
  })

  test('of a block do not depend on the blocks around it', () => {
    const [alone] = keys(paragraph('a'))
    expect(keys(heading(1, 'x'), paragraph('a')).at(1)).toBe(alone)
  })

  test('depend on style and marks', () => {
    const all = [
      ...keys(paragraph('a')),
      ...keys(heading(1, 'a')),
      ...keys(heading(2, 'a')),
      ...keys(paragraph(strong('a'))),
    ]
    expect(new Set(all).size).toBe(4)
  })

  test('are 64 bits that seldom meet', () => {
    const made = Array.from({length: 50_000}, (_, index) => hash(`item ${index}`).slice(0, 12))
    expect(new Set(made).size).toBe(made.length)
    expect(hash('')).toMatch(/^[0-9a-f]{16}$/)
  })
})
