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

/**
 * For each character of a span, and for its end, where it stands in the Markdown it was read from.
 * `undefined` where that cannot be told.
 */
export function spanOffsets(source: string, text: string): readonly number[] | undefined {
  const offsets: number[] = []
  let at =
    text.startsWith(' ') || text.startsWith('\n') ? 0 : source.length - source.trimStart().length
  for (const character of text.split('')) {
    offsets.push(at)
    const rest = source.slice(at, at + 80)
    const found = matches.map((match) => match(rest, character)).find((size) => size > 0)
    if (found === undefined) return undefined
    at += found
  }
  return source.slice(at).trim() === '' ? [...offsets, at] : undefined
}
