/** BCP 47 tag. Sites choose their own languages, so the importer keeps any tag that it reads. */
export type Language = string

/** Whether `text` has the form of a BCP 47 tag, such as `sv` or `pt-BR`. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

export interface LanguageOption {
  readonly id: Language
  /** The language's own name, as editors read it. */
  readonly title: string
}

/** The language's own name, or the tag where it is none of the site's. */
export function languageTitle(
  language: Language | undefined,
  languages: readonly LanguageOption[],
): string | undefined {
  return languages.find(({id}) => id === language)?.title ?? language
}

/** What tells two pages apart in a row of a list, where there is little room: "SV". */
export function languageMark(
  language: Language | null | undefined,
  languages: readonly LanguageOption[],
): string | undefined {
  return language === null || language === undefined || languages.length < 2
    ? undefined
    : language.toUpperCase()
}
