import type {Html} from 'mdast'

import type {Block, BlockElement, Comment, Inline, InlineElement} from '../ast.ts'
import {isVoidElement} from '../html/names.ts'
import type {Make} from './make.ts'

type AnyElement = BlockElement | InlineElement
type RawNode = Block | Inline

const isRaw = (node: RawNode): boolean =>
  node.type === 'text' ||
  node.type === 'comment' ||
  (node.type === 'element' && areRaw(node.children))

const areRaw = (nodes: readonly RawNode[]): boolean => nodes.every(isRaw)

/** Whether nothing but HTML stands in an element, and no Markdown. */
export function isRawHtml(element: AnyElement): boolean {
  return isRaw(element)
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const openingTag = ({tagName, properties, attributes}: AnyElement): string => {
  const pairs = Object.entries({...properties, ...attributes})
  return `<${tagName}${pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`
}

const closingTag = ({tagName}: AnyElement): string =>
  isVoidElement(tagName) ? '' : `</${tagName}>`

const commentText = ({value}: Comment): string => `<!--${value.replaceAll('-->', '-- >')}-->`

const literalElements = new Set(['script', 'style'])

const htmlText = (node: RawNode, literal: boolean): string => {
  if (node.type === 'text') return literal ? node.value : escaped(node.value)
  if (node.type === 'comment') return commentText(node)
  if (node.type !== 'element') return ''
  const isLiteral = literalElements.has(node.tagName)
  const inner = node.children.map((child) => htmlText(child, isLiteral)).join('')
  return openingTag(node) + inner + closingTag(node)
}

/** A comment, or an element in which nothing but HTML stands, as one node. */
export function htmlNode(make: Make, node: AnyElement | Comment): Html {
  return {type: 'html', value: htmlText(node, false), position: make.positionOf(node)}
}

/** The tags of an element around what stands in it, as CommonMark has them. */
export function withTags<Node>(make: Make, element: AnyElement, content: Node[]): (Node | Html)[] {
  const {children, start, end} = element
  const first = children[0]
  const last = children.at(-1)
  if (first === undefined || last === undefined) return [htmlNode(make, element)]
  const html = (value: string, from: number, to: number): Html => ({
    type: 'html',
    value,
    position: make.positionOf({start: from, end: to}),
  })
  return [
    html(openingTag(element), start, first.start),
    ...content,
    html(closingTag(element), last.end, end),
  ]
}
