import type {Block, Root} from '../../../kramdown/ast.ts'

type Node = Block | {readonly type: string}

export interface ShownLink {
  readonly href: string
  readonly text: string
}

/** What visitors see: the words of a page, and its links with their words. */
export interface Shown {
  readonly words: readonly string[]
  readonly links: readonly ShownLink[]
}

/** Words apart where a browser keeps them apart. */
export function wordsOf(shown: string): readonly string[] {
  return shown
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

const parting = new Set(
  'paragraph heading list listItem blockquote code table tableCell thematicBreak'.split(' '),
)
const partingTags = new Set(['div', 'p', 'section', 'details', 'table', 'tr', 'td'])

/** Walks a tree the plain way, to tell what a reader of the page sees. */
export function shownOfTree(tree: Root): Shown {
  let page = ''
  const links: ShownLink[] = []
  const visit = (node: Node, inLink: boolean): void => {
    const apart =
      parting.has(node.type) || ('tagName' in node && partingTags.has(node.tagName)) ? ' ' : ''
    if (node.type === 'break' || node.type === 'image') page += ' '
    page += apart
    const start = page.length
    if ('value' in node && typeof node.value === 'string') page += node.value
    const isLink = 'url' in node && 'children' in node && !inLink
    if ('children' in node && Array.isArray(node.children)) {
      for (const child of node.children) visit(child, inLink || isLink)
    }
    if (isLink && typeof node.url === 'string') {
      const words = wordsOf(page.slice(start))
      if (words.length > 0) links.push({href: node.url, text: words.join('')})
    }
    page += apart
  }
  for (const block of tree.children) visit(block, false)
  return {words: wordsOf(page), links}
}
