import {type DefaultTreeAdapterTypes as Dom, parse} from 'parse5'

import {
  type Block,
  type Inline,
  isPhrasingElement,
  parseKramdown,
  type ParseMarkdown,
} from '../../../kramdown/index.ts'
import type {Range} from './range.ts'

type Node = Block | Inline

/** Deeper than anybody writes; what nests deeper is read as kramdown does, which has a limit of its own. */
const deepest = 200
/** So many elements that are not ended take a reader of HTML more time than they are worth. */
const mostOpen = 2000
/** What ends by itself is not counted. */
const tags = /<(\/?)(?!(?:br|hr|img|input|p|li|d[dt]|t[dhr]|option)\b)[a-z]/giu

const leavesOpen = (text: string): boolean => {
  let open = 0
  for (const [, slash] of text.matchAll(tags)) {
    open = Math.max(0, open + (slash === '' ? 1 : -1))
    if (open > mostOpen) return true
  }
  return false
}

const childrenOf = (node: Dom.Node): readonly Dom.ChildNode[] => {
  if ('content' in node) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}

const isDeep = (root: Dom.Node): boolean => {
  let level = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

const rangeOf = ({sourceCodeLocation}: Dom.ChildNode, within: Range): Range =>
  sourceCodeLocation
    ? {start: sourceCodeLocation.startOffset, end: sourceCodeLocation.endOffset}
    : {start: within.start, end: within.start}

const isInline = (node: Node): node is Inline =>
  node.type === 'text' ||
  node.type === 'comment' ||
  (node.type === 'element' && node.display === 'inline')

const nodeOf = (node: Dom.ChildNode, within: Range): readonly Node[] => {
  const range = rangeOf(node, within)
  if ('value' in node) return [{type: 'text', value: node.value, ...range}]
  if ('data' in node) return [{type: 'comment', value: node.data, ...range}]
  if (!('tagName' in node)) return []
  const {tagName} = node
  if (tagName === 'head' && !node.sourceCodeLocation)
    return node.childNodes.flatMap((child) => nodeOf(child, within))
  const properties = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]))
  const children = childrenOf(node).flatMap((child) => nodeOf(child, range))
  const shared = {type: 'element', tagName, properties, ...range} as const
  return isPhrasingElement(tagName) && children.every(isInline)
    ? [{...shared, display: 'inline', children}]
    : [{...shared, display: 'block', insideRaw: true, children}]
}

/** Reads a page in HTML as browsers do, in the nodes of the Markdown readers. */
export const parseHtml: ParseMarkdown = (text) => {
  if (leavesOpen(text)) return parseKramdown(text)
  const document = parse(text, {sourceCodeLocationInfo: true})
  if (isDeep(document)) return parseKramdown(text)
  const whole = {start: 0, end: text.length}
  const children = document.childNodes.flatMap((node) => nodeOf(node, whole))
  return {
    type: 'root',
    footnotes: new Map(),
    children: [
      {type: 'element', tagName: 'div', properties: {}, display: 'block', children, ...whole},
    ],
    ...whole,
  }
}
