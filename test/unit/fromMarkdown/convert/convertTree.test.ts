import {describe, expect, test} from 'vitest'

import {convertTree} from '../../../../migrations/fromMarkdown/convert/convertTree.ts'
import type {Block, Root} from '../../../../migrations/fromMarkdown/parse/markdown/ast.ts'
import {outline} from './outline.ts'
import {
  blockElement,
  bullets,
  code,
  hardBreak,
  heading,
  image,
  inlineElement,
  item,
  link,
  numbers,
  paragraph,
  quote,
  root,
  strong,
  text,
} from './tree.ts'

const lines = (...blocks: readonly Block[]) =>
  outline(convertTree(root(...blocks), '', false).blocks)
const codes = (...blocks: readonly Block[]) =>
  convertTree(root(...blocks), '', false).notes.map(({ruleId}) => ruleId)

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
    const cell = (...children: readonly string[]) => children.map(text)
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
          children: [{type: 'tableCell', start: 0, end: 0, children: cell('A')}],
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

describe('lists', () => {
  test('have levels, and blocks without a marker for further paragraphs', () => {
    expect(
      lines(
        bullets(
          item(paragraph('a'), paragraph('b'), numbers(1, item(paragraph('c')))),
          item(paragraph('d'), code('x', 'sh'), paragraph('e')),
        ),
      ),
    ).toEqual([
      'normal bullet1| a',
      'normal 1| b',
      'normal number2| c',
      'normal bullet1| d',
      'codeBlock| {"code":"x","language":"sh"}',
      'normal 1| e',
    ])
  })

  test('keep items without text', () => {
    expect(lines(bullets(item(), item(bullets(item(paragraph('a'))))))).toEqual([
      'normal bullet1| ',
      'normal bullet1| ',
      'normal bullet2| a',
    ])
  })

  test('keep headings and quotes inside of items', () => {
    expect(lines(bullets(item(heading(2, 'a')), item(quote(paragraph('b')))))).toEqual([
      'h2 bullet1| a',
      'blockquote bullet1| b',
    ])
  })

  test('report a first number that is not 1, and items without text', () => {
    expect(codes(numbers(3, item(paragraph(image('i.png')))))).toEqual([
      'list-start-dropped',
      'list-item-flattened',
    ])
  })

  test('report whether a task is done', () => {
    expect(codes(bullets({...item(paragraph('a')), checked: true}))).toEqual(['task-list-state'])
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

describe('HTML', () => {
  test('parts text at blocks and not at inline elements', () => {
    expect(
      lines(
        blockElement('div', {}, text('a'), paragraph('b'), text(' \n ')),
        paragraph('c', inlineElement('span', {}, 'd'), inlineElement('br', {}), 'e'),
      ),
    ).toEqual(['normal| a', 'normal| b', 'normal| cd\ne'])
  })

  test('has links, images, embeds and marks', () => {
    expect(
      lines(
        paragraph(
          inlineElement('a', {href: '/x'}, 'x'),
          inlineElement('u', {}, 'y'),
          inlineElement('img', {src: 'i.png', alt: 'I'}),
          inlineElement('iframe', {src: 'https://www.youtube.com/embed/abc'}, 'no frames'),
        ),
      ),
    ).toEqual([
      'normal| [link:/x|x][underline|y]',
      'figure| {"alt":"I","original":"i.png"}',
      'embed| {"url":"https://www.youtube.com/embed/abc","provider":"youtube"}',
    ])
  })

  test('makes a caption of a figure that has plain words only', () => {
    const captioned = (caption: string | ReturnType<typeof strong>) =>
      blockElement(
        'figure',
        {},
        inlineElement('img', {src: 'i.png'}),
        blockElement('figcaption', {}, typeof caption === 'string' ? text(caption) : caption),
      )
    expect(lines(captioned('a'))).toEqual(['figure| {"original":"i.png","caption":"a"}'])
    expect(lines(captioned(strong('a')))).toEqual([
      'figure| {"original":"i.png"}',
      'normal| [strong|a]',
    ])
    expect(outline(convertTree(root(captioned('a')), '', true).blocks)).toEqual([
      'figure| {"original":"i.png"}',
      'normal| a',
    ])
  })

  test('makes code of pre, and text of a pre with links', () => {
    const inside = (...children: Parameters<typeof inlineElement>[2][]) =>
      blockElement('pre', {}, inlineElement('code', {class: 'language-sh'}, ...children))
    expect(lines(inside('\na\n  b\n'))).toEqual(['codeBlock| {"code":"a\\n  b","language":"sh"}'])
    expect(lines(inside('\na\n  ', link('/x', 'b')))).toEqual([
      'normal| [code|a\n  ][code+link:/x|b]',
    ])
  })

  test('makes tables, with what their cells cannot hold behind them', () => {
    const table = blockElement(
      'table',
      {},
      blockElement('caption', {}, text('C')),
      blockElement(
        'tr',
        {},
        blockElement('th', {}, text('A')),
        blockElement('td', {colspan: '2'}, text('B'), inlineElement('iframe', {src: '/f'})),
      ),
    )
    expect(lines(table)).toEqual([
      'normal| C',
      'table| th normal| A ; normal| B',
      'embed| {"url":"/f"}',
    ])
    expect(codes(table)).toEqual(['table-span-dropped', 'object-moved'])
  })

  test('keeps what nothing else can hold, as it was written', () => {
    const source = '<script>alert(1)</script>'
    const script = {...blockElement('script', {}, text('alert(1)')), start: 0, end: source.length}
    const {blocks, notes} = convertTree(root(script), source, false)
    expect(outline(blocks)).toEqual([`html| {"html":"${source}"}`])
    expect(notes.map(({ruleId}) => ruleId)).toEqual(['html-kept'])
  })

  test('has no element named after what every object inherits', () => {
    expect(lines(blockElement('constructor', {}, text('a')))).toEqual(['normal| a'])
  })
})

describe('footnotes', () => {
  const tree: Root = {
    ...root(paragraph('a', {type: 'footnoteReference', label: 'n', start: 0, end: 0})),
    footnotes: new Map([['n', [paragraph('b')]]]),
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
  const depth = 100_000
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
