import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import type {Block, Inline} from './ast.ts'
import {parseKramdown} from './parseKramdown.ts'
import type {Range} from './range.ts'
import {arbitraryMarkdown} from './testing/arbitraryMarkdown.ts'

interface Walked extends Range {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Walked[]
}

const descendants = (nodes: readonly (Block | Inline)[]): Walked[] => {
  const found: Walked[] = []
  const visit = (node: Walked) => {
    found.push(node)
    node.children?.forEach(visit)
  }
  nodes.forEach(visit)
  return found
}

/** What stands in the source where the first node of a type stands. */
const sourceOf = (markdown: string, type: string): string | undefined => {
  const node = descendants(parseKramdown(markdown).children).find((each) => each.type === type)
  return node && markdown.slice(node.start, node.end)
}

describe('Offsets', () => {
  it.each([
    ['a list in a quote', '> - a\n> - **b\n>   c**\n', 'strong', '**b\n>   c**'],
    ['tabs', '-\ta\n\n\t*b*\n', 'emphasis', '*b*'],
    ['Windows line ends', 'a\r\nb\r\n\r\n> c\r\n> [d](/e)\r\n', 'link', '[d](/e)'],
    ['a byte order mark', '\ufeff*a*\n', 'emphasis', '*a*'],
    ['a table', '| a\\|b | ~~c~~ |\n', 'delete', '~~c~~'],
    ['a footnote', 'a[^b]\n\n[^b]: c\n', 'footnoteReference', '[^b]'],
    ['a heading', 'a\n\n## b `c` ##\n', 'inlineCode', '`c`'],
    ['a heading as a whole', 'a\n\n## b ##\n', 'heading', '## b ##'],
    ['a task', '- [x] *a*\n', 'emphasis', '*a*'],
    ['an element', 'a\n\n<div>\n b\n</div>\n', 'element', '<div>\n b\n</div>'],
  ])('are those of the source in %s', (_name, markdown, type, expected) => {
    expect(sourceOf(markdown, type)).toEqual(expected)
  })

  it('lie in the source, and those of children in their parent', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => {
        for (const node of descendants(parseKramdown(markdown).children)) {
          expect(node.start).toBeLessThanOrEqual(node.end)
          expect(node.end).toBeLessThanOrEqual(markdown.length)
          for (const child of node.children ?? []) {
            expect(child.start).toBeGreaterThanOrEqual(node.start)
            expect(child.end).toBeLessThanOrEqual(node.end)
          }
        }
      }),
      {numRuns: 1_000},
    )
  })

  it('of text that stands in the source as it is read are exact', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => {
        for (const {type, value = '', start, end} of descendants(
          parseKramdown(markdown).children,
        )) {
          if (type === 'text' && /^[aå]+$/.test(value) && end - start === value.length) {
            expect(markdown.slice(start, end)).toEqual(value)
          }
        }
      }),
      {numRuns: 1_000},
    )
  })
})
