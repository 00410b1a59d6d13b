import {normalizeBlock} from '@portabletext/block-tools'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {tree} from '../testing/arbitraryTree.ts'
import {shownOfTree} from '../testing/shown.ts'
import {blocksOf, keysOf, shownOfPage} from '../testing/shownByReact.tsx'
import {convertTree} from './convertTree.ts'

describe('a converted tree', () => {
  test('is the same at each conversion', () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(JSON.stringify(convertTree(root, '', false).blocks)).toBe(
          JSON.stringify(convertTree(structuredClone(root), '', false).blocks),
        )
      }),
    )
  })

  test('has unique keys, each with a range', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const {blocks, ranges} = convertTree(root, '', false)
        const keys = keysOf(blocks)
        expect(new Set(keys).size).toBe(keys.length)
        const texts = blocksOf(blocks).flatMap(({_key, children, markDefs}) => [
          _key,
          ...children.map((span) => span._key),
          ...markDefs.map((mark) => mark._key),
        ])
        expect(texts.filter((key) => !ranges.has(key))).toEqual([])
      }),
    )
  })

  test('has spans as the editor leaves them', () => {
    fc.assert(
      fc.property(tree, (root) => {
        for (const {children, markDefs} of blocksOf(convertTree(root, '', false).blocks)) {
          const texts = children.map(({text}) => text)
          if (texts.length > 1) expect(texts).not.toContain('')
          if (!children[0]?.marks.includes('code')) expect(texts[0]).toMatch(/^(?![ \n])/)
          expect(texts.at(-1)).not.toMatch(/[ \n]$/)
          expect(texts.join('').normalize('NFC')).toBe(texts.join(''))
          const marks = children.map((span) => span.marks.join())
          expect(marks.filter((own, index) => own === marks[index - 1])).toEqual([])
          const used = new Set(children.flatMap((span) => span.marks))
          expect(markDefs.filter(({_key}) => !used.has(_key))).toEqual([])
        }
      }),
    )
  })

  test('is left as it is by Sanity’s own normalisation', () => {
    fc.assert(
      fc.property(tree, (root) => {
        for (const block of blocksOf(convertTree(root, '', false).blocks)) {
          const keys = [block._key, ...block.children.map(({_key}) => _key)]
          const keyGenerator = () => keys.shift() ?? 'unexpected'
          const mutable = structuredClone({
            ...block,
            children: [...block.children],
            markDefs: [...block.markDefs],
          })
          expect(normalizeBlock(mutable, {keyGenerator})).toEqual(block)
        }
      }),
    )
  })

  test('shows the words and links of the tree, in order, when React renders it', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const {words, links} = shownOfTree(root)
        const page = shownOfPage(convertTree(root, '', false).blocks)
        expect(page.words).toEqual(words)
        expect(page.links.map(({text}) => text).join('')).toBe(links.map(({text}) => text).join(''))
        expect(new Set(page.links.map(({href}) => href))).toEqual(
          new Set(links.map(({href}) => href)),
        )
      }),
      {numRuns: 300},
    )
  })
})
