import type {Definition, Nodes, Parents} from 'mdast'

import type {Block, Inline} from '../ast.ts'
import {rangeOf} from './rangeOf.ts'

/** What the builders need. */
export interface Build {
  readonly definitions: ReadonlyMap<string, Definition>
  /** Notes that a footnote is referred to. */
  readonly footnote: (identifier: string) => void
  readonly blocks: (parent: Parents) => Block[]
  readonly inlines: (parent: Parents) => Inline[]
}

/** What CommonMark does not have, or has only inside of other nodes. */
type Elsewhere =
  | 'listItem'
  | 'tableRow'
  | 'tableCell'
  | 'yaml'
  | 'math'
  | 'inlineMath'
  | 'defList'
  | 'defListTerm'
  | 'defListDescription'

/** What stands alone among the children of a node. */
export type NodesByType = {
  [T in Exclude<Nodes['type'], 'html' | 'root' | Elsewhere>]: Extract<Nodes, {type: T}>
} & Record<Elsewhere, Nodes>

type Builders = {
  readonly [T in keyof NodesByType]: (
    build: Build,
    node: NodesByType[T],
  ) => readonly (Block | Inline)[]
}

const nothing = () => []

/** For each kind of node of mdast what it becomes. */
export const builders: Builders = {
  definition: nothing,
  footnoteDefinition: nothing,
  yaml: nothing,
  listItem: nothing,
  tableRow: nothing,
  tableCell: nothing,
  math: nothing,
  inlineMath: nothing,
  defList: nothing,
  defListTerm: nothing,
  defListDescription: nothing,
  paragraph: (build, node) => [
    {type: 'paragraph', children: build.inlines(node), ...rangeOf(node)},
  ],
  heading: (build, node) => [
    {type: 'heading', depth: node.depth, children: build.inlines(node), ...rangeOf(node)},
  ],
  thematicBreak: (_build, node) => [{type: 'thematicBreak', ...rangeOf(node)}],
  blockquote: (build, node) => [
    {type: 'blockquote', children: build.blocks(node), ...rangeOf(node)},
  ],
  list: (build, node) => [
    {
      type: 'list',
      ordered: node.ordered === true,
      ...(node.ordered && (node.start ?? 1) !== 1 && {startNumber: node.start ?? 1}),
      children: node.children.map((item) => ({
        type: 'listItem',
        ...(typeof item.checked === 'boolean' && {checked: item.checked}),
        children: build.blocks(item),
        ...rangeOf(item),
      })),
      ...rangeOf(node),
    },
  ],
  code: (_build, node) => [
    {
      type: 'code',
      value: node.value,
      ...(node.lang && {language: node.lang}),
      ...rangeOf(node),
    },
  ],
  table: (build, node) => [
    {
      type: 'table',
      ...(node.align?.some((align) => align !== null) && {align: node.align}),
      children: node.children.map((row, index) => ({
        type: 'tableRow',
        header: index === 0,
        children: row.children.map((cell) => ({
          type: 'tableCell',
          children: build.inlines(cell),
          ...rangeOf(cell),
        })),
        ...rangeOf(row),
      })),
      ...rangeOf(node),
    },
  ],
  text: (_build, node) => [{type: 'text', value: node.value, ...rangeOf(node)}],
  emphasis: (build, node) => [{type: 'emphasis', children: build.inlines(node), ...rangeOf(node)}],
  strong: (build, node) => [{type: 'strong', children: build.inlines(node), ...rangeOf(node)}],
  delete: (build, node) => [{type: 'delete', children: build.inlines(node), ...rangeOf(node)}],
  inlineCode: (_build, node) => [{type: 'inlineCode', value: node.value, ...rangeOf(node)}],
  break: (_build, node) => [{type: 'break', ...rangeOf(node)}],
  link: (build, node) => [
    {
      type: 'link',
      url: node.url,
      ...(node.title && {title: node.title}),
      children: build.inlines(node),
      ...rangeOf(node),
    },
  ],
  linkReference: (build, node) => {
    const definition = build.definitions.get(node.identifier)
    if (!definition) return build.inlines(node)
    const {url, title} = definition
    return [
      {
        type: 'link',
        url,
        ...(title && {title}),
        children: build.inlines(node),
        ...rangeOf(node),
      },
    ]
  },
  image: (_build, node) => [
    {
      type: 'image',
      url: node.url,
      alt: node.alt ?? '',
      ...(node.title && {title: node.title}),
      ...rangeOf(node),
    },
  ],
  imageReference: (build, node) => {
    const definition = build.definitions.get(node.identifier)
    const alt = node.alt ?? ''
    if (!definition) return [{type: 'text', value: alt, ...rangeOf(node)}]
    const {url, title} = definition
    return [{type: 'image', url, alt, ...(title && {title}), ...rangeOf(node)}]
  },
  footnoteReference: (build, node) => {
    build.footnote(node.identifier)
    return [{type: 'footnoteReference', label: node.identifier, ...rangeOf(node)}]
  },
}
