import type {ReactNode} from 'react'

import type {PageContent} from '../documents/pageContent.ts'
import type {PageSettings} from '../page/settings.ts'
import type {Words} from '../wording/words.ts'
import type {Footnote} from './footnotesOf.ts'
import type {BodyNode} from './listTree.ts'

/** The presented projects and the programme of the page on which a text stands. */
export interface StandIns {
  readonly presentations?: ReactNode
  readonly schedule?: ReactNode
}

/** What the parts of a text need to know of the page on which it stands. */
export interface BodyContext {
  readonly content: PageContent
  readonly settings: PageSettings
  readonly words: Words
  readonly footnotes: readonly Footnote[]
  readonly standIns: StandIns
}

export interface InContext {
  readonly context: BodyContext
}

interface NodeInContext extends InContext {
  readonly _type: BodyNode['_type']
  readonly _key: string
}

/**
 * A node that carries its context, and so do its annotations. The components that show them can then
 * stay the same from one rendering to the next: React would draw a text anew for new ones, and a
 * context of React's own is not to be had on a server.
 */
export function inContext(node: BodyNode, context: BodyContext): NodeInContext {
  if (node._type !== 'block') return {...node, context}
  const markDefs = (node.markDefs ?? []).map((mark) => ({...mark, context}))
  const children = (node.children ?? []).map((child) => ({...child, text: child.text ?? ''}))
  const block = {...node, markDefs, children, context}
  return block
}
