/** BCP 47 tag. Sites choose their own languages, so the importer keeps any tag that it reads. */
export type Language = string

/** The languages that content is written in, in the order in which the Studio offers them. */
export const languages: readonly [LanguageOption, ...LanguageOption[]] = [
  {id: 'sv', title: 'Svenska'},
  {id: 'en', title: 'English'},
]

interface LanguageOption {
  readonly id: Language
  readonly title: string
}

/** What a new document is written in. */
export const defaultLanguage: Language = languages[0].id

/** The language's own name, or the tag where it is none of ours. */
export function languageTitle(language: Language | undefined): string | undefined {
  return languages.find(({id}) => id === language)?.title ?? language
}
