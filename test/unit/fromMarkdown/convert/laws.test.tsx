import {normalizeBlock} from '@portabletext/block-tools'
import {PortableText, type PortableTextReactComponents} from '@portabletext/react'
import * as fc from 'fast-check'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'

import {convertTree} from '../../../../migrations/fromMarkdown/convert/convertTree.ts'
import type {Body, TextBlock} from '../../../../schemas/content/portableText.ts'
import {tree} from './arbitraryTree.ts'
import {shownOfTree, type ShownLink, wordsOf} from './shown.ts'

const blocksOf = (body: Body): readonly TextBlock[] =>
  body.flatMap((block) => {
    if (block._type === 'block') return [block]
    if (block._type !== 'table') return []
    return block.rows.flatMap(({cells}) => cells.flatMap(({content}) => blocksOf(content)))
  })

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '_key' && typeof inner === 'string' ? [inner] : keysOf(inner),
  )
}

const components: Partial<PortableTextReactComponents> = {
  types: {
    figure: () => <hr />,
    divider: () => <hr />,
    codeBlock: ({value}) => <pre>{value.code}</pre>,
    table: ({value}: {value: Extract<Body[number], {_type: 'table'}>}) => (
      <table>
        {value.rows.map(({_key, cells}) => (
          <tr key={_key}>
            {cells.map((cell) => (
              <td key={cell._key}>
                <PortableText value={[...cell.content]} components={components} />
              </td>
            ))}
          </tr>
        ))}
      </table>
    ),
  },
  marks: {
    link: ({value, children}) => <a href={value?.['href']}>{children}</a>,
    sub: ({children}) => <sub>{children}</sub>,
  },
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
const decode = (text: string): string =>
  text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? '')
const textOf = (html: string): string =>
  decode(
    html
      .replace(/<\/?(?:p|h[1-6]|li|ul|ol|blockquote|pre|table|tbody|tr|td|hr|br)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  )

function shownOfPage(body: Body): {words: readonly string[]; links: readonly ShownLink[]} {
  const html = renderToStaticMarkup(
    <PortableText value={[...body]} components={components} onMissingComponent={false} />,
  )
  const links = [...html.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)].map(([, href, text]) => ({
    href: decode(href ?? ''),
    text: wordsOf(textOf(text ?? '')).join(''),
  }))
  return {words: wordsOf(textOf(html)), links}
}

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
