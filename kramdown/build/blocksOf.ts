import type {Block, Inline} from '../ast.ts'

/** Puts what stands loose between blocks, as in HTML without `<p>`, into paragraphs. */
export function blocksOf(nodes: readonly (Block | Inline)[]): Block[] {
  const blocks: Block[] = []
  let loose: Inline[] = []
  const close = () => {
    const [first] = loose
    const last = loose.at(-1)
    if (first && last && !loose.every(isBlank)) {
      blocks.push({type: 'paragraph', children: loose, start: first.start, end: last.end})
    }
    loose = []
  }
  for (const node of nodes) {
    if (isInline(node)) loose.push(node)
    else {
      close()
      blocks.push(node)
    }
  }
  close()
  return blocks
}

const inlineTypes: ReadonlySet<string> = new Set<Inline['type']>([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
  'inlineMath',
])

export function isInline(node: Block | Inline): node is Inline {
  return node.type === 'element' ? node.display === 'inline' : inlineTypes.has(node.type)
}

const isBlank = (node: Inline): boolean => node.type === 'text' && node.value.trim() === ''
