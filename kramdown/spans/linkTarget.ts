import type {AttributeList} from '../attributes.ts'
import {linkName} from '../document.ts'
import {matchAt} from '../text/matchAt.ts'
import {isSpace, skipSpace, stripped} from '../text/whitespace.ts'
import {unescaped} from './escape.ts'
import {parenthesisEnd} from './parentheses.ts'
import type {SpanParser} from './spanParser.ts'

export interface LinkTarget {
  readonly url: string
  readonly title?: string | undefined
  readonly attributes?: AttributeList | undefined
  readonly end: number
}

const nameInBrackets = /[ \t\n\v\f\r]*\[([^\]]+)?\]/y

/** What the brackets from `content` to `close` point to; `undefined` if to nothing. */
export function linkTargetAt(
  parser: SpanParser,
  content: number,
  close: number,
): LinkTarget | undefined {
  const {text} = parser
  const next = close + 1
  const name = matchAt(nameInBrackets, text, next)
  if (name) return definedTarget(parser, content, close, next + name[0].length, name[1])
  if (text.charCodeAt(next) !== 40) return definedTarget(parser, content, close, next)
  const newline = text.charCodeAt(next + 1) === 60 ? parser.source.indexOf('\n', next) : -1
  const angle = text.charCodeAt(next + 1) === 60 ? parser.source.indexOf('>', next + 2) : -1
  return angle !== -1 && (newline === -1 || angle < newline)
    ? angleTarget(parser, next, angle)
    : bareTarget(parser, next)
}

const definedTarget = (
  {text, definitions}: SpanParser,
  content: number,
  close: number,
  end: number,
  name?: string,
): LinkTarget | undefined => {
  const longest = definitions.longestLinkName
  if (longest === 0) return undefined
  const label = name ?? shortLabel(text, content, close, longest)
  if (label === undefined) return undefined
  const definition = definitions.links.get(linkName(label))
  return (
    definition && {
      url: definition.url,
      title: definition.title,
      attributes: definition.attributes(),
      end,
    }
  )
}

/** The text between brackets, if it is no longer than a name can be. */
const shortLabel = (
  text: string,
  content: number,
  close: number,
  longest: number,
): string | undefined => {
  let length = 0
  for (let at = content; at < close; at++) {
    const code = text.charCodeAt(at)
    const counts = code !== 92 && !(isSpace(code) && isSpace(text.charCodeAt(at - 1)))
    if (counts && ++length > longest) return undefined
  }
  return unescaped(text.slice(content, close))
}

/** `(<url> "title")` */
const angleTarget = (parser: SpanParser, open: number, close: number): LinkTarget | undefined => {
  const {text} = parser
  const url = text.slice(open + 2, close)
  if (text.charCodeAt(close + 1) === 41) return {url, end: close + 2}
  const title = titleAt(parser, close + 1)
  return title && {url, ...title}
}

/** `(url "title")`, with balanced parentheses and spaces in the address. */
const bareTarget = (parser: SpanParser, open: number): LinkTarget | undefined => {
  const {text} = parser
  const found = parenthesisEnd(text, open, parser.memory.parenthesisEnds)
  if (!found) return undefined
  const url = stripped(text.slice(open + 1, found.end))
  if (found.closed) return {url, end: found.end + 1}
  const title = titleAt(parser, found.end)
  return title && {url, ...title}
}

/** A title up to its quote and the closing parenthesis. */
const titleAt = (
  {text, source}: SpanParser,
  position: number,
): {readonly title: string; readonly end: number} | undefined => {
  const start = skipSpace(text, position)
  const quote = text.charAt(start)
  if (quote !== '"' && quote !== "'") return undefined
  const close = source.next(`${quote})`, start + 2, (from) => {
    for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
      if (text.charCodeAt(skipSpace(text, at + 1)) === 41) return at
    }
    return -1
  })
  return close === -1
    ? undefined
    : {title: text.slice(start + 1, close), end: skipSpace(text, close + 1) + 1}
}
