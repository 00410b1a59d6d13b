import type {Concept} from './concepts.ts'

/**
 * The words of a language, in the notation of `phrasesOf`: "anmäl (dig/er), boka [din] plats[er]".
 * A concept for which it has none is left out. A phrase that starts with `^` starts its text, one
 * that ends with `$` ends it. Words of `valued` concepts stand behind what they mean: "2: två; 3: tre".
 */
export type LanguageTable = Readonly<Partial<Record<Concept, string>>>

/** Concepts whose words are told apart: the number of a month, a currency, the minutes of a unit. */
export const valued: ReadonlySet<Concept> = new Set([
  'month',
  'weekday',
  'count',
  'currency',
  'length',
])
