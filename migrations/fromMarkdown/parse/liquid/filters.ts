import type {LiquidContext} from './context.ts'
import {escapeHtml} from './escapeHtml.ts'

type Filter = (text: string, context: LiquidContext, args: readonly string[]) => string

const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)
const withSlash = (path: string): string =>
  path.startsWith('/') || path === '' ? path : `/${path}`

const relativeUrl: Filter = (url, {baseUrl}) =>
  isAbsolute(url) ? url : `${baseUrl}${withSlash(url)}` || '/'

/** Liquid filters that give one text for one text. @see https://jekyllrb.com/docs/liquid/filters/ */
export const filters: Readonly<Record<string, Filter>> = {
  absolute_url: (url, context) =>
    isAbsolute(url) ? url : `${context.origin}${relativeUrl(url, context, [])}`,
  append: (text, _context, [end = '']) => text + end,
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  default: (text, _context, [fallback = '']) => (text === '' ? fallback : text),
  downcase: (text) => text.toLowerCase(),
  escape: escapeHtml,
  prepend: (text, _context, [start = '']) => start + text,
  relative_url: relativeUrl,
  remove: (text, _context, [part = '']) => (part === '' ? text : text.replaceAll(part, '')),
  replace: (text, _context, [from = '', to = '']) => text.replaceAll(from, () => to),
  strip: (text) => text.trim(),
  upcase: (text) => text.toUpperCase(),
  url_encode: (text) => encodeURIComponent(text).replaceAll('%20', '+'),
}
