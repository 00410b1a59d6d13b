import {mostFrequent} from '../../website/addresses/mostFrequent.ts'
import type {Row} from './listed.ts'

const languagesIn = (row: Row): readonly string[] =>
  'hasText' in row && row.language !== undefined ? [row.language] : []

/**
 * The same rows, with one spelling of each language: tags that differ in capitals alone are one
 * language (RFC 5646), and their pages would have one address. The spelling is that of most documents.
 */
export function withOneSpelling(rows: readonly Row[]): readonly Row[] {
  const spellings = new Map(
    mostFrequent(rows.flatMap(languagesIn))
      .toReversed()
      .map((tag) => [tag.toLowerCase(), tag] as const),
  )
  const spelt = <Named extends {readonly language?: string | undefined}>(named: Named): Named => {
    const {language} = named
    const tag = language === undefined ? undefined : spellings.get(language.toLowerCase())
    return tag === undefined || tag === language ? named : {...named, language: tag}
  }
  return rows.map((row) => {
    if ('hasText' in row) return spelt(row)
    if (row._type !== 'translation.metadata' || !Array.isArray(row.translations)) return row
    return {...row, translations: row.translations.map(spelt)}
  })
}
