import {describe, expect, test} from 'vitest'

import type {Block, Root} from '../../../kramdown/ast.ts'
import {codes, lines} from '../testing/converted.ts'
import {outline} from '../testing/outline.ts'
import {
  bullets,
  code,
  hardBreak,
  heading,
  image,
  item,
  link,
  paragraph,
  quote,
  root,
  strong,
  text,
} from '../testing/tree.ts'
import {convertTree} from './convertTree.ts'

describe('text', () => {
  test('collapses white space as a browser does, across marks', () => {
    expect(lines(paragraph(' a \n b ', strong(' c '), ' d '))).toEqual(['normal| a b [strong|c ]d'])
  })

  test('keeps no-break spaces', () => {
    expect(lines(paragraph('a\u00a0 b\u00a0'))).toEqual(['normal| a\u00a0 b\u00a0'])
  })

  test('breaks lines hard inside of a block only', () => {
    expect(lines(paragraph(hardBreak, 'a ', hardBreak, ' b', hardBreak))).toEqual(['normal| a\nb'])
  })

  test('joins spans with equal marks', () => {
    const {blocks} = convertTree(root(paragraph(strong('a'), strong('b'), 'c', 'd')), '', false)
    expect(blocks).toEqual([
      expect.objectContaining({
        children: [
          expect.objectContaining({text: 'ab', marks: ['strong']}),
          expect.objectContaining({text: 'cd', marks: []}),
        ],
      }),
    ])
  })

  test('drops links that show nothing, and says so', () => {
    const blocks = [paragraph('a', link('https://example.org', ' '), 'b')]
    expect(lines(...blocks)).toEqual(['normal| a b'])
    expect(codes(...blocks)).toEqual(['link-without-text'])
  })

  test('keeps two links to one address apart', () => {
    const {blocks} = convertTree(root(paragraph(link('/a', 'x'), link('/a', 'y'))), '', false)
    expect(outline(blocks)).toEqual(['normal| [link:/a|x][link:/a|y]'])
  })
})

describe('images', () => {
  test('part a paragraph', () => {
    expect(lines(paragraph('a ', image('i.png', 'I'), ' b'))).toEqual([
      'normal| a',
      'figure| {"alt":"I","original":"i.png"}',
      'normal| b',
    ])
  })

  test('keep the link that they stand in', () => {
    expect(lines(paragraph(link('/p', image('i.png'), ' more')))).toEqual([
      'figure| {"href":"/p","original":"i.png"}',
      'normal| [link:/p|more]',
    ])
  })

  test('leave the marker of a list item to its text', () => {
    expect(lines(bullets(item(paragraph(image('i.png'), 'a', image('j.png'), 'b'))))).toEqual([
      'figure| {"original":"i.png"}',
      'normal bullet1| a',
      'figure| {"original":"j.png"}',
      'normal 1| b',
    ])
  })

  test('stand in table cells', () => {
    const table: Block = {
      type: 'table',
      start: 0,
      end: 0,
      children: [
        {
          type: 'tableRow',
          header: true,
          start: 0,
          end: 0,
          children: [{type: 'tableCell', start: 0, end: 0, children: [text('A')]}],
        },
        {
          type: 'tableRow',
          header: false,
          start: 0,
          end: 0,
          children: [
            {
              type: 'tableCell',
              start: 0,
              end: 0,
              children: [text('b '), image('i.png'), text('c')],
            },
          ],
        },
      ],
    }
    expect(lines(table)).toEqual([
      'table| th normal| A // normal| b / figure| {"original":"i.png"} / normal| c',
    ])
  })
})

describe('quotes', () => {
  test('hold paragraphs and lists', () => {
    expect(lines(quote(paragraph('a'), paragraph('b'), bullets(item(paragraph('c')))))).toEqual([
      'blockquote| a',
      'blockquote| b',
      'blockquote bullet1| c',
    ])
  })

  test('report headings, blocks and quotes that they cannot hold', () => {
    expect(codes(quote(heading(1, 'a'), code('b'), quote(quote(paragraph('c')))))).toEqual([
      'blockquote-flattened',
      'blockquote-flattened',
      'blockquote-flattened',
    ])
  })
})

describe('footnotes', () => {
  const tree: Root = {
    ...root(paragraph('a', {type: 'footnoteReference', label: 'n', start: 0, end: 0})),
    footnotes: new Map([
      ['n', {type: 'footnoteDefinition', label: 'n', children: [paragraph('b')], start: 0, end: 0}],
    ]),
  }

  test('annotate their number', () => {
    expect(outline(convertTree(tree, '', false).blocks)).toEqual([
      'normal| a[sup+footnote:normal| b|1]',
    ])
  })

  test('stand at the end where the body shall be as Jekyll shows it', () => {
    expect(outline(convertTree(tree, '', true).blocks)).toEqual([
      'normal| a[sup+link:#fn:n|1]',
      'normal number1| b\u00a0[link:#fnref:n|↩]',
    ])
  })
})

test('converts nesting of any depth', () => {
  const depth = 20_000
  let quoted = paragraph('a')
  let listed = paragraph('b')
  let marked = text('c')
  for (let level = 0; level < depth; level++) {
    quoted = quote(quoted)
    listed = bullets(item(listed))
    marked = strong(marked)
  }
  const found = lines(quoted, listed, paragraph(marked))
  expect(found[0]).toBe('blockquote| a')
  expect(found.at(-2)).toBe(`normal bullet${depth}| b`)
  expect(found.at(-1)).toBe('normal| [strong|c]')
})
