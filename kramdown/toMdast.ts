import type {Root as MdastRoot} from 'mdast'

import type {Footnote, Root} from './ast.ts'
import {blockNodes} from './mdast/blocks.ts'
import {commonOf, type Make} from './mdast/make.ts'
import {areApart, positionsIn} from './mdast/positions.ts'
import {spanNodes} from './mdast/spans.ts'

/**
 * Makes an mdast tree of what a reader gave for `markdown`, each node with its `position`.
 * Footnotes stand among the blocks of the root, where the source has them.
 * @see https://github.com/syntax-tree/mdast
 */
export function toMdast(root: Root, markdown: string): MdastRoot {
  const make: Make = {
    blocks: (nodes) => nodes.flatMap((node) => blockNodes(make, node.type, node)),
    spans: (nodes) => nodes.flatMap((node) => spanNodes(make, node.type, node)),
    positionOf: positionsIn(markdown),
    isSpread: (nodes) =>
      nodes.some((node, index) => {
        const next = nodes[index + 1]
        return next !== undefined && areApart(markdown, node, next)
      }),
  }
  const {children, footnotes, tooDeep} = root
  const flow = [...children, ...footnotes.values()].toSorted(
    (one, other) => one.start - other.start,
  )
  return {
    type: 'root',
    children: flow.flatMap((node) =>
      node.type === 'footnoteDefinition' ? definition(make, node) : make.blocks([node]),
    ),
    ...commonOf(make, root, tooDeep === undefined ? undefined : {tooDeep}),
  }
}

const definition = (make: Make, footnote: Footnote) => ({
  type: 'footnoteDefinition' as const,
  identifier: footnote.label.toLowerCase(),
  label: footnote.label,
  children: make.blocks(footnote.children),
  ...commonOf(make, footnote),
})
