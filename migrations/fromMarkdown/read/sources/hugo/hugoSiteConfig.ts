import {languageTag} from '../../../../../content/language/languageTag.ts'
import {defined} from '../../../../../content/objects/defined.ts'
import {hugoLanguages} from '../../../parse/hugo/hugoLanguages.ts'
import type {ConfigOverrides} from '../../siteConfig.ts'
import {siteConfig} from '../../siteConfig.ts'
import type {SettingsFile} from './settingsFile.ts'

const english = 'en'

/** Of pages that say none; `undefined` where nothing names a language. */
const languageOf = ({values}: SettingsFile): string | undefined => {
  const {locale, languagecode, defaultcontentlanguage} = values
  const {all, main} = hugoLanguages(values)
  const isNamed = all.length > 0 || defaultcontentlanguage !== undefined
  const written = isNamed ? main.code : (locale ?? languagecode)
  const tag = typeof written === 'string' ? languageTag(written) : undefined
  return tag ?? (isNamed ? main.code : undefined)
}

/** What Hugo's configuration means. `cname` is what the site's `CNAME` file names. */
export function hugoSiteConfig(
  file: SettingsFile,
  cname: string | undefined,
  overrides: ConfigOverrides,
): ReturnType<typeof siteConfig> {
  const {baseurl, timezone} = file.values
  const base = typeof baseurl === 'string' ? URL.parse(baseurl) : null
  const values = defined({
    url: base === null || base.origin === 'null' ? undefined : base.origin,
    baseurl: base === null ? undefined : base.pathname,
    timezone,
    lang: languageOf(file),
  })
  const {config, messages} = siteConfig({...file, values}, cname, overrides)
  /** Hugo takes English where nothing names a language. */
  const language = config.said.language === undefined ? english : config.language
  return {config: {...config, kind: 'hugo', values: file.values, language}, messages}
}
