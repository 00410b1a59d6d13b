import {languageTag} from '../../../content/language/languageTag.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {YamlValue} from '../../../psych/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {commonZone, isTimeZone} from '../parse/timeZones.ts'
import type {ConfigFile} from './parseConfig.ts'

interface Locale {
  /** IANA name. */
  readonly timeZone?: string
  /** BCP 47 tag. */
  readonly language?: string
}

/** What the command line says in place of `_config.yml`. */
export interface ConfigOverrides extends Locale {
  /** Of the Studio that a site is given to, where the site says nothing. */
  readonly usual?: Locale
}

const defaultTimeZone = 'Europe/Stockholm'
const defaultLanguage = 'sv'

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

interface ZoneReading {
  readonly timeZone?: string
  readonly messages: readonly Message[]
}

const timeZoneOf = ({values, path, place}: ConfigFile): ZoneReading => {
  const value = values['timezone'] ?? null
  if (value === null || value === '') return {messages: []}
  const written = text(value) ?? JSON.stringify(value)
  if (isTimeZone(written)) return {timeZone: written, messages: []}
  const common = commonZone(written)
  const message = makeMessage(common === undefined ? 'unknown-time-zone' : 'time-zone-taken', {
    reason:
      common === undefined
        ? `Unknown time zone \`${written}\`; it says nothing of the site's clocks`
        : `\`${written}\` is no IANA name; it is taken for \`${common}\``,
    source: 'read',
    path,
    ...defined({place: place('timezone')}),
    hint: 'Write an IANA name, or give one with --time-zone.',
    actual: written,
    ...defined({expected: common}),
  })
  return {...defined({timeZone: common}), messages: [message]}
}

const noFile: ConfigFile = {path: '_config.yml', values: {}, place: () => undefined}

const languageKeys = ['lang', 'language', 'locale'] as const

interface Said {
  readonly value: string
  /** Who says it. */
  readonly by: string
}

const languageIn = ({values, path}: ConfigFile): Said | undefined => {
  for (const key of languageKeys) {
    const value = languageTag(text(values[key]) ?? '')
    if (value !== undefined) return {value, by: `\`${key}\` in \`${path}\``}
  }
  return undefined
}

const saidAt = (value: string | undefined, by: string): Said | undefined =>
  value === undefined ? undefined : {value, by}

/** What `_config.yml` means. `cname` is what the site's `CNAME` file names. */
export function siteConfig(
  file: ConfigFile = noFile,
  cname: string | undefined,
  overrides: ConfigOverrides,
): {readonly config: SiteConfig; readonly messages: readonly Message[]} {
  const {values} = file
  const {usual = {}} = overrides
  const {timeZone, messages} = timeZoneOf(file)
  const zone =
    saidAt(overrides.timeZone, '`--time-zone`') ??
    saidAt(timeZone, `\`timezone\` in \`${file.path}\``) ??
    saidAt(usual.timeZone, 'the configuration of the Studio')
  const language = saidAt(overrides.language, '`--language`') ?? languageIn(file)
  const origins = [originOf(values['url']), originOf(cname)]
    .filter((origin) => origin !== undefined)
    .flatMap(withAndWithoutWww)
  return {
    config: {
      values,
      ...defined({settings: file === noFile ? undefined : file.path}),
      timeZone: zone?.value ?? defaultTimeZone,
      language: language?.value ?? usual.language ?? defaultLanguage,
      dateOrder: 'day',
      said: defined({language: language?.by, timeZone: zone?.by}),
      origins: [...new Set(origins)],
      baseUrl: tidyBaseUrl(values['baseurl']),
    },
    messages: overrides.timeZone === undefined ? messages : [],
  }
}
