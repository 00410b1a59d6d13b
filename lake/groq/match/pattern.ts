import {isString} from '../../json.ts'
import type {Glob} from './glob.ts'
import {globOf} from './glob.ts'
import {termsOf} from './words.ts'

/** What a text must have and must not have. */
export interface Pattern {
  /** Each of them must be like some word. */
  readonly wanted: readonly Glob[]
  /** Not all of a list may occur. */
  readonly unwanted: readonly (readonly Glob[])[]
  /** Whether any text will do, also none. */
  readonly isAnything: boolean
}

/** The pattern of a plain `match`: a string, or an array of strings; undefined for all else. */
export function plainPattern(value: unknown): Pattern | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return texts.every(isString)
    ? {wanted: texts.flatMap(globsOf), unwanted: [], isAnything: false}
    : undefined
}

/** The pattern of `text::query("…")`: words as people type them, `-word` for what must not occur. */
export function typedPattern(value: unknown): Pattern | undefined {
  if (!isString(value)) return undefined
  const terms = value.match(/-?"[^"]*"|\S+/g) ?? []
  const wanted = terms.filter((term) => !isExcluded(term))
  return {
    wanted: globsOf(wanted.join(' ')),
    unwanted: terms.filter(isExcluded).map((term) => globsOf(term.slice(1))),
    // A lone `*` is how lists ask for everything, also for documents without any text.
    isAnything: wanted.length > 0 && wanted.every((term) => /^\*+$/.test(term)),
  }
}

const isExcluded = (term: string): boolean => /^-[^-]/.test(term)
const globsOf = (pattern: string): readonly Glob[] => termsOf(pattern).map(globOf)
