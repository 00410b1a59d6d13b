import {describe, expect, test} from 'vitest'

import {codes, lines} from '../testing/converted.ts'
import {outline} from '../testing/outline.ts'
import {blockElement, inlineElement, link, paragraph, root, strong, text} from '../testing/tree.ts'
import {convertTree} from './convertTree.ts'

const captioned = (caption: string | ReturnType<typeof strong>) =>
  blockElement(
    'figure',
    {},
    inlineElement('img', {src: 'i.png'}),
    blockElement('figcaption', {}, typeof caption === 'string' ? text(caption) : caption),
  )

const preformatted = (...children: Parameters<typeof inlineElement>[2][]) =>
  blockElement('pre', {}, inlineElement('code', {class: 'language-sh'}, ...children))

describe('HTML', () => {
  test('parts text at blocks and not at inline elements', () => {
    expect(
      lines(
        blockElement('div', {}, text('a'), paragraph('b'), text(' \n ')),
        paragraph('c', inlineElement('span', {}, 'd'), inlineElement('br', {}), 'e'),
      ),
    ).toEqual(['normal| a', 'normal| b', 'normal| cd\ne'])
  })

  test('ends a link at the next one, as a browser does', () => {
    expect(
      lines(
        paragraph(
          inlineElement('a', {href: '/x'}, 'x', inlineElement('a', {href: '/y'}, 'y'), 'z'),
          inlineElement('a', {href: '/v'}, 'v', inlineElement('a', {id: 'w'}, 'w')),
        ),
      ),
    ).toEqual(['normal| [link:/x|x][link:/y|y]z[link:/v|v]w'])
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
      'embed| {"url":"https://www.youtube.com/embed/abc","provider":"YouTube"}',
    ])
  })

  test('makes a caption of a figure that has plain words only', () => {
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
    expect(lines(preformatted('\na\n  b\n'))).toEqual([
      'codeBlock| {"code":"a\\n  b","language":"sh"}',
    ])
    expect(lines(preformatted('\na\n  ', link('/x', 'b')))).toEqual([
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
