import {describe, expect, it} from 'vitest'

import type {Block, Inline} from './ast.ts'
import {parseKramdown} from './parseKramdown.ts'

/** What the values of a tree say, whatever nodes they stand in. */
const shownText = (nodes: readonly (Block | Inline)[]): string => {
  const values: string[] = []
  JSON.stringify(nodes, (key, value: unknown) => {
    if ((key === 'value' || key === 'alt') && typeof value === 'string') values.push(value)
    return value
  })
  return values.join('')
}

describe('Hostile text is read in a moment and keeps its words', () => {
  it.each([
    ['quotes', '> '.repeat(10_000)],
    ['quotes with lazy lines', `${'> '.repeat(5_000)}a\n${'b\n'.repeat(10_000)}`],
    ['bullets', '- '.repeat(10_000)],
    ['numbers', '1. '.repeat(10_000)],
    ['indented lists', Array.from({length: 500}, (_, i) => `${' '.repeat(2 * i)}- a\n`).join('')],
    ['items', '- a\n'.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['parentheses', `[a]${'('.repeat(100_000)}`],
    ['addresses without an end', '[a]('.repeat(50_000)],
    ['images without an end', '!['.repeat(100_000)],
    ['stars', '*'.repeat(100_000)],
    ['emphasis without an end', '*a **b _c __d '.repeat(20_000)],
    ['emphasis and elements without an end', '*<b>'.repeat(20_000)],
    ['emphasis in elements', '<b>*</b>'.repeat(20_000)],
    ['backticks', '`'.repeat(1_000_000)],
    [
      'ever fewer backticks',
      Array.from({length: 1_000}, (_, i) => '`'.repeat(1_000 - i)).join('a'),
    ],
    ['fences', '``` a\n'.repeat(50_000)],
    ['a long line', 'word '.repeat(1_000_000)],
    ['elements', '<div>'.repeat(20_000)],
    ['comments without an end', '<!-- '.repeat(100_000)],
    ['attribute lists without an end', '{: a\n'.repeat(50_000)],
    ['strike-through without an end', '~~a '.repeat(50_000)],
    ['rows', '| a | b |\n'.repeat(20_000)],
    ['columns', `${'| a '.repeat(20_000)}|\n`],
    ['more columns than a table has', '|a'.repeat(100_000)],
    ['a wide row over short ones', `|${'a|'.repeat(20_000)}\n${'|a\n'.repeat(20_000)}`],
    ['NUL', '\0a\0\n'],
  ])(
    '%s',
    (_name, start) => {
      expect(shownText(parseKramdown(`${start}harbour\n`).children)).toContain('harbour')
    },
    20_000,
  )

  it.each([
    ['brackets', `${'['.repeat(20_000)}harbour${']'.repeat(20_000)}`],
    ['images', `${'!['.repeat(20_000)}harbour${']'.repeat(20_000)}`],
    ['images with an address', `${'!['.repeat(5_000)}harbour${'](x)'.repeat(5_000)}`],
    ['elements', `a${'<b>'.repeat(10_000)}harbour${'</b>'.repeat(10_000)}`],
    ['links with a definition', `[x]: y\n\n${'['.repeat(10_000)}harbour${']'.repeat(10_000)}`],
  ])(
    'closed %s',
    (_name, markdown) => {
      expect(shownText(parseKramdown(markdown).children)).toContain('harbour')
    },
    20_000,
  )
})
