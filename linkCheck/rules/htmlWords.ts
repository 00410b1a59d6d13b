import {type DefaultTreeAdapterTypes, parse} from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What a visitor reads on a page, as far as a check needs it. */
export interface PageWords {
  readonly title: string
  readonly headings: readonly string[]
  /** The words between two tags, each once, short ones only. */
  readonly phrases: readonly string[]
  /** The contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
}

const hidden: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
])
const longestPhrase = 120
const longestTitle = 300
const mostHeadings = 20

const isElement = (node: Node): node is Element => 'tagName' in node

/** The nodes below some others, in the order of the page, without calls that nest as they do. */
const nodesBelow = function* (
  nodes: readonly Node[],
  enters: (element: Element) => boolean = () => true,
): Generator<Node> {
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if (!isElement(node) || !enters(node)) continue
    for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
}

const textsBelow = (nodes: readonly Node[], enters?: (element: Element) => boolean): string[] =>
  [...nodesBelow(nodes, enters)].flatMap((node) => ('value' in node ? [node.value] : []))

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const titleOf = ({childNodes}: Element): string =>
  plain(textsBelow(childNodes).join('')).slice(0, longestTitle)

const isLinkedData = ({tagName, attrs}: Element): boolean =>
  tagName === 'script' &&
  attrs.some(({name, value}) => name === 'type' && /application\/ld\+json/i.test(value))

/** Reads a page as a browser does, however broken it is. */
export function htmlWords(html: string): PageWords {
  const page = parse(html).childNodes
  const elements = [...nodesBelow(page)].filter(isElement)
  const named = (name: string): readonly Element[] =>
    elements.filter(({tagName}) => tagName === name)
  const visible = textsBelow(page, ({tagName}) => !hidden.has(tagName)).map(plain)
  return {
    title: named('title').slice(0, 1).map(titleOf).join(''),
    headings: named('h1').slice(0, mostHeadings).map(titleOf),
    phrases: [...new Set(visible)].filter((text) => text !== '' && text.length <= longestPhrase),
    linkedData: elements
      .filter(isLinkedData)
      .map(({childNodes}) => textsBelow(childNodes).join('')),
  }
}
