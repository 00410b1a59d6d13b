import {normalizeBlock} from '@portabletext/block-tools'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import type {MarkdownDialect} from '../parse/jekyllSite.ts'
import {parsers} from '../parse/parseMarkdown.ts'
import {markdown} from '../testing/arbitraryMarkdown.ts'
import {shownOfTree} from '../testing/shown.ts'
import {blocksOf, keysOf, shownOfPage} from '../testing/shownByReact.tsx'
import {convertBody} from './convertBody.ts'

const at = {line: 1, column: 1}

const convert = (body: string, dialect: MarkdownDialect, path = '_events/a.md') => {
  const page = {path, body, locate: () => ({start: at, end: at})}
  return convertBody(page, {markdown: dialect, exact: true}).blocks
}

describe.each(['kramdown', 'commonmark'] as const)('a body in %s', (dialect) => {
  test('shows the words and links that the reader sees, when React renders it', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const {words, links} = shownOfTree(parsers[dialect](body))
        const page = shownOfPage(convert(body, dialect))
        expect(page.words).toEqual(words)
        expect(page.links.map(({text}) => text).join('')).toBe(links.map(({text}) => text).join(''))
      }),
      {numRuns: 400},
    )
  })

  test('is the same bytes each time, also when the page has moved', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const first = JSON.stringify(convert(body, dialect))
        expect(JSON.stringify(convert(body, dialect, '_posts/b.md'))).toBe(first)
      }),
    )
  })

  test('has unique keys and is left as it is by Sanity’s own normalisation', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const blocks = convert(body, dialect)
        const keys = keysOf(blocks)
        expect(new Set(keys).size).toBe(keys.length)
        for (const block of blocksOf(blocks)) {
          const left = [block._key, ...block.children.map(({_key}) => _key)]
          const mutable = structuredClone({
            ...block,
            children: [...block.children],
            markDefs: [...block.markDefs],
          })
          expect(normalizeBlock(mutable, {keyGenerator: () => left.shift() ?? ''})).toEqual(block)
        }
      }),
      {numRuns: 300},
    )
  })
})
