import {isString} from '../../json.ts'
import {foldMarks} from './foldMarks.ts'
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
  /** Whether a text of which only some words are wanted has no score: who types more finds less. */
  readonly needsAll: boolean
  /** How a text is read before its words are compared. */
  readonly fold: (text: string) => string
}

/** The pattern of a plain `match`: a string, or an array of strings; undefined for all else. */
export function plainPattern(value: unknown): Pattern | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return texts.every(isString)
    ? {
        wanted: texts.flatMap(globsOf),
        unwanted: [],
        isAnything: false,
        needsAll: false,
        fold: asItIs,
      }
    : undefined
}

/**
 * The pattern of `text::query("…")`: words as people type them, `-word` for what must not occur. Marks
 * of letters do not count, and a part of a word will do: its beginning, or any three letters of it.
 * What stands in quotation marks is meant as it is written.
 */
export function typedPattern(value: unknown): Pattern | undefined {
  if (!isString(value)) return undefined
  const terms = value.match(/-?"[^"]*"|\S+/g) ?? []
  const wanted = terms.filter((term) => !isExcluded(term))
  return {
    wanted: wanted.flatMap(partsOf),
    unwanted: terms.filter(isExcluded).map((term) => globsOf(foldMarks(term.slice(1)))),
    // A lone `*` is how lists ask for everything, also for documents without any text.
    isAnything: wanted.length > 0 && wanted.every((term) => /^\*+$/.test(term)),
    needsAll: true,
    fold: foldMarks,
  }
}

const isExcluded = (term: string): boolean => /^-[^-]/.test(term)
const globsOf = (pattern: string): readonly Glob[] => termsOf(pattern).map(globOf)

const asItIs = (text: string): string => text

/** Shorter ones occur in the middle of too many words. */
const shortestMiddle = 3

const partsOf = (term: string): readonly Glob[] =>
  term.startsWith('"')
    ? globsOf(foldMarks(term))
    : termsOf(foldMarks(term)).map((part) => globOf(partial(part)))

/** A number is meant whole: the 1st is not the 15th. */
const partial = (part: string): string => {
  if (/^\d+$/.test(part)) return part
  const start = part.replace(/\*+$/, '')
  return start.includes('*') || start.length < shortestMiddle ? `${start}*` : `*${start}*`
}
