import {noteTooDeep} from '../document.ts'
import {type ContentModel, contentModelOf, isKnownElement, isVoidElement} from '../html/names.ts'
import {closingTagAt, commentEndAt, type OpeningTag, openingTagAt} from '../html/tag.ts'
import type {SourceText} from '../text/sourceText.ts'
import {behindLine} from './behindLine.ts'
import type {BlockParser} from './blockParser.ts'
import type {Container, Draft, ElementDraft} from './draft.ts'

const models: Readonly<Record<string, ContentModel | 'default'>> = {
  '0': 'raw',
  '1': 'default',
  span: 'span',
  block: 'block',
}

/** Reads the element whose opening tag stands in front of the position, up to its closing tag. */
export function parseElement(parser: BlockParser, tag: OpeningTag, start: number): void {
  const {tagName} = tag
  const parent = parser.container.element
  const insideRaw = parent?.contentModel === 'raw'
  const element: ElementDraft = {
    type: 'element',
    tagName,
    properties: tag.properties,
    contentModel: contentModel(tag, insideRaw || !parser.definitions.options.parseBlockHtml),
    insideRaw,
    children: [],
    ...parser.source.blockRange(start, tag.end),
  }
  parser.add(element)
  if (tagName === 'script' || tagName === 'style') {
    parseTextUpToClose(parser, element, 'rawText')
    return
  }
  if (element.contentModel === 'block') parser.position = behindLine(parser.text, parser.position)
  if (tag.selfClosing || isVoidElement(tagName)) return
  readers[element.contentModel](parser, element)
  element.end = parser.source.blockRange(start, parser.position).end
  if (!insideRaw) parser.position = behindLine(parser.text, parser.position)
}

const contentModel = (tag: OpeningTag, raw: boolean): ContentModel => {
  const asked = tag.markdown === undefined ? undefined : models[tag.markdown]
  if (asked === 'default') return contentModelOf(tag.tagName)
  return asked ?? (raw ? 'raw' : contentModelOf(tag.tagName))
}

/** Reads tags, comments and text without any Markdown, up to the element's closing tag. */
const parseRawContent = (parser: BlockParser, element: ElementDraft): void => {
  const {text, source} = parser
  const outer: Container = parser.container
  parser.container = {children: element.children, element}
  parser.depth++
  while (parser.position < text.length) {
    const at = source.indexOf('<', parser.position)
    addRawText(parser, at === -1 ? text.length : at)
    if (at === -1) break
    const closing = closingTagAt(text, at)
    if (closing && closes(element, closing.name)) {
      parser.position = closing.end
      break
    }
    if (!parseRawPart(parser)) addRawText(parser, closing?.end ?? at + 1)
  }
  parser.container = outer
  parser.depth--
}

const readers: Readonly<
  Record<ContentModel, (parser: BlockParser, element: ElementDraft) => void>
> = {
  block: (parser, element) => parser.readInto({children: element.children, element}),
  span: (parser, element) => parseTextUpToClose(parser, element, 'spanText'),
  raw: parseRawContent,
}

/** Takes everything up to the element's own closing tag as one text. */
const parseTextUpToClose = (
  parser: BlockParser,
  element: ElementDraft,
  type: 'rawText' | 'spanText',
): void => {
  const {text, position, source} = parser
  const close = closingTagOf(source, element.tagName, position)
  const end = close === -1 ? text.length : close
  if (end > position) {
    const range = source.blockRange(position, end)
    element.children.push(
      type === 'rawText'
        ? {type, value: text.slice(position, end), literal: true, ...range}
        : {type, content: source.slice(position, end), ...range},
    )
  }
  parser.position = close === -1 ? end : (closingTagAt(text, close)?.end ?? end)
  element.end = source.blockRange(position, parser.position).end
}

const closingTagOf = (source: SourceText, tagName: string, position: number): number => {
  const {text} = source
  return source.next(`</${tagName}`, position, (from) => {
    for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2)) {
      if (closingTagAt(text, at)?.name.toLowerCase() === tagName.toLowerCase()) return at
    }
    return -1
  })
}

/** Reads a text as HTML without any Markdown. */
export function readRawHtml(parser: BlockParser, source: SourceText): Draft[] {
  const element: ElementDraft = {
    type: 'element',
    tagName: '',
    properties: {},
    contentModel: 'raw',
    insideRaw: false,
    children: [],
    start: 0,
    end: 0,
  }
  parseRawContent(parser.fork(source, element), element)
  return element.children
}

const closes = (element: ElementDraft, name: string): boolean =>
  element.tagName === (isKnownElement(element.tagName) ? name.toLowerCase() : name)

const parseRawPart = (parser: BlockParser): boolean => {
  const {text, position, source} = parser
  const commentEnd = commentEndAt(source, position)
  const instructionEnd = text.startsWith('<?', position) ? source.indexOf('?>', position + 2) : -1
  if (commentEnd !== undefined || instructionEnd !== -1) {
    const end = commentEnd ?? instructionEnd + 2
    const value =
      commentEnd === undefined ? text.slice(position, end) : text.slice(position + 4, end - 3)
    parser.addPlain({type: 'comment', value, ...source.blockRange(position, end)})
    parser.position = end
    return true
  }
  const tag = openingTagAt(source, position)
  if (!tag) return false
  if (!parser.mayNest) {
    noteTooDeep(parser.definitions, source.offset(position))
    return false
  }
  parser.position = tag.end
  parseElement(parser, tag, position)
  return true
}

const addRawText = (parser: BlockParser, end: number): void => {
  const {text, position, source, last} = parser
  if (end === position) return
  const value = text.slice(position, end)
  if (last?.type === 'rawText') {
    last.value += value
    last.end = source.blockRange(position, end).end
  } else parser.addPlain({type: 'rawText', value, ...source.blockRange(position, end)})
  parser.position = end
}
