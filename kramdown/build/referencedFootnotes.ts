import type {Block, Footnote, Inline} from '../ast.ts'
import type {Draft} from '../blocks/draft.ts'
import type {Definitions} from '../document.ts'

/** The footnotes that are referred to, in the order of the first reference, nested ones last. */
export function referencedFootnotes(
  children: readonly Block[],
  {footnotes}: Definitions,
  build: (drafts: readonly Draft[]) => readonly Block[],
): ReadonlyMap<string, Footnote> {
  const found = new Map<string, Footnote>()
  if (footnotes.size === 0) return found
  const labels = [...labelsIn(children)]
  for (const label of labels) {
    const draft = footnotes.get(label)
    if (!draft || found.has(label)) continue
    const {start, end} = draft
    const content = build(draft.children)
    found.set(label, {type: 'footnoteDefinition', label, children: content, start, end})
    for (const nested of labelsIn(content)) labels.push(nested)
  }
  return found
}

interface Walked {
  readonly type: string
  readonly label?: string
  readonly children?: readonly Walked[]
}

const labelsIn = function* (
  nodes: readonly (Block | Inline)[] | readonly Walked[],
): Generator<string> {
  for (const node of nodes as readonly Walked[]) {
    if (node.type === 'footnoteReference' && node.label !== undefined) yield node.label
    if (node.children) yield* labelsIn(node.children)
  }
}
