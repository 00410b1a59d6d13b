import type {Concept} from './concepts.ts'

/** Words that a concept tells apart by a value: the number of a month, a currency. */
export type ValuedWords = readonly (readonly [value: number | string, words: string])[]

/**
 * The words of a language, in the notation of `phrasesOf`: "anmäl (dig/er), boka [din] plats[er]".
 * A concept for which it has none is left out. A phrase that starts with `^` starts its text, one that ends with `$` ends it.
 */
export type LanguageTable = Readonly<Partial<Record<Concept, string | ValuedWords>>>
