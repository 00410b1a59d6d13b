import type {Inline, LinkNode, List, ListItem, Root} from '../../../../kramdown/index.ts'
import {type Target, targetsOf} from './headingsOf.ts'

interface Entry {
  readonly item: ListItem & {readonly children: ListItem['children'][number][]}
  readonly depth: number
}

const isListed = ({heading}: Target): boolean =>
  !heading.attributes?.['class']?.split(' ').includes('no_toc')

/** A heading's content as the text of a link: no links, images or footnotes inside. */
const unlinked = (nodes: readonly Inline[]): readonly Inline[] =>
  nodes.flatMap((node) => {
    if (node.type === 'link') return unlinked(node.children)
    return node.type === 'footnoteReference' ? [] : [node]
  })

const entryOf = ({heading, id}: Target, {start, end}: List): Entry => {
  const range = {start, end}
  const link: LinkNode = {
    type: 'link',
    url: `#${id}`,
    children: unlinked(heading.children),
    ...range,
  }
  return {
    item: {
      type: 'listItem',
      children: [{type: 'paragraph', children: [link], ...range}],
      ...range,
    },
    depth: heading.depth,
  }
}

/**
 * The table of contents that kramdown puts in place of a list with `{:toc}`: its items, nested as
 * the headings are.
 */
export function contentsOf(list: List, root: Root): readonly ListItem[] {
  const items: ListItem[] = []
  const open: {readonly entry: Entry; readonly items: ListItem[]}[] = []
  for (const target of targetsOf(root).filter(isListed)) {
    const entry = entryOf(target, list)
    while ((open.at(-1)?.entry.depth ?? 0) >= entry.depth) open.pop()
    const parent = open.at(-1)
    if (parent && parent.items.length === 0) {
      const {ordered, start, end} = list
      parent.entry.item.children.push({type: 'list', ordered, children: parent.items, start, end})
    }
    const siblings = parent?.items ?? items
    siblings.push(entry.item)
    open.push({entry, items: []})
  }
  return items
}
