import {type Filter, isList, textOf} from './filter.ts'
import {formatDate} from './formatDate.ts'
import {listFilters} from './listFilters.ts'
import {numberFilters} from './numberFilters.ts'
import {textFilters} from './textFilters.ts'

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
  size: (value) => (isList(value) || typeof value === 'string' ? value.length : undefined),
  slice: (value, _context, [from, count = 1]) => {
    if (typeof from !== 'number' || typeof count !== 'number') return undefined
    if (!isList(value) && typeof value !== 'string') return undefined
    const start = from < 0 ? Math.max(0, value.length + from) : from
    return value.slice(start, start + count)
  },
  slugify: (value, _context, args) => {
    const text = args.length === 0 ? textOf(value) : undefined
    return text === undefined ? undefined : slugified(text)
  },
  split: (value, _context, [at]) =>
    typeof value === 'string' && typeof at === 'string' && at !== '' ? value.split(at) : undefined,
}

/** Liquid filters that need nothing but their values. @see https://jekyllrb.com/docs/liquid/filters/ */
export const filters: Readonly<Record<string, Filter>> = {
  ...textFilters,
  ...numberFilters,
  ...listFilters,
  ...others,
}
