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
  let open: {readonly href: string; readonly start: number} | undefined
  const close = (): void => {
    if (open === undefined) return
    const words = wordsOf(page.slice(open.start))
    if (words.length > 0) links.push({href: open.href, text: words.join('')})
    open = undefined
  }
  const visit = (node: Node): void => {
    const apart =
      parting.has(node.type) || ('tagName' in node && partingTags.has(node.tagName)) ? ' ' : ''
    if (node.type === 'break' || node.type === 'image') page += ' '
    page += apart
    if ('value' in node && typeof node.value === 'string') page += node.value
    const href =
      'url' in node && 'children' in node && typeof node.url === 'string' ? node.url : undefined
    if (href !== undefined) {
      close()
      open = {href, start: page.length}
    }
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit)
    if (href !== undefined) close()
    page += apart
  }
  for (const block of tree.children) visit(block)
  return {words: wordsOf(page), links}
}
