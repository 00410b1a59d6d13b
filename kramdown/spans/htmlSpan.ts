import {contentModelOf, isBlockElement, isKnownElement, isVoidElement} from '../html/names.ts'
import {closingTagAt, commentEndAt, type OpeningTag, openingTagAt} from '../html/tag.ts'
import {flagsOf, type SpanHandler, type SpanParser} from './spanParser.ts'

/** A comment, or an element within a text; a closing tag that closes nothing is text. */
export const htmlSpan: SpanHandler = (parser) => {
  const {text, position, source} = parser
  const commentEnd = commentEndAt(source, position)
  if (commentEnd !== undefined) {
    const value = text.slice(position + 4, commentEnd - 3)
    parser.add({type: 'comment', value, ...source.range(position, commentEnd)}, commentEnd)
    return true
  }
  const closing = closingTagAt(text, position)
  if (closing) {
    parser.addSourceText(closing.end)
    return true
  }
  const tag = openingTagAt(source, position)
  if (!tag) return false
  if (isBlockElement(tag.tagName) || parser.isTooDeep()) parser.addSourceText(tag.end)
  else readElement(parser, tag)
  return true
}

const readElement = (parser: SpanParser, tag: OpeningTag): void => {
  const {source, position, frame, tables} = parser
  const parses = parsesContent(parser, tag)
  const inner = parser.innerFrame({
    handlers: parses ? tables.all : tables.raw,
    breaksLines: false,
  })
  if (frame.mustClose && parser.memory.unclosed.has(position * 16 + flagsOf(frame))) {
    parser.position = parser.text.length
    return
  }
  parser.position = tag.end
  if (!tag.selfClosing && !isVoidElement(tag.tagName)) readContent(parser, tag, inner, position)
  parser.add(
    {
      type: 'element',
      display: 'inline',
      tagName: tag.tagName,
      properties: withoutNewlines(tag.properties),
      children: inner.children,
      ...source.range(position, parser.position),
    },
    parser.position,
  )
}

const readContent = (
  parser: SpanParser,
  {tagName}: OpeningTag,
  inner: ReturnType<SpanParser['innerFrame']>,
  start: number,
): void => {
  const known = isKnownElement(tagName)
  const found = parser.readFrame(inner, {
    test: ({text, position}, code) => {
      if (code !== 60) return false
      const name = closingTagAt(text, position)?.name
      return name !== undefined && (known ? name.toLowerCase() : name) === tagName
    },
  })
  if (found) parser.position = closingTagAt(parser.text, parser.position)?.end ?? parser.position
  else parser.memory.unclosed.add(start * 16 + flagsOf(parser.frame))
}

/** Whether Markdown is read in the element: as it is asked, or else as is usual for its kind. */
const parsesContent = (parser: SpanParser, {tagName, markdown}: OpeningTag): boolean => {
  const {frame, tables, definitions} = parser
  const raw = contentModelOf(tagName) === 'raw'
  switch (markdown) {
    case 'span':
      return true
    case '0':
      return false
    case '1':
      return !raw
    default:
      return !raw && frame.handlers !== tables.raw && definitions.options.parseSpanHtml
  }
}

const withoutNewlines = (
  properties: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, value.replace(/\n+/g, ' ')]),
  )
