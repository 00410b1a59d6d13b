import type {YamlValue} from '../../../../psych/index.ts'
import type {LiquidContext} from './context.ts'
import {escapeHtml} from './escapeHtml.ts'
import {formatDate} from './formatDate.ts'

/** `undefined` for what Jekyll alone knows. */
type Filter = (
  value: YamlValue,
  context: LiquidContext,
  args: readonly YamlValue[],
) => YamlValue | undefined

const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)
const withSlash = (path: string): string =>
  path.startsWith('/') || path === '' ? path : `/${path}`

type TextFilter = (text: string, context: LiquidContext, args: readonly string[]) => string

const relativeUrl: TextFilter = (url, {baseUrl}) =>
  isAbsolute(url) ? url : `${baseUrl}${withSlash(url)}` || '/'

const textOf = (value: YamlValue | undefined): string | undefined => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? undefined : String(value)
}

const texts: Readonly<Record<string, TextFilter>> = {
  absolute_url: (url, context) =>
    isAbsolute(url) ? url : `${context.origin}${relativeUrl(url, context, [])}`,
  append: (text, _context, [end = '']) => text + end,
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
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

const ofText =
  (filter: TextFilter): Filter =>
  (value, context, args) => {
    const [text, own] = [textOf(value), args.map(textOf)]
    const known = own.filter((each) => each !== undefined)
    return text === undefined || known.length < own.length
      ? undefined
      : filter(text, context, known)
  }

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value)

/** Of a list of which each item is a text. */
const joined = (list: readonly YamlValue[], between: string): string | undefined => {
  const own = list.map(textOf)
  return own.includes(undefined) ? undefined : own.join(between)
}

/** As Jekyll does it without a mode. */
const slugified = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

const others: Readonly<Record<string, Filter>> = {
  date: (value, context, [format]) =>
    typeof format === 'string' ? formatDate(value, format, context.timeZone) : undefined,
  date_to_long_string: (value, context, args) =>
    args.length === 0 ? formatDate(value, '%d %B %Y', context.timeZone) : undefined,
  date_to_string: (value, context, args) =>
    args.length === 0 ? formatDate(value, '%d %b %Y', context.timeZone) : undefined,
  default: (value, _context, [fallback = '']) =>
    value === null || value === false || value === '' || (isList(value) && value.length === 0)
      ? fallback
      : value,
  first: (value) => (isList(value) ? (value[0] ?? null) : undefined),
  join: (value, _context, [between = ' ']) =>
    isList(value) ? joined(value, textOf(between) ?? ' ') : undefined,
  last: (value) => (isList(value) ? (value.at(-1) ?? null) : undefined),
  size: (value) => (isList(value) || typeof value === 'string' ? value.length : undefined),
  slugify: (value, _context, args) => {
    const text = args.length === 0 ? textOf(value) : undefined
    return text === undefined ? undefined : slugified(text)
  },
  split: (value, _context, [at]) =>
    typeof value === 'string' && typeof at === 'string' && at !== '' ? value.split(at) : undefined,
}

/** Liquid filters that need nothing but their values. @see https://jekyllrb.com/docs/liquid/filters/ */
export const filters: Readonly<Record<string, Filter>> = {
  ...Object.fromEntries(Object.entries(texts).map(([name, filter]) => [name, ofText(filter)])),
  ...others,
}
