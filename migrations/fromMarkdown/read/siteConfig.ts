import {makeMessage} from '../makeMessage.ts'
import type {Message} from '../message.ts'
import type {YamlValue} from '../parse/page.ts'
import type {SiteConfig} from '../site.ts'

/** What the command line says in place of `_config.yml`. */
export interface ConfigOverrides {
  /** IANA name. */
  readonly timeZone?: string
  /** BCP 47 tag. */
  readonly language?: string
}

const defaultTimeZone = 'Europe/Stockholm'
const defaultLanguage = 'sv'

export const isTimeZone = (name: string): boolean => {
  try {
    Intl.DateTimeFormat('en', {timeZone: name})
    return true
  } catch {
    return false
  }
}

const text = (value: YamlValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const originOf = (value: YamlValue | undefined): string | undefined => {
  const written = text(value)
  if (written === undefined) return undefined
  const url = URL.parse(/^https?:\/\//.test(written) ? written : `https://${written}`)
  return url?.origin
}

const otherScheme = (origin: string): string =>
  origin.startsWith('https:')
    ? origin.replace('https:', 'http:')
    : origin.replace('http:', 'https:')

const withAndWithoutWww = (origin: string): readonly string[] => {
  const other = origin.includes('//www.')
    ? origin.replace('//www.', '//')
    : origin.replace('//', '//www.')
  return [origin, otherScheme(origin), other, otherScheme(other)]
}

const tidyBaseUrl = (value: YamlValue | undefined): string => {
  const path = text(value)?.replaceAll(/^\/+|\/+$/g, '') ?? ''
  return path === '' ? '' : `/${path}`
}

const timeZoneOf = (
  values: SiteConfig['values'],
  path: string,
): {timeZone: string; messages: readonly Message[]} => {
  const written = text(values['timezone'])
  if (written === undefined) return {timeZone: defaultTimeZone, messages: []}
  if (isTimeZone(written)) return {timeZone: written, messages: []}
  const message = makeMessage('unknown-time-zone', {
    reason: `Unknown time zone \`${written}\`; taken for \`${defaultTimeZone}\``,
    source: 'read',
    path,
    hint: 'Write an IANA name, or give one with --time-zone.',
    actual: written,
    expected: defaultTimeZone,
  })
  return {timeZone: defaultTimeZone, messages: [message]}
}

/** What the values of `_config.yml` mean. `cname` is what the site's `CNAME` file names. */
export const siteConfig = (
  values: SiteConfig['values'],
  path: string,
  cname: string | undefined,
  overrides: ConfigOverrides,
): {readonly config: SiteConfig; readonly messages: readonly Message[]} => {
  const {timeZone, messages} = timeZoneOf(values, path)
  const origins = [originOf(values['url']), originOf(cname)]
    .filter((origin) => origin !== undefined)
    .flatMap(withAndWithoutWww)
  return {
    config: {
      values,
      timeZone: overrides.timeZone ?? timeZone,
      language:
        overrides.language ?? text(values['lang']) ?? text(values['locale']) ?? defaultLanguage,
      origins: [...new Set(origins)],
      baseUrl: tidyBaseUrl(values['baseurl']),
    },
    messages: overrides.timeZone === undefined ? messages : [],
  }
}
