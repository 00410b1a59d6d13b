import type {Heading, Root} from '../../../../kramdown/index.ts'
import type {AnyNode} from '../handler.ts'

/** A heading that links can lead to. */
export interface Target {
  readonly heading: Heading
  readonly id: string
}

const childrenOf = (node: AnyNode): readonly AnyNode[] =>
  'children' in node && node.type !== 'element' ? node.children : []

/** The headings of Markdown, in order. */
const headingsIn = ({children}: Root): readonly Heading[] => {
  const headings: Heading[] = []
  const rest: AnyNode[] = children.toReversed()
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'heading') headings.push(node)
    else for (const child of childrenOf(node).toReversed()) rest.push(child)
  }
  return headings
}

/** The words of a heading, without its images. */
const headingText = (heading: Heading): string => {
  let text = ''
  const rest: AnyNode[] = heading.children.toReversed()
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
    else if ('children' in node) for (const child of node.children.toReversed()) rest.push(child)
  }
  return text
}

/**
 * The headings with the ids that Jekyll gives them: GitHub's, told apart by a number.
 * @see https://github.com/kramdown/parser-gfm
 */
export function targetsOf(root: Root): readonly Target[] {
  const counts = new Map<string, number>()
  return headingsIn(root).map((heading) => {
    const own = heading.attributes?.['id']
    if (own !== undefined) return {heading, id: own}
    const slug = headingText(heading)
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-')
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return {heading, id: count === 0 ? slug : `${slug}-${count}`}
  })
}
