import {isRecord} from '../collections.ts'
import type {SiteConfig} from '../jekyllSite.ts'

/** A language of the site, and the folder of its pages. */
export interface HugoLanguage {
  readonly code: string
  readonly folder: string
}

/** What a configuration says of languages; keys of `values` are in lower case. */
export interface HugoLanguages {
  /** None of a site in one language. */
  readonly all: readonly HugoLanguage[]
  readonly main: HugoLanguage
  /** Whether addresses of the main one begin with its code, as those of the others do. */
  readonly mainHasPrefix: boolean
}

const tidy = (folder: string): string => folder.replaceAll(/^\.?\/+|\/+$/g, '')

const known = new WeakMap<SiteConfig['values'], HugoLanguages>()

const read = (values: SiteConfig['values']): HugoLanguages => {
  const {contentdir, languages, defaultcontentlanguage, disablelanguages} = values
  const folder = typeof contentdir === 'string' ? tidy(contentdir) : 'content'
  const disabled = Array.isArray(disablelanguages) ? disablelanguages : []
  const all = Object.entries(isRecord(languages) ? languages : {})
    .filter(([code, settings]) => {
      const isOff = isRecord(settings) && settings['disabled'] === true
      return !isOff && !disabled.includes(code)
    })
    .map(([code, settings]) => {
      const own = isRecord(settings) ? settings['contentdir'] : undefined
      return {code, folder: typeof own === 'string' ? tidy(own) : folder}
    })
  const code =
    typeof defaultcontentlanguage === 'string' ? defaultcontentlanguage.toLowerCase() : 'en'
  const main = all.find((each) => each.code === code) ?? {code, folder}
  return {all, main, mainHasPrefix: values['defaultcontentlanguageinsubdir'] === true}
}

/**
 * The languages of a site.
 * @see https://gohugo.io/configuration/languages/
 */
export function hugoLanguages(values: SiteConfig['values']): HugoLanguages {
  const languages = known.get(values) ?? read(values)
  known.set(values, languages)
  return languages
}

/** The folders of content, the longest first, each with the languages whose pages stand there. */
export function contentFolders({all, main}: HugoLanguages): readonly string[] {
  const folders = new Set([main.folder, ...all.map(({folder}) => folder)])
  return [...folders].toSorted((one, other) => other.length - one.length)
}
