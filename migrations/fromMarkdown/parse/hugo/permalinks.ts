import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord, isTimestamp} from '../collections.ts'
import type {PagePath} from '../pagePath.ts'
import {urlPath} from './urlPath.ts'

type Values = Readonly<Record<string, YamlValue>>

const dateKeys = ['date', 'publishDate', 'publishdate', 'lastmod'] as const

const writtenDate = (value: YamlValue | undefined): string => {
  if (typeof value === 'string') return value
  return isTimestamp(value) ? value.iso : ''
}

const dayOf = (values: Values, path: PagePath): Date | undefined => {
  for (const key of dateKeys) {
    const day = /^\d{4}-\d\d-\d\d/.exec(writtenDate(values[key]))?.[0]
    if (day !== undefined) return new Date(`${day}T00:00:00Z`)
  }
  return path.fileDate === undefined ? undefined : new Date(`${path.fileDate}T00:00:00Z`)
}

const named = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  date.toLocaleDateString('en', {...options, timeZone: 'UTC'})

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1

const two = (value: number): string => String(value).padStart(2, '0')

const dateParts: Readonly<Record<string, (date: Date) => string>> = {
  year: (date) => String(date.getUTCFullYear()),
  month: (date) => two(date.getUTCMonth() + 1),
  monthname: (date) => named(date, {month: 'long'}),
  day: (date) => two(date.getUTCDate()),
  weekday: (date) => String(date.getUTCDay()),
  weekdayname: (date) => named(date, {weekday: 'long'}),
  yearday: (date) => String(dayOfYear(date)),
}

const textOf = (value: YamlValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const baseName = ({inCollection}: PagePath): string => inCollection.split('/').at(-1) ?? ''

const words: Readonly<Record<string, (path: PagePath, values: Values) => string>> = {
  section: ({label}) => label,
  sections: ({label, inCollection}) => [label, ...inCollection.split('/').slice(0, -1)].join('/'),
  title: ({name}, {title}) => textOf(title) ?? name,
  slug: ({name}, {slug, title}) => textOf(slug) ?? textOf(title) ?? name,
  slugorfilename: ({name}, {slug}) => textOf(slug) ?? name,
  slugorcontentbasename: ({name}, {slug}) => textOf(slug) ?? name,
  filename: baseName,
  contentbasename: baseName,
}

/** The pattern of the pages of a section: `/:year/:slug/`. */
export function permalinkOf(path: PagePath, site: Values): string | undefined {
  const {permalinks} = site
  if (!isRecord(permalinks)) return undefined
  const {page} = permalinks
  const section = path.label.toLowerCase()
  return textOf(isRecord(page) ? page[section] : undefined) ?? textOf(permalinks[section])
}

/**
 * A pattern with the page's own words.
 * @see https://gohugo.io/configuration/permalinks/
 */
export function fillPermalink(pattern: string, path: PagePath, values: Values): string {
  const day = dayOf(values, path)
  return pattern.replaceAll(/:([a-z]+)/g, (whole, token: string) => {
    if (Object.hasOwn(words, token)) return urlPath(words[token]?.(path, values) ?? '')
    if (!Object.hasOwn(dateParts, token)) return whole
    return day === undefined ? '' : (dateParts[token]?.(day) ?? '')
  })
}
