import {defined} from '../../../content/objects/defined.ts'
import type {YamlValue} from '../../../psych/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {commonZone, isTimeZone} from '../parse/timeZones.ts'
import type {ConfigFile} from './readConfig.ts'

/** What the command line says in place of `_config.yml`. */
export interface ConfigOverrides {
  /** IANA name. */
  readonly timeZone?: string
  /** BCP 47 tag. */
  readonly language?: string
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

const timeZoneOf = ({
  values,
  path,
  place,
}: ConfigFile): {timeZone: string; messages: readonly Message[]} => {
  const value = values['timezone'] ?? null
  if (value === null || value === '') return {timeZone: defaultTimeZone, messages: []}
  const written = text(value) ?? JSON.stringify(value)
  if (isTimeZone(written)) return {timeZone: written, messages: []}
  const common = commonZone(written)
  const timeZone = common ?? defaultTimeZone
  const message = makeMessage(common === undefined ? 'unknown-time-zone' : 'time-zone-taken', {
    reason:
      common === undefined
        ? `Unknown time zone \`${written}\`; taken for \`${timeZone}\``
        : `\`${written}\` is no IANA name; it is taken for \`${timeZone}\``,
    source: 'read',
    path,
    ...defined({place: place('timezone')}),
    hint: 'Write an IANA name, or give one with --time-zone.',
    actual: written,
    expected: timeZone,
  })
  return {timeZone, messages: [message]}
}

const noFile: ConfigFile = {path: '_config.yml', values: {}, place: () => undefined}

/** What `_config.yml` means. `cname` is what the site's `CNAME` file names. */
export function siteConfig(
  file: ConfigFile = noFile,
  cname: string | undefined,
  overrides: ConfigOverrides,
): {readonly config: SiteConfig; readonly messages: readonly Message[]} {
  const {values} = file
  const {timeZone, messages} = timeZoneOf(file)
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
