import {decodeEntities} from '../../../kramdown/index.ts'

type Match = (source: string, character: string) => number

const length = (source: string, pattern: RegExp): number => pattern.exec(source)?.[0].length ?? 0

/** How many characters of Markdown stand for one of the text; 0 where it is none of these. */
const matches: readonly Match[] = [
  (source, character) =>
    character === '\n'
      ? length(source, /^(?: {2,}|\\\\| *<br ?\/?> *)\r?\n?[ \t]*(?:>[ \t]?)*/u)
      : 0,
  (source, character) =>
    character === ' ' ? length(source, /^[ \t]*\r?\n[ \t]*(?:>[ \t]?)*[ \t]*/u) : 0,
  (source, character) => (character === ' ' ? length(source, /^[ \t]+/u) : 0),
  (source, character) =>
    source.startsWith(`\\${character}`) && !/[\p{L}\d\s]/u.test(character) ? 2 : 0,
  (source, character) => (source.startsWith(character) ? 1 : 0),
  (source, character) => {
    const entity = /^&#?\w+;/u.exec(source)?.[0]
    return entity !== undefined && decodeEntities(entity) === character ? entity.length : 0
  },
]

const isSpace = (character: string | undefined): boolean => /^\s$/u.test(character ?? '')

/** Where characters stand, as far as they are told from the front: one for each, and for the end. */
const fromFront = (source: string, text: string): readonly number[] => {
  const offsets: number[] = []
  let at = isSpace(text[0]) ? 0 : source.length - source.trimStart().length
  for (const character of text.split('')) {
    offsets.push(at)
    const rest = source.slice(at, at + 80)
    const found = matches.map((match) => match(rest, character)).find((size) => size > 0)
    if (found === undefined) return offsets
    at += found
  }
  return [...offsets, at]
}

/** The same from the end, the last first: only what is written as it is shown. */
const fromEnd = (source: string, text: string): readonly number[] => {
  let at = isSpace(text.at(-1)) ? source.length : source.trimEnd().length
  const offsets = [at]
  for (const character of text.split('').toReversed()) {
    const sign = source[at - 1]
    if (sign !== character && !(isSpace(sign) && isSpace(character))) return offsets
    at -= 1
    offsets.push(at)
  }
  return offsets
}

/**
 * For each character of a span, and for its end, where it stands in the Markdown it was read from.
 * `undefined` where that cannot be told: within Liquid, comments, and HTML that leaves no mark.
 */
export function spanOffsets(source: string, text: string): readonly (number | undefined)[] {
  const front = fromFront(source, text)
  const end = fromEnd(source, text)
  return Array.from(
    {length: text.length + 1},
    (_, index) => front[index] ?? end[text.length - index],
  )
}
