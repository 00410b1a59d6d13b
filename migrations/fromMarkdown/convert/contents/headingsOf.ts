import {headingIds} from '../../../../content/text/headingIds.ts'
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

/** The headings with the ids that Jekyll gives them, or that they give themselves. */
export function targetsOf(root: Root): readonly Target[] {
  const headings = headingsIn(root).map((heading) => ({
    heading,
    own: heading.attributes?.['id'],
  }))
  const made = headingIds(
    headings.filter(({own}) => own === undefined).map(({heading}) => headingText(heading)),
  ).values()
  return headings.map(({heading, own}) => ({heading, id: own ?? made.next().value ?? ''}))
}
