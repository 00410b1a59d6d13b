import * as fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {toString} from 'mdast-util-to-string'
import {gfm} from 'micromark-extension-gfm'
import {describe, expect, it, test} from 'vitest'

import {parseKramdown} from './parseKramdown.ts'
import {arbitraryMarkdown} from './testing/arbitraryMarkdown.ts'
import {toMdast} from './toMdast.ts'

const mdastOf = (markdown: string): Root => toMdast(parseKramdown(markdown), markdown)

const nodesBelow = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(nodesBelow)] : [node]

/** A tree without places. */
const bare = (node: Nodes): unknown =>
  JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value)),
  )

const onlyBlock = (markdown: string): unknown => bare(mdastOf(markdown).children[0] ?? mdastOf(''))

describe('The mdast tree', () => {
  it.each([
    ['headings and emphasis', '# a *b*\n\nc `d`\ne **f**\n'],
    ['headings with lines', 'a\n===\n\nb\n---\n'],
    ['a tight list', '- a\n- b\n'],
    ['a list with one loose item', '- a\n- b\n\n  c\n- d\n'],
    ['a loose list', '* a\n\n\n* b\n'],
    ['a nested list', '- a\n  - b\n  - c\n\nd\n'],
    ['a list that starts with 3', '3. a\n4. b\n'],
    ['code in a list', '1. a\n2. b\n\n   ```js\n   c\n   ```\n'],
    ['tasks', '- [x] a\n- [ ] b\n'],
    ['a list in a quote', '> a\n> b\n>\n> - c\n>\n>   d\n'],
    ['a line', 'a\n\n***\n\nb\n'],
    ['fenced code', '```js\na\n\nb\n```\n'],
    ['indented code', '    a\n    b\n\nc\n'],
    ['links and images', '[a](/b "c") ![d](/e) <https://f.se>\n'],
    ['HTML in a text', 'a <b>c *d*</b> e\n'],
    ['HTML between blocks', '<div>\na\n</div>\n\nb\n'],
    ['a comment', 'a\n\n<!-- b -->\n\nc\n'],
    ['a footnote', 'a[^b]\n\n[^b]: c\n\n    d\n\ne\n'],
    ['struck text', 'a ~~b~~ c\n'],
  ])('is that of mdast-util-from-markdown, places and all, for %s', (_name, markdown) => {
    expect(mdastOf(markdown)).toEqual(
      fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}),
    )
  })

  it('has the places of the source, and children in their parents, whatever is read', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => {
        for (const node of nodesBelow(mdastOf(markdown))) {
          const {start, end} = node.position ?? {}
          for (const point of [start, end]) {
            const lines = markdown.slice(0, point?.offset).split(/\r\n?|\n/)
            expect(point?.line).toBe(lines.length)
            expect(point?.column).toBe((lines.at(-1)?.length ?? 0) + 1)
          }
          for (const child of 'children' in node ? node.children : []) {
            expect(child.position?.start.offset).toBeGreaterThanOrEqual(start?.offset ?? Infinity)
            expect(child.position?.end.offset).toBeLessThanOrEqual(end?.offset ?? 0)
          }
        }
      }),
      {numRuns: 1_000},
    )
  })

  it('has texts where the source has them', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => {
        for (const node of nodesBelow(mdastOf(markdown))) {
          if (node.type !== 'text' || !/^[aå]+$/.test(node.value)) continue
          const {start, end} = node.position ?? {}
          const written = markdown.slice(start?.offset, end?.offset)
          if (written.length === node.value.length) expect(written).toBe(node.value)
        }
      }),
      {numRuns: 1_000},
    )
  })

  it('aligns the columns of a table as its first separating line says', () => {
    expect(onlyBlock('| a | b | c | d |\n|:--|:-:|--:|---|\n| e | f | g | h |\n')).toMatchObject({
      type: 'table',
      align: ['left', 'center', 'right', null],
      children: [{data: {header: true}}, {data: {header: false}}],
    })
    expect(onlyBlock('| a | b |\n| c | d |\n')).toMatchObject({
      align: [null, null],
      children: [{data: {header: false}}, {data: {header: false}}],
    })
  })

  it('names mathematics as mdast-util-math does', () => {
    expect(onlyBlock('$$\na\n$$\n')).toMatchObject({type: 'math', meta: null, value: 'a'})
    expect(onlyBlock('b $$a$$\n')).toMatchObject({children: [{}, {type: 'inlineMath', value: 'a'}]})
  })

  it('names definition lists as mdast-util-definition-list does, and their elements', () => {
    expect(onlyBlock('a\n: b\n')).toMatchObject({
      type: 'defList',
      data: {hName: 'dl'},
      children: [
        {type: 'defListTerm', data: {hName: 'dt'}, children: [{type: 'text', value: 'a'}]},
        {type: 'defListDescription', data: {hName: 'dd'}, children: [{type: 'paragraph'}]},
      ],
    })
  })

  it('tells attributes to mdast-util-to-hast', () => {
    expect(onlyBlock('a\n{: .b .c #d title="e"}\n')).toMatchObject({
      data: {hProperties: {className: ['b', 'c'], id: 'd', title: 'e'}},
    })
  })

  it('puts the tags of an element around the Markdown in it', () => {
    expect(bare(mdastOf('<div class="a" markdown="1">\n*b*\n</div>\n'))).toMatchObject({
      children: [
        {type: 'html', value: '<div class="a">'},
        {type: 'paragraph', children: [{type: 'emphasis'}]},
        {type: 'html', value: '</div>'},
      ],
    })
  })

  it('writes HTML so that it says the same', () => {
    expect(onlyBlock('<p title="a &quot;b&quot;">1 &lt; 2 <br> <!-- c --></p>\n')).toMatchObject({
      type: 'html',
      value: '<p title="a &quot;b&quot;">1 &lt; 2 <br> <!-- c --></p>',
    })
    expect(onlyBlock('<script>\nif (a < b && c) d()\n</script>\n')).toMatchObject({
      value: '<script>\nif (a < b && c) d()\n</script>',
    })
  })

  it('has only the footnotes that are referred to, where they are written', () => {
    const {children} = mdastOf('[^a]: one\n\nb[^c]\n\n[^c]: two\n\nd[^a]\n\n[^e]: three\n')
    expect(children.map((node) => [node.type, toString(node)])).toEqual([
      ['footnoteDefinition', 'one'],
      ['paragraph', 'b'],
      ['footnoteDefinition', 'two'],
      ['paragraph', 'd'],
    ])
  })

  it('says where nesting is left off', () => {
    const deep = `${'> '.repeat(200)}a\n`
    expect(mdastOf(deep).data).toEqual({tooDeep: parseKramdown(deep).tooDeep})
  })
})

test('The text of an mdast tree is what its nodes say', () => {
  expect(toString(mdastOf('# a *b*\n\n- c\n  [d](/e)\n'))).toBe('a bc\nd')
})
