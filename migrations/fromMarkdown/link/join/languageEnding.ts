import {languages} from '../../interpret/lexicon/languages.ts'

/** By what else than its tag and its name a language is told at the end of a file's name. */
const codes: Readonly<Record<string, readonly string[]>> = {
  sv: ['se', 'swe'],
  en: ['eng'],
  nb: ['no', 'nor', 'nob'],
  da: ['dk', 'dan'],
  de: ['deu', 'ger'],
  nl: ['nld', 'dut'],
  fr: ['fra', 'fre'],
  es: ['spa', 'esp'],
  it: ['ita'],
}

const nameIn = (language: string, locale: string): string =>
  (new Intl.DisplayNames(locale, {type: 'language'}).of(language) ?? language)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z]+/gu, '')

const endings = new Set(
  languages.flatMap((language) => [
    language,
    nameIn(language, 'en'),
    nameIn(language, language),
    ...(codes[language] ?? []),
  ]),
)

const lastWord = /(?:^|-)([a-z]+)$/u
const lastTag = /(?:^|-)([a-z]{2})-([a-z]{2})$/u
const regions = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})

/** A slug without the language that it may end with: `fair-en`, `fair-svenska`, `fair-de-at`. */
export function withoutLanguage(slug: string): string {
  const [tag, language, region] = lastTag.exec(slug) ?? []
  const isTag = region !== undefined && regions.of(region.toUpperCase()) !== undefined
  const [ending, word] = isTag ? [tag, language] : (lastWord.exec(slug) ?? [])
  return ending !== undefined && word !== undefined && endings.has(word)
    ? slug.slice(0, -ending.length)
    : slug
}
