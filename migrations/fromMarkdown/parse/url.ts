import {Temporal} from 'temporal-polyfill'

import type {YamlValue} from '../../../psych/index.ts'
import type {SiteConfig} from './jekyllSite.ts'
import type {PagePath} from './pagePath.ts'
import {slugOfUrl} from './slugOfUrl.ts'

const styles: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
}
const suffixes: Readonly<Record<string, string>> = {
  pretty: '/',
  date: ':output_ext',
  ordinal: ':output_ext',
  none: ':output_ext',
}

const pad = (value: number | undefined, width = 2): string =>
  String(value ?? 0).padStart(width, '0')
const name = (date: Temporal.ZonedDateTime, options: Intl.DateTimeFormatOptions): string =>
  date.toPlainDate().toLocaleString('en', options)

const dateParts: Readonly<Record<string, (date: Temporal.ZonedDateTime) => string>> = {
  year: ({year}) => pad(year, 4),
  month: ({month}) => pad(month),
  day: ({day}) => pad(day),
  hour: ({hour}) => pad(hour),
  minute: ({minute}) => pad(minute),
  second: ({second}) => pad(second),
  i_day: ({day}) => String(day),
  i_month: ({month}) => String(month),
  short_month: (date) => name(date, {month: 'short'}),
  long_month: (date) => name(date, {month: 'long'}),
  short_year: ({year}) => pad(year % 100),
  w_year: ({yearOfWeek}) => pad(yearOfWeek, 4),
  week: ({weekOfYear}) => pad(weekOfYear),
  w_day: ({dayOfWeek}) => String(dayOfWeek),
  short_day: (date) => name(date, {weekday: 'short'}),
  long_day: (date) => name(date, {weekday: 'long'}),
  y_day: ({dayOfYear}) => pad(dayOfYear, 3),
}

const writtenDate = (value: YamlValue | undefined, path: PagePath): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'iso' in value) {
    return typeof value['iso'] === 'string' ? value['iso'] : undefined
  }
  return path.fileDate
}

/** A time without an offset is UTC for Ruby; a date is local. */
const momentOf = (
  value: YamlValue | undefined,
  path: PagePath,
  timeZone: string,
): Temporal.ZonedDateTime | undefined => {
  const written = writtenDate(value, path)
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?/.exec(written ?? '')
  if (match === null) return undefined
  const [, year = '', month = '', day = '', time] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    if (time === undefined) return Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
    const withZone = /(?:Z|[-+]\d\d:\d\d)$/.test(time) ? time : `${time}Z`
    return Temporal.Instant.from(`${date}${withZone}`).toZonedDateTimeISO(timeZone)
  } catch {
    return undefined
  }
}

const listOf = (value: YamlValue | undefined): readonly string[] => {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean)
  return Array.isArray(value) ? value.flat().map(String) : []
}

const escape = (text: string): string => encodeURI(text).replaceAll('#', '%23')

const sanitize = (url: string): string =>
  `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replaceAll(/\/{2,}/g, '/')

type Values = Readonly<Record<string, YamlValue>>

const categoriesOf = (values: Values, path: PagePath): readonly string[] => [
  ...new Set([
    ...path.categories,
    ...listOf(values['categories']),
    ...listOf([values['category'] ?? []]),
  ]),
]

const fill = (template: string, values: Values, path: PagePath, timeZone: string): string => {
  const written = values['slug']
  const slug = typeof written === 'string' ? written : path.name
  const basename = path.inCollection.split('/').at(-1) ?? ''
  const texts: Readonly<Record<string, () => string>> = {
    collection: () => path.label,
    path: () => `/${path.inCollection.replace(/\.+$/, '')}`,
    name: () => slugOfUrl(basename, 'default'),
    title: () => slugOfUrl(slug, 'pretty'),
    slug: () => slugOfUrl(slug, 'default'),
    categories: () =>
      [...new Set(categoriesOf(values, path).map((each) => each.toLowerCase()))].join('/'),
    slugified_categories: () =>
      [...new Set(categoriesOf(values, path).map((each) => slugOfUrl(each, 'default')))].join('/'),
    output_ext: () => '.html',
  }
  const placeholder = (key: string): string | undefined => {
    if (Object.hasOwn(texts, key)) return texts[key]?.() ?? ''
    if (!Object.hasOwn(dateParts, key)) return undefined
    const moment = momentOf(values['date'], path, timeZone)
    return moment === undefined ? '' : (dateParts[key]?.(moment) ?? '')
  }
  return template.replaceAll(/:([a-z_]+)/g, (whole, key: string) => {
    const value = placeholder(key)
    if (value !== undefined) return escape(value)
    const shorter = placeholder(key.replace(/_$/, ''))
    return shorter === undefined ? whole : `${escape(shorter)}_`
  })
}

const suffixOf = (style: string): string => {
  if (Object.hasOwn(suffixes, style)) return suffixes[style] ?? ''
  if (style.endsWith('/')) return '/'
  return style.endsWith(':output_ext') ? ':output_ext' : ''
}

const templateOf = (path: PagePath, style: string): string => {
  if (path.label === 'posts') return path.collection?.permalink ?? styles[style] ?? style
  if (path.collection !== undefined) {
    return path.collection.permalink ?? `/:collection/:path${suffixOf(style)}`
  }
  return /(?:^|\/)index$/.test(path.inCollection)
    ? `/${path.inCollection.replace(/index$/, '')}`
    : `/:path${suffixOf(style)}`
}

/**
 * The path under which Jekyll publishes a page: the front matter's `permalink`, else the
 * collection's, else the site's, with its placeholders filled in.
 * @see https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/url.rb
 */
export function pagePath(path: PagePath, values: Values, site: SiteConfig): string {
  const style = site.values['permalink']
  const permalink = values['permalink']
  const template =
    typeof permalink === 'string'
      ? permalink
      : templateOf(path, typeof style === 'string' ? style : 'date')
  return sanitize(fill(template, values, path, site.timeZone))
}
