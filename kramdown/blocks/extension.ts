import {
  blockAttributesAt,
  closingBraces,
  emptyAttributes,
  name,
  readAttributes,
} from '../attributes.ts'
import {readOptions} from '../document.ts'
import {matchAt} from '../text/matchAt.ts'
import {blankRest, isSpace, spacesAt} from '../text/whitespace.ts'
import type {BlockHandler, BlockParser} from './blockParser.ts'
import {readRawHtml} from './htmlElement.ts'

const definitionStart = new RegExp(String.raw`\{:(${name}):`, 'y')
const tagStart = /\{::(\w+)/y

/** A line of `{: … }`, `{:name: … }` or `{::name … }`. */
export const extension: BlockHandler = (parser) => {
  const start = parser.position + spacesAt(parser.text, parser.position, 3)
  return (
    attributeDefinition(parser, start) || extensionBlock(parser, start) || attributes(parser, start)
  )
}

/** `{:name: … }`: attributes for `{:name}` anywhere in the text. */
const attributeDefinition = (parser: BlockParser, start: number): boolean => {
  const {text, position, source, definitions} = parser
  const match = matchAt(definitionStart, text, start)
  if (match?.[1] === undefined) return false
  const contentStart = start + match[0].length
  for (const brace of closingBraces(source, contentStart)) {
    const end = blankRest(text, brace + 1)
    if (end === undefined) continue
    const list = definitions.attributes.get(match[1]) ?? emptyAttributes()
    readAttributes(text.slice(contentStart, brace), list)
    definitions.attributes.set(match[1], list)
    parser.add({type: 'end', reason: 'attributeDefinition', ...source.blockRange(position, end)})
    parser.position = end
    return true
  }
  return false
}

/** `{: … }`: attributes for the block above, or else for the one below. */
const attributes = (parser: BlockParser, start: number): boolean => {
  const {position, source, last} = parser
  const list = blockAttributesAt(source, start)
  if (!list) return false
  parser.position = list.end
  if (last && last.type !== 'blank' && (last.type !== 'end' || last.reason === 'definition')) {
    last.attributes ??= emptyAttributes()
    readAttributes(list.content, last.attributes)
    const next = list.end + spacesAt(parser.text, list.end, 3)
    if (!blockAttributesAt(source, next)) {
      parser.add({type: 'end', reason: 'attributes', ...source.blockRange(position, list.end)})
    }
  } else {
    parser.pendingAttributes ??= emptyAttributes()
    readAttributes(list.content, parser.pendingAttributes)
  }
  return true
}

/** `{::comment}`, `{::nomarkdown}` and `{::options … /}`. */
const extensionBlock = (parser: BlockParser, start: number): boolean => {
  const {text, source} = parser
  const match = matchAt(tagStart, text, start)
  const kind = match?.[1]
  if (match === null || kind === undefined || !Object.hasOwn(handlers, kind)) return false
  const nameEnd = start + match[0].length
  for (const brace of closingBraces(source, nameEnd - 1).toReversed()) {
    const selfClosing = text.charCodeAt(brace - 1) === 47
    const contentEnd = selfClosing ? brace - 1 : brace
    const end = blankRest(text, brace + 1)
    if (end === undefined || (nameEnd < contentEnd && !isSpace(text.charCodeAt(nameEnd)))) continue
    const content = text.slice(nameEnd, Math.max(nameEnd, contentEnd))
    return handlers[kind]?.(parser, {content, selfClosing, start, end}) ?? false
  }
  return false
}

interface ExtensionTag {
  readonly content: string
  readonly selfClosing: boolean
  readonly start: number
  readonly end: number
}

const handlers: Readonly<Record<string, (parser: BlockParser, tag: ExtensionTag) => boolean>> = {
  comment: (parser, tag) =>
    withBody(parser, tag, 'comment', (start, end) => {
      const {text, source} = parser
      parser.addPlain({
        type: 'comment',
        value: text.slice(start, end),
        ...source.blockRange(start, end),
      })
    }),
  nomarkdown: (parser, tag) =>
    withBody(parser, tag, 'nomarkdown', (start, end) => {
      const {source} = parser
      const {values} = readTag(tag)
      const types = (values.get('type') ?? '').split(/\s+/).filter(Boolean)
      if (types.length > 0 && !types.includes('html')) return
      parser.addPlain({
        type: 'rawHtml',
        children: readRawHtml(parser, source.slice(start, end)),
        ...source.blockRange(start, end),
      })
    }),
  options: (parser, tag) => {
    const set = () => setOptions(parser, readTag(tag).values, tag)
    return withBody(parser, tag, 'options', set, set)
  },
}

const readTag = (tag: ExtensionTag) => {
  const list = emptyAttributes()
  readAttributes(tag.content, list)
  return list
}

const withBody = (
  parser: BlockParser,
  tag: ExtensionTag,
  kind: string,
  take: (start: number, end: number) => void,
  takeNothing: () => void = () => undefined,
): boolean => {
  const {text, source} = parser
  if (tag.selfClosing) {
    parser.position = tag.end
    takeNothing()
    return true
  }
  const stop = new RegExp(String.raw`(?<=\n) {0,3}\{:/(?:${kind})?\} *\n`, 'g')
  const at = source.next(`{:/${kind}}`, tag.end, (from) => {
    stop.lastIndex = from
    return stop.exec(text)?.index ?? -1
  })
  if (at === -1) return false
  parser.position = source.lineEnd(at)
  take(tag.end, at > tag.end ? at - 1 : at)
  return true
}

const setOptions = (
  parser: BlockParser,
  values: ReadonlyMap<string, string>,
  tag: ExtensionTag,
): void => {
  readOptions(values, parser.definitions)
  parser.add({type: 'end', reason: 'options', ...parser.source.blockRange(tag.start, tag.end)})
}
