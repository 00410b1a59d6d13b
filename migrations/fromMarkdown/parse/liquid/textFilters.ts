import type {LiquidContext} from './context.ts'
import {escapeHtml} from './escapeHtml.ts'
import {type Filter, textOf} from './filter.ts'

type TextFilter = (
  text: string,
  args: readonly string[],
  context: LiquidContext,
) => string | undefined

const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)

const withSlash = (path: string): string =>
  path.startsWith('/') || path === '' ? path : `/${path}`

const relativeUrl: TextFilter = (url, _args, {baseUrl}) =>
  isAbsolute(url) ? url : `${baseUrl}${withSlash(url)}` || '/'

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean)

const shortened = (text: string, most: number, ending: string): string =>
  text.length <= most ? text : text.slice(0, Math.max(0, most - ending.length)) + ending

/** Words that are the same in Markdown and in HTML. */
const plainWords = /^\p{L}[^\n"'&*[\\\]_`|~<>{}$:#^=]*$/u

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

const texts: Readonly<Record<string, TextFilter>> = {
  absolute_url: (url, _args, context) =>
    isAbsolute(url) ? url : `${context.origin}${relativeUrl(url, [], context)}`,
  append: (text, [end = '']) => text + end,
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  downcase: (text) => text.toLowerCase(),
  escape: escapeHtml,
  lstrip: (text) => text.trimStart(),
  markdownify: (text) => (text === '' || plainWords.test(text) ? text : undefined),
  newline_to_br: (text) => text.replaceAll(/\r?\n/g, '<br />\n'),
  normalize_whitespace: (text) => words(text).join(' '),
  number_of_words: (text) => String(words(text).length),
  prepend: (text, [start = '']) => start + text,
  relative_url: relativeUrl,
  remove: (text, [part = '']) => (part === '' ? text : text.replaceAll(part, '')),
  remove_first: (text, [part = '']) => text.replace(part, ''),
  replace: (text, [from = '', to = '']) => text.replaceAll(from, () => to),
  replace_first: (text, [from = '', to = '']) => text.replace(from, () => to),
  rstrip: (text) => text.trimEnd(),
  strip: (text) => text.trim(),
  strip_html: (text) => text.replaceAll(/<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->|<[^>]*>/gi, ''),
  strip_newlines: (text) => text.replaceAll(/\r?\n/g, ''),
  truncate: (text, [most = '50', ending = '...']) => shortened(text, Number(most), ending),
  truncatewords: (text, [most = '15', ending = '...']) => {
    const all = words(text)
    return all.length <= Number(most) ? text : all.slice(0, Number(most)).join(' ') + ending
  },
  upcase: (text) => text.toUpperCase(),
  url_decode: decoded,
  url_encode: (text) => encodeURIComponent(text).replaceAll('%20', '+'),
}

const ofText =
  (filter: TextFilter): Filter =>
  (value, context, args) => {
    const [text, own] = [textOf(value), args.map(textOf)]
    const known = own.filter((each) => each !== undefined)
    return text === undefined || known.length < own.length
      ? undefined
      : filter(text, known, context)
  }

/** Filters that make a text of a text. */
export const textFilters: Readonly<Record<string, Filter>> = Object.fromEntries(
  Object.entries(texts).map(([name, filter]) => [name, ofText(filter)]),
)
