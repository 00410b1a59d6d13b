import type {Inline} from '../ast.ts'
import {
  type AttributeList,
  emptyAttributes,
  readAttributes,
  resolveAttributes,
} from '../attributes.ts'
import type {Definitions} from '../document.ts'
import type {SourceText} from '../text/sourceText.ts'

/**
 * A node with more attributes. On links and images they can also replace the address, the title
 * and the alternative text.
 */
export function withAttributes(
  node: Inline,
  list: AttributeList | undefined,
  definitions: Definitions,
): Inline {
  const more = resolveAttributes(list, definitions.attributes)
  if (!more) return node
  const attributes = {...node.attributes, ...more, ...joinedClass(node.attributes, more)}
  const title = more['title'] === undefined ? {} : {title: more['title']}
  switch (node.type) {
    case 'link':
      return {...node, ...title, url: more['href'] ?? node.url, attributes}
    case 'image':
      return {
        ...node,
        ...title,
        url: more['src'] ?? node.url,
        alt: more['alt'] ?? node.alt,
        attributes,
      }
    default:
      return {...node, attributes}
  }
}

const joinedClass = (
  before: Readonly<Record<string, string>> | undefined,
  more: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const first = before?.['class']
  const second = more['class']
  return first === undefined || second === undefined ? {} : {class: `${first} ${second}`}
}

/** The attribute list `{: … }` at `position`, and where it ends. */
export function attributeListAt(
  source: SourceText,
  position: number,
): {readonly list: AttributeList; readonly end: number} | undefined {
  const {text} = source
  let close = source.indexOf('}', position + 3)
  while (close !== -1 && text.charCodeAt(close - 1) === 92) {
    const next = source.indexOf('}', close + 1)
    if (next === -1) break
    close = next
  }
  if (close === -1) return undefined
  const list = emptyAttributes()
  const content = text.slice(position + 2, close)
  if (content.trim() !== ':') readAttributes(content, list)
  return {list, end: close + 1}
}
