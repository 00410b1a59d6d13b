import type {Language} from '../../content/language/language.ts'
import {english} from './english.ts'
import {swedish} from './swedish.ts'
import type {Words} from './words.ts'

const byLanguage: Readonly<Record<string, Words>> = {sv: swedish, en: english}

/** The words for a page in `language`; English for a language that there are no words for. */
export function wordsOf(language: Language | undefined): Words {
  const primary = (language ?? '').toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? english
}
