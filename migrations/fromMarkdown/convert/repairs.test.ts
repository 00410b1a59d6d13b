import {describe, expect, test} from 'vitest'

import type {Block, Inline} from '../../../kramdown/ast.ts'
import {outline} from '../testing/outline.ts'
import {link, paragraph, root, text} from '../testing/tree.ts'
import {convertTree} from './convertTree.ts'

/** A paragraph of text and hard breaks (two spaces), as kramdown reads unclosed emphasis. */
const literal = (source: string): Block => {
  const children = [...source.matchAll(/ {2}\n|(?:(?! {2}\n)[^])+/g)].map(
    ({0: part, index}): Inline => {
      const range = {start: index, end: index + part.length}
      return part === '  \n'
        ? {type: 'break', ...range}
        : {type: 'text', value: part.replace(/\\(.)/g, '$1'), ...range}
    },
  )
  return {type: 'paragraph', start: 0, end: source.length, children}
}

const convert = (source: string, exact = false) => convertTree(root(literal(source)), source, exact)

describe('a closer of bold text behind a hard break', () => {
  test('is put before the break', () => {
    const {blocks, notes} = convert('**Bike map – Kim Berg  \n**Shows where to park.')
    expect(outline(blocks)).toEqual(['normal| [strong|Bike map – Kim Berg]\nShows where to park.'])
    expect(notes).toEqual([
      {
        ruleId: 'emphasis-closer-repaired',
        range: {start: 0, end: 26},
        reason: expect.any(String),
        actual: '**Bike map – Kim Berg⏎**',
        expected: '**Bike map – Kim Berg**⏎',
      },
    ])
  })

  test('is found line by line, behind other words and soft breaks', () => {
    expect(outline(convert('Hi **a  \n**b  \nc\n__d  \n__e').blocks)).toEqual([
      'normal| Hi [strong|a]\nb\nc [strong|d]\ne',
    ])
  })

  test('takes away nothing but the delimiters', () => {
    expect(outline(convert('**a  \n**').blocks)).toEqual(['normal| [strong|a]'])
  })

  test('stays where it is in exact conversion', () => {
    const {blocks, notes} = convert('**a  \n**b', true)
    expect(outline(blocks)).toEqual(['normal| **a\n**b'])
    expect(notes.map(({ruleId}) => ruleId)).toEqual(['emphasis-unclosed', 'emphasis-unclosed'])
  })

  test.each([
    '\\*\\*a  \n**b',
    '**a  \n\\*\\*b',
    '** a  \n**b',
    'a**b  \n**c',
    'a  \n**b',
    '**a  \nb',
  ])('is no repair in %j', (source) => {
    expect(convert(source).notes.map(({ruleId}) => ruleId)).not.toContain(
      'emphasis-closer-repaired',
    )
  })
})

describe('asterisks that stay visible', () => {
  test.each([
    ['**a b', [0]],
    ['a b**', [3]],
    ['a ** b', []],
    ['\\*\\*a', []],
  ])('in %j are noted at %j', (source, starts) => {
    const found = convert(source).notes.filter(({ruleId}) => ruleId === 'emphasis-unclosed')
    expect(found.map(({range}) => range.start)).toEqual(starts)
  })
})

describe('an address with white space at its ends', () => {
  const tree = root(paragraph(link(' https://example.org\n', 'a')))

  test('is trimmed', () => {
    const {blocks, notes} = convertTree(tree, '', false)
    expect(outline(blocks)).toEqual(['normal| [link:https://example.org|a]'])
    expect(notes).toEqual([
      expect.objectContaining({
        ruleId: 'url-space-repaired',
        actual: ' https://example.org\n',
        expected: 'https://example.org',
      }),
    ])
  })

  test('stays as it is in exact conversion', () => {
    expect(outline(convertTree(tree, '', true).blocks)).toEqual([
      'normal| [link: https://example.org\n|a]',
    ])
  })
})

test('decomposed letters are joined, and the first of them is noted', () => {
  const source = 'ab a\u030abo\u0308'
  const node: Inline = {...text(source), start: 0, end: source.length}
  const {blocks, notes} = convertTree(root(paragraph(node)), source, false)
  expect(outline(blocks)).toEqual(['normal| ab åbö'])
  expect(notes).toEqual([
    expect.objectContaining({ruleId: 'text-normalised', range: {start: 3, end: 5}}),
  ])
})
