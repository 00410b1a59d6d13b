import {isString} from '../../json.ts'
import {foldMarks} from './foldMarks.ts'
import type {Glob} from './glob.ts'
import {foldCase, globOf, piecesOf} from './glob.ts'
import {termsOf, withoutDots} from './words.ts'

/** What a text must have and must not have. */
export interface Pattern {
  /** Each of them must be like some word. */
  readonly wanted: readonly Glob[]
  /** Of a typed one: what a text has in it, folded in both ways, wherever it has all that is wanted. */
  readonly pieces: readonly string[]
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
        pieces: [],
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
  const parts = wanted.flatMap(partsOf)
  return {
    wanted: parts.map(globOf),
    pieces: parts.flatMap(piecesOf),
    unwanted: terms.filter(isExcluded).map((term) => globsOf(foldMarks(term.slice(1)))),
    // A lone `*` is how lists ask for everything, also for documents without any text.
    isAnything: wanted.length > 0 && wanted.every((term) => /^\*+$/.test(term)),
    needsAll: true,
    fold: folded,
  }
}

const isExcluded = (term: string): boolean => /^-[^-]/.test(term)
const globsOf = (pattern: string): readonly Glob[] => termsOf(pattern).map(globOf)

/** Without marks, case, and the dots that do not count. */
const folded = (text: string): string => foldCase(withoutDots(foldMarks(text)))

const asItIs = (text: string): string => text

/** Shorter ones occur in the middle of too many words. */
const shortestMiddle = 3

const partsOf = (term: string): readonly string[] => {
  const parts = termsOf(foldMarks(term))
  return term.startsWith('"') ? parts : parts.map(partial)
}

/** A number is meant whole: the 1st is not the 15th. */
const partial = (part: string): string => {
  if (/^\d+$/.test(part)) return part
  const start = part.replace(/\*+$/, '')
  return start.includes('*') || start.length < shortestMiddle ? `${start}*` : `*${start}*`
}
