import {defined} from '../../../../content/objects/defined.ts'
import type {Position} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Fact, WholeMention} from '../facts.ts'
import type {Line, Piece} from '../lines/line.ts'

const partOf =
  /(?<![\p{L}])(?:(?:fristående|oberoende|egen|integrerad|officiell|independent|official|integral|separate)\s+)?(?:del\s+av|inslag\s+i|part\s+of|inom\s+ramen\s+för|within\s+the\s+framework\s+of|side[\s-]event\s+(?:to|of|at))\s+(?:(?:the|den|det|årets|this\s+year[’']s)\s+)?/giu
/** One of these stands in every match; most lines have none. */
const mayBePart = /del\s+av|inslag|part\s+of|ramen|framework|side/i
const capitalised =
  /^[“”"«»'’_*]*((?:\p{Lu}|\d)[\p{L}\p{N}.'’&:+#/-]*(?:\s+(?:(?:\p{Lu}|\d|#)[\p{L}\p{N}.'’&:+#/-]*|of|and|och|för|for|i|in|på|on|the|de|&)(?=\s|[,.;:!?)”"»]|$))*)/u
const trailingWords = /(?:\s+(?:of|and|och|för|for|i|in|på|on|the|de|&))+$/u
const trailingMarks = /[.,:;]+$/u

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

/** A name may go on in small letters: "Open data week". All that it may be, the shortest first. */
const namesAt = (text: string, name: string): readonly string[] => {
  const behind = nextWords.exec(text.slice(name.length))?.[0] ?? ''
  const ends = [...behind.matchAll(/[\s-]+\S+/gu)].map(({0: word, index}) => index + word.length)
  return [name, ...ends.map((end) => name + behind.slice(0, end))]
}

interface Sentence {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Of a stretch of the text. */
  readonly place: (from: number, to: number) => Position
}

const mentionsIn = ({text, pieces, place}: Sentence): readonly Fact<WholeMention>[] => {
  if (!mayBePart.test(text)) return []
  return [...text.matchAll(partOf)].flatMap((match): Fact<WholeMention>[] => {
    const at = match.index + match[0].length
    const link = linkAt(pieces, at)
    const written = link?.text ?? capitalised.exec(text.slice(at))?.[1]
    const name = written?.trim().replace(trailingWords, '').replace(trailingMarks, '')
    if (name === undefined || name.length < 3) return []
    const from = Math.max(0, text.lastIndexOf('. ', match.index) + 1)
    const names = link === undefined ? namesAt(text.slice(at), name) : [name]
    return names.map((each) => ({
      value: {name: each, ...defined({href: link?.href})},
      evidence: text.slice(from, at + each.length).trim(),
      place: place(match.index, at + each.length),
      confidence: 0.9,
    }))
  })
}

const summaries = ['ingress-text', 'ingress', 'excerpt', 'description'] as const

/** The sentences of a page that say of what it is a part: "an independent part of GovTech Week". */
export function readWholes(
  page: ParsedPage,
  lines: readonly Line[],
): readonly Fact<WholeMention>[] {
  const fromSummary = summaries.flatMap((key) => {
    const value = page.frontMatter.values[key]
    if (typeof value !== 'string') return []
    return mentionsIn({text: value, pieces: [], place: () => page.frontMatter.place(key)})
  })
  const fromBody = lines.flatMap((line) => {
    const text = line.pieces.map((piece) => piece.text).join('')
    const {start, end} = line.range
    const place = (from: number, to: number): Position => {
      const at = page.body.slice(start, end).indexOf(text.slice(from, from + 6))
      return page.locate(
        at === -1 ? line.range : {start: start + at, end: Math.min(end, start + at + to - from)},
      )
    }
    return mentionsIn({text, pieces: line.pieces, place})
  })
  return [...fromBody, ...fromSummary]
}
