import type {Definition, FootnoteDefinition, Nodes, Root as MdastRoot} from 'mdast'

import type {Block, Footnote, Inline, Root} from '../ast.ts'
import {blocksOf, isInline} from '../build/blocksOf.ts'
import {type Build, builders, type NodesByType} from './builders.ts'
import {flowElement, HtmlFold, textElement} from './foldHtml.ts'
import {rangeOf} from './rangeOf.ts'

/** Makes our tree of mdast's. */
export function buildTree(root: MdastRoot, end: number): Root {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  collect(root, definitions, notes)
  const footnotes = new Map<string, Footnote>()
  const build: Build = {
    definitions,
    footnote: (identifier) => {
      const note = notes.get(identifier)
      if (note && !footnotes.has(identifier)) {
        const children: readonly Block[] = []
        footnotes.set(identifier, {
          type: 'footnoteDefinition',
          label: identifier,
          children,
          ...rangeOf(note),
        })
      }
    },
    blocks: (parent) => {
      const fold = new HtmlFold<Block | Inline>(flowElement)
      for (const child of parent.children) {
        if (child.type === 'html') fold.addHtml(child)
        else for (const node of buildNode(build, child.type, child)) fold.add(node)
      }
      return blocksOf(fold.end(rangeOf(parent).end))
    },
    inlines: (parent) => {
      const fold = new HtmlFold<Inline>(textElement)
      for (const child of parent.children) {
        if (child.type === 'html') fold.addHtml(child)
        else {
          for (const node of buildNode(build, child.type, child)) if (isInline(node)) fold.add(node)
        }
      }
      return fold.end(rangeOf(parent).end)
    },
  }
  const children = build.blocks(root)
  // Notes that notes refer to are added while the map is walked, and are walked too.
  for (const [identifier, footnote] of footnotes) {
    const note = notes.get(identifier)
    if (note) footnotes.set(identifier, {...footnote, children: build.blocks(note)})
  }
  return {type: 'root', children, footnotes, start: 0, end}
}

const buildNode = <T extends keyof NodesByType>(
  build: Build,
  type: T,
  node: NodesByType[T],
): readonly (Block | Inline)[] => builders[type](build, node)

const collect = (
  node: Nodes,
  definitions: Map<string, Definition>,
  notes: Map<string, FootnoteDefinition>,
): void => {
  if (node.type === 'definition' && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, node)
  }
  if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
    notes.set(node.identifier, node)
  }
  if ('children' in node) for (const child of node.children) collect(child, definitions, notes)
}
