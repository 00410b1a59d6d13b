import {linkName} from '../document.ts'
import {matchAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {skipBlanks} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import type {EndDraft} from './draft.ts'

const label = / {0,3}\[([^\n\]]+)\]:[ \t]*/y
const titleInUrl = /[ \t]+["']/

interface Target {
  readonly url: string
  readonly title: string | undefined
  readonly end: number
}

/** `[name]: url "title"`, the title on the same line or the next. */
export const linkDefinition: BlockHandler = (parser) => {
  const {text, position, source, definitions} = parser
  const match = matchAt(label, text, position)
  if (match?.[1] === undefined) return false
  const start = position + match[0].length
  const target = angleTarget(source, start) ?? bareTarget(source, start)
  if (!target) return false
  const draft: EndDraft = {
    type: 'end',
    reason: 'definition',
    ...source.blockRange(position, target.end),
  }
  parser.add(draft)
  const name = linkName(match[1])
  definitions.longestLinkName = Math.max(definitions.longestLinkName, name.length)
  definitions.links.set(name, {
    url: target.url,
    title: target.title,
    attributes: () => draft.attributes,
  })
  parser.position = target.end
  return true
}

const angleTarget = (source: SourceText, start: number): Target | undefined => {
  const {text} = source
  if (text.charCodeAt(start) !== 60) return undefined
  const lineEnd = source.lineEnd(start)
  for (
    let close = text.indexOf('>', start + 1);
    close !== -1 && close < lineEnd;
    close = text.indexOf('>', close + 1)
  ) {
    const rest = afterUrl(source, close + 1)
    if (rest) return {url: text.slice(start + 1, close), ...rest}
  }
  return undefined
}

const bareTarget = (source: SourceText, start: number): Target | undefined => {
  const {text} = source
  const lineEnd = source.lineEnd(start) - 1
  const last = trimmedLineEnd(text, start, lineEnd)
  if (last === start) return undefined
  const quote = text.charCodeAt(last - 1)
  if (quote === 34 || quote === 39) {
    const open = firstQuoteBehindBlank(text, start + 1, last - 2, quote)
    if (open !== undefined) {
      const url = text.slice(start, trimmedLineEnd(text, start, open))
      if (titleInUrl.test(url)) return undefined
      return {url, title: text.slice(open + 1, last - 1), end: lineEnd + 1}
    }
  }
  const url = text.slice(start, last)
  if (titleInUrl.test(url)) return undefined
  return {url, ...(titleOnNextLine(source, lineEnd + 1) ?? {title: undefined, end: lineEnd + 1})}
}

/** A title and the end of its line, or only the end of the line. */
const afterUrl = (source: SourceText, position: number): Omit<Target, 'url'> | undefined => {
  const {text} = source
  const lineEnd = source.lineEnd(position) - 1
  const next = skipBlanks(text, position)
  if (next === lineEnd) {
    return titleOnNextLine(source, lineEnd + 1) ?? {title: undefined, end: lineEnd + 1}
  }
  return next > position ? titleAt(source, next) : undefined
}

const titleOnNextLine = (source: SourceText, line: number): Omit<Target, 'url'> | undefined =>
  line < source.text.length ? titleAt(source, skipBlanks(source.text, line)) : undefined

/** A title that starts at `position` and ends its line; it may hold its own quotes. */
const titleAt = (source: SourceText, position: number): Omit<Target, 'url'> | undefined => {
  const {text} = source
  const quote = text.charCodeAt(position)
  if (quote !== 34 && quote !== 39) return undefined
  const end = source.lineEnd(position)
  const last = trimmedLineEnd(text, position, end - 1)
  return last - position >= 3 && text.charCodeAt(last - 1) === quote
    ? {title: text.slice(position + 1, last - 1), end}
    : undefined
}

const firstQuoteBehindBlank = (
  text: string,
  start: number,
  end: number,
  quote: number,
): number | undefined => {
  for (let at = start; at < end; at++) {
    const before = text.charCodeAt(at - 1)
    if (text.charCodeAt(at) === quote && (before === 32 || before === 9)) return at
  }
  return undefined
}

const trimmedLineEnd = (text: string, start: number, end: number): number => {
  let last = end
  while (last > start) {
    const code = text.charCodeAt(last - 1)
    if (code !== 32 && code !== 9) break
    last--
  }
  return last
}
