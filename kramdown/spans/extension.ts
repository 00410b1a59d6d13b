import {emptyAttributes, readAttributes} from '../attributes.ts'
import {readOptions} from '../document.ts'
import {matchAt} from '../text/matchAt.ts'
import {attributeListAt, withAttributes} from './attributeList.ts'
import {type SpanHandler, SpanParser} from './spanParser.ts'
import {isSymbolEnd} from './symbols.ts'

const tag = /\{::(\w+)(?:[ \t\n\v\f\r]((?:\\\}|[^}])*?))?(\/)?\}/y
const closing = /\{:\/(?:\w[\w-]*)?\}/y

/** `{: … }` behind something within a text, `{::comment}` and `{::nomarkdown}`. */
export const spanExtension: SpanHandler = (parser) => {
  const {text, position, source} = parser
  if (text.charCodeAt(position + 1) !== 58) return false
  if (matchAt(closing, text, position)) return false
  const started = source.indexOf('}', position) === -1 ? null : matchAt(tag, text, position)
  if (started) return readExtension(parser, started)
  return readAttributeList(parser)
}

const readExtension = (parser: SpanParser, started: RegExpExecArray): boolean => {
  const {text, position, source} = parser
  const [all, kind = '', content = '', selfClosing] = started
  const start = position + all.length
  let bodyEnd = start
  let end = start
  if (selfClosing === undefined) {
    const stop = new RegExp(String.raw`\{:/(?:${kind})?\}`, 'g')
    bodyEnd = source.next(`inline {:/${kind}}`, start, (from) => {
      stop.lastIndex = from
      return stop.exec(text)?.index ?? -1
    })
    if (bodyEnd === -1) return false
    end = source.indexOf('}', bodyEnd) + 1
  }
  const range = source.range(position, end)
  const list = emptyAttributes()
  readAttributes(content, list)
  if (kind === 'comment') {
    if (selfClosing === undefined) {
      parser.add({type: 'comment', value: text.slice(start, bodyEnd), ...range}, end)
    }
  } else if (kind === 'nomarkdown') {
    const types = (list.values.get('type') ?? '').split(/\s+/).filter(Boolean)
    if (types.length === 0 || types.includes('html')) addRawHtml(parser, start, bodyEnd)
  } else if (kind === 'options') readOptions(list.values, parser.definitions)
  else return false
  parser.position = end
  return true
}

/** Reads HTML and nothing else. */
const addRawHtml = (parser: SpanParser, start: number, end: number): void => {
  const inner = new SpanParser(parser.source.slice(start, end), parser.definitions, parser.tables, {
    handlers: parser.tables.raw,
    breaksLines: false,
    depth: parser.frame.depth + 1,
  })
  for (const node of inner.read()) parser.frame.children.push(node)
}

const readAttributeList = (parser: SpanParser): boolean => {
  const {position, source, frame, last, definitions} = parser
  const behindSymbol = isSymbolEnd(parser)
  if (!behindSymbol && (!last || last.type === 'break' || last.type === 'text')) return false
  const found = attributeListAt(source, position)
  if (!found) return false
  if (behindSymbol) parser.symbolEnd = found.end
  else if (last) {
    frame.children[frame.children.length - 1] = withAttributes(last, found.list, definitions)
  }
  parser.position = found.end
  return true
}
