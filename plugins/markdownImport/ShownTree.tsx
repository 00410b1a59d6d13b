import {createElement, type ReactNode} from 'react'

import {shownTags, type Tree} from '../../migrations/fromMarkdown/siteReport/view/tree.ts'

interface Props {
  readonly tree: Tree
}

const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:)/iu.test(href)

const nodeOf = (tree: Tree, key: number): ReactNode => {
  if (typeof tree === 'string') return tree
  const {tag, attributes = {}, children} = tree
  const {class: className, href, ...rest} = attributes
  return createElement(
    shownTags.includes(tag) ? tag : 'span',
    {
      ...rest,
      key,
      ...(className !== undefined && {className}),
      ...(href !== undefined && isSafe(href) && {href}),
    },
    ...children.map(nodeOf),
  )
}

/** What is shown as data, in elements. */
export function ShownTree({tree}: Props) {
  return nodeOf(tree, 0)
}
