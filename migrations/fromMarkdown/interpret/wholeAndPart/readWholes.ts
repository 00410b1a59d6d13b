import {defined} from '../../../../content/objects/defined.ts'
import {scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {Position} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Fact, WholeMention} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Line, Piece} from '../lines/line.ts'

const firstWord = /[“”"«»'’_*]*((?:\p{Lu}|\d)[\p{L}\p{N}.'’&:+#/-]*)/uy
const nextWord = /\s+((?:\p{Lu}|\d|#)[\p{L}\p{N}.'’&:+#/-]*|\p{Ll}+|&)(?=\s|[,.;:!?)”"»]|$)/uy
const trailingMarks = /[.,:;]+$/u

const wordAt = (form: RegExp, text: string, at: number): string | undefined => {
  form.lastIndex = at
  return form.exec(text)?.[1]
}

/** A name in capital letters, with small words such as "of" inside of it. */
const capitalised = (text: string, at: number, lexicon: Lexicon): string | undefined => {
  const first = wordAt(firstWord, text, at)
  if (first === undefined) return undefined
  const start = firstWord.lastIndex - first.length
  let end = firstWord.lastIndex
  let next = end
  for (;;) {
    const word = wordAt(nextWord, text, next)
    if (word === undefined) break
    next = nextWord.lastIndex
    if (!/^[\p{Ll}&]/u.test(word)) end = next
    else if (!lexicon.means(word, 'insideName')) break
  }
  return text.slice(start, end)
}

/** The link whose words start at an offset of a line. */
const linkAt = (pieces: readonly Piece[], at: number): Piece | undefined => {
  let offset = 0
  for (const piece of pieces) {
    if (piece.href !== undefined && Math.abs(offset - at) <= 1) return piece
    offset += piece.text.length
  }
  return undefined
}

const nextWords = /^(?:[\s-]+[\p{L}\p{N}][\p{L}\p{N}-]*){1,3}/u

/**
 * A name may go on in small letters: "Open data week"; or start with what it is: "Konferenz Offene Daten". All
 * that it may be, the shortest first.
 */
const namesAt = (text: string, name: string): readonly string[] => {
  const behind = nextWords.exec(text.slice(name.length))?.[0] ?? ''
  const ends = [...behind.matchAll(/[\s-]+\S+/gu)].map(({0: word, index}) => index + word.length)
  const [, withoutFirst] = /^\S+\s+(\p{Lu}\S*\s.+)$/u.exec(name) ?? []
  return [
    name,
    ...ends.map((end) => name + behind.slice(0, end)),
    ...(withoutFirst === undefined ? [] : [withoutFirst]),
  ]
}

interface Sentence {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Of a stretch of the text. */
  readonly place: (from: number, to: number) => Position
}

const mentionsIn = (
  {text, pieces, place}: Sentence,
  lexicon: Lexicon,
): readonly Fact<WholeMention>[] => {
  const read = lexicon.read(text)
  return read.apart('partOf').flatMap((mark): Fact<WholeMention>[] => {
    const next = read.at('wholeArticle', mark.next)?.next ?? mark.next
    const starts = [mark.next, next, next + 1].map(
      (token) => read.tokens[token]?.start ?? text.length,
    )
    const [, atName = 0, behindNoun = 0] = starts
    const linked = starts.find((start) => linkAt(pieces, start) !== undefined)
    const isNoun = /^\p{Ll}/u.test(text.slice(atName))
    const at = linked ?? (isNoun ? behindNoun : atName)
    const link = linkAt(pieces, at)
    const written = link?.text ?? capitalised(text, at, lexicon)
    const name = written?.trim().replace(trailingMarks, '')
    if (name === undefined || name.length < 3) return []
    const from = Math.max(0, text.lastIndexOf('. ', mark.start) + 1)
    const [behindWords = at] = starts
    const withArticle = behindWords < at ? [text.slice(behindWords, at + name.length)] : []
    const names = link === undefined ? [...namesAt(text.slice(at), name), ...withArticle] : [name]
    return names.map((each) => ({
      value: {name: each, ...defined({href: link?.href})},
      evidence: text.slice(from, at + each.length).trim(),
      place: place(mark.start, at + each.length),
      rule: 'part-of-sentence',
    }))
  })
}

/** The sentences of a page that say of what it is a part: "an independent part of GovTech Week". */
export function readWholes(
  page: ParsedPage,
  lines: readonly Line[],
  keys: FieldKeys,
  lexicon: Lexicon,
): readonly Fact<WholeMention>[] {
  const summaries = valuesOf(page.frontMatter, [...keys.ingress, ...keys.excerpt])
  const fromSummary = summaries.flatMap((summary) =>
    mentionsIn(
      {text: scalarText(summary.value) ?? '', pieces: [], place: () => summary.place},
      lexicon,
    ),
  )
  const fromBody = lines.flatMap((line) => {
    const text = line.pieces.map((piece) => piece.text).join('')
    const {start, end} = line.range
    const place = (from: number, to: number): Position => {
      const at = page.body.slice(start, end).indexOf(text.slice(from, from + 6))
      return page.locate(
        at === -1 ? line.range : {start: start + at, end: Math.min(end, start + at + to - from)},
      )
    }
    return mentionsIn({text, pieces: line.pieces, place}, lexicon)
  })
  return [...fromBody, ...fromSummary]
}
