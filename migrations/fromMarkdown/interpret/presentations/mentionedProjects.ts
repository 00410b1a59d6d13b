import type {Line, Piece} from '../lines/line.ts'
import type {PresentationReader, ReadPresentation} from './presentationReader.ts'

const showing =
  /projekt|project|presenter|present|visar|visas|shows?\b|pitch|demo|initiativ|verktyg|tool/iu
const quoted =
  /\b(?:projekt(?:et|en)?|projects?)\b[^.!?“”"«»]{0,40}(?:[“”"«][^“”"«»]{3,60}[”"“»](?:\s*,\s*|\s+(?:och|and|&|samt)\s+)?)+/giu
const inQuotes = /[“”"«]([^“”"«»]{3,60})[”"“»]/gu
const otherRole = /projektledare|project (?:manager|lead)|grundare|founder/iu

/** Links are candidates: only one that leads to a project's page is a project. */
function linked(line: Line): readonly ReadPresentation[] {
  if (!showing.test(line.text) && line.level === 0) return []
  return line.pieces
    .filter(
      (piece): piece is Piece & {href: string} =>
        piece.href !== undefined && piece.text.trim().length > 1,
    )
    .map(({text, href}) => ({
      line,
      project: {title: text.trim(), presenters: [], hrefs: [href], pitch: [], blockKeys: []},
      confidence: 0.5,
    }))
}

const sentenceEnd = /[.!?](?=[”"]?\s|[”"]?$)/u

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(...['. ', '! ', '? '].map((mark) => text.lastIndexOf(mark, start)))
  const to = text.slice(end).search(sentenceEnd)
  return text.slice(from === -1 ? 0 : from + 2, to === -1 ? text.length : end + to + 1).trim()
}

function named(line: Line): readonly ReadPresentation[] {
  if (otherRole.test(line.text)) return []
  return [...line.text.matchAll(quoted)].flatMap(({0: words, index}) =>
    [...words.matchAll(inQuotes)].map(([, title = '']) => ({
      line,
      evidence: sentenceAround(line.text, index, index + words.length),
      project: {title: title.trim(), presenters: [], hrefs: [], pitch: [], blockKeys: []},
      confidence: 0.5,
    })),
  )
}

/**
 * Projects that running text names, by a link or in quotation marks behind "project". Each is only
 * a candidate, except where a page names at least two in quotation marks.
 */
export const mentionedProjects: PresentationReader = (lines) => {
  const quotes = lines.flatMap(named)
  const sure = quotes.length >= 2 ? 0.85 : 0.5
  return [...quotes.map((quote) => ({...quote, confidence: sure})), ...lines.flatMap(linked)]
}
