import type {ReactNode} from 'react'

import type {FieldPath} from '../../content/findings/finding.ts'
import type {StandIn} from '../../content/text/standIns.ts'
import type {PageContent} from '../documents/pageContent.ts'
import {type EditedDocument, editProps} from '../page/editing.ts'
import type {PageSettings} from '../page/settings.ts'
import type {Words} from '../wording/words.ts'
import type {Footnote} from './footnotesOf.ts'
import type {BodyNode} from './listTree.ts'
import type {Outline} from './outline.ts'

/** The presented projects and the programme of the page on which a text stands. */
export type StandIns = {
  /** @param level Of headings within it. */
  readonly [Name in StandIn]?: (level: number) => ReactNode
}

/** The document and the field that hold a text. */
export interface TextField {
  readonly document: EditedDocument
  readonly path: FieldPath
}

/** What the parts of a text need to know of the page on which it stands. */
export interface BodyContext {
  readonly content: PageContent
  readonly settings: PageSettings
  readonly words: Words
  readonly footnotes: readonly Footnote[]
  readonly standIns: StandIns
  readonly outline: Outline
  /** What is edited where one of the blocks is clicked; nothing where it is not known. */
  readonly field?: TextField | undefined
}

export interface InContext {
  readonly context: BodyContext
}

/** A paragraph, heading or quote, as a node of its own so that it can carry its context. */
export interface TextNode extends InContext {
  readonly _type: 'text'
  readonly _key: string
  readonly block: ReturnType<typeof withContext>
  /** Whether it stands in its list item without space around it. */
  readonly tight: boolean
}

type OtherNode = Exclude<BodyNode, {readonly _type: 'block'}>

/**
 * A node that carries its context, and so do its annotations. The components that show them can then
 * stay the same from one rendering to the next: React would draw a text anew for new ones, and a
 * context of React's own is not to be had on a server.
 */
export function inContext(
  node: BodyNode,
  context: BodyContext,
  tight: boolean,
): TextNode | (OtherNode & InContext) {
  if (node._type !== 'block') return {...node, context}
  return {_type: 'text', _key: node._key, block: withContext(node, context), tight, context}
}

const withContext = (node: Extract<BodyNode, {readonly _type: 'block'}>, context: BodyContext) => {
  const {listItem: _listItem, level: _level, ...block} = node
  const markDefs = (node.markDefs ?? []).map((mark) => ({...mark, context}))
  const children = (node.children ?? []).map((child) => ({...child, text: child.text ?? ''}))
  return {...block, markDefs, children}
}

/** The context of what stands inside of a block, at `path` from it. */
export function within(context: BodyContext, ...path: FieldPath): BodyContext {
  const {field} = context
  return field === undefined
    ? context
    : {...context, field: {...field, path: [...field.path, ...path]}}
}

/** The attribute that leads from an element to the block that it shows. */
export function editBlock(
  {settings, field}: BodyContext,
  _key: string,
): ReturnType<typeof editProps> {
  return field === undefined ? {} : editProps(settings, field.document, [...field.path, {_key}])
}
