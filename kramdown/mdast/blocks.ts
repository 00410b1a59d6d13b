import type {BlockContent, DefinitionContent} from 'mdast'

import type {Block, ListItem, Paragraph, Table} from '../ast.ts'
import {blocksOf} from '../build/blocksOf.ts'
import {htmlNode, isRawHtml, withTags} from './html.ts'
import {commonOf, type Make} from './make.ts'

type FlowContent = BlockContent | DefinitionContent
type BlocksByType = {[T in Block['type']]: Extract<Block, {type: T}>}
type BlockHandlers = {
  readonly [T in Block['type']]: (make: Make, node: BlocksByType[T]) => FlowContent[]
}

/** A paragraph whose place does not have the task's box in front of it. */
const behindBox = (block: Block): Block =>
  block.type === 'paragraph' ? {...block, start: block.children[0]?.start ?? block.end} : block

const listItem = (make: Make, item: ListItem) => ({
  type: 'listItem' as const,
  spread: make.isSpread(item.children),
  checked: item.checked ?? null,
  children: make.blocks(
    item.checked === undefined
      ? item.children
      : item.children.map((child, index) => (index === 0 ? behindBox(child) : child)),
  ),
  ...commonOf(make, item),
})

/** What a paragraph says, without the line end in front of a block that follows at once. */
const paragraphSpans = (make: Make, {children}: Paragraph) => {
  const spans = make.spans(children)
  const last = spans.at(-1)
  if (last?.type === 'text') last.value = last.value.replace(/\n$/, '')
  return spans
}

const alignOf = ({align = [], children}: Table) =>
  Array.from({length: children[0]?.children.length ?? 0}, (_, column) => align[column] ?? null)

const handlers: BlockHandlers = {
  paragraph: (make, node) => [
    {type: 'paragraph', children: paragraphSpans(make, node), ...commonOf(make, node)},
  ],
  heading: (make, node) => [
    {
      type: 'heading',
      depth: node.depth,
      children: make.spans(node.children),
      ...commonOf(make, node),
    },
  ],
  thematicBreak: (make, node) => [{type: 'thematicBreak', ...commonOf(make, node)}],
  blockquote: (make, node) => [
    {type: 'blockquote', children: make.blocks(node.children), ...commonOf(make, node)},
  ],
  list: (make, node) => [
    {
      type: 'list',
      ordered: node.ordered,
      start: node.ordered ? (node.startNumber ?? 1) : null,
      spread: make.isSpread(node.children),
      children: node.children.map((item) => listItem(make, item)),
      ...commonOf(make, node),
    },
  ],
  code: (make, node) => [
    {
      type: 'code',
      lang: node.language ?? null,
      meta: null,
      value: node.value.replace(/\n$/, ''),
      ...commonOf(make, node),
    },
  ],
  table: (make, node) => [
    {
      type: 'table',
      align: alignOf(node),
      children: node.children.map((row) => ({
        type: 'tableRow',
        children: row.children.map((cell) => ({
          type: 'tableCell',
          children: make.spans(cell.children),
          ...commonOf(make, cell),
        })),
        ...commonOf(make, row, {header: row.header}),
      })),
      ...commonOf(make, node),
    },
  ],
  definitionList: (make, node) => [
    {
      type: 'defList',
      children: node.children.map((child) =>
        child.type === 'definitionTerm'
          ? {
              type: 'defListTerm',
              children: make.spans(child.children),
              ...commonOf(make, child, {hName: 'dt'}),
            }
          : {
              type: 'defListDescription',
              children: make.blocks(child.children),
              ...commonOf(make, child, {hName: 'dd'}),
            },
      ),
      ...commonOf(make, node, {hName: 'dl'}),
    },
  ],
  math: (make, node) => {
    const {value} = node
    const code = {
      type: 'element',
      tagName: 'code',
      properties: {className: ['language-math', 'math-display']},
      children: [{type: 'text', value}],
    }
    return [
      {
        type: 'math',
        meta: null,
        value,
        ...commonOf(make, node, {hName: 'pre', hChildren: [code]}),
      },
    ]
  },
  element: (make, node) =>
    isRawHtml(node)
      ? [htmlNode(make, node)]
      : withTags(make, node, make.blocks(blocksOf(node.children))),
  comment: (make, node) => [htmlNode(make, node)],
}

/** The nodes of mdast that a block becomes: one, or more for HTML around Markdown. */
export function blockNodes<T extends Block['type']>(
  make: Make,
  type: T,
  node: BlocksByType[T],
): FlowContent[] {
  return handlers[type](make, node)
}
