import type {Lexicon} from '../lexicon/lexicon.ts'
import {isHeading, type Line, type Piece, wordsOf} from '../lines/line.ts'
import {timedLine} from '../programme/timedLine.ts'
import {namedOn, type PresentationReader, type ReadPresentation} from './presentationReader.ts'
import {type ProjectTitle, projectTitle} from './projectTitle.ts'
import {mayOnlyMention, onlyTells, saysPlainlyShown, saysShown} from './projectWords.ts'

const quotation = String.raw`[“”"«][^“”"«»]{3,60}[”"“»]`
/** Quotation marks behind a word for projects, one after the other. */
const quoted = new RegExp(
  String.raw`[^.!?“”"«»]{0,40}(?:${quotation}(?:\s*,\s*|\s+(?:\p{L}{1,4}|&)\s+)?)+`,
  'yu',
)
const inQuotes = /[“”"«]([^“”"«»]{3,60})[”"“»]/gu

/** "… “Open Streets”, a map of streets, and “City Data”": those that follow. */
const alsoInQuotes = /(,|\p{L}+|&)\s[“”"«]([^“”"«»]{3,60})[”"“»]/giu
const emphasisedName = /^\s*[\p{Lu}\d][^.?:;]{2,59}$/u

const maybe = (line: Line, title: string, evidence: string): ReadPresentation =>
  namedOn(line, 'project-named', {title: title.trim()}, evidence)

/** A name may end in such a mark too; the sentence then goes on in small letters. */
const sentenceEnd = /[.!?](?=[”"]?\s(?!\s*\p{Ll})|[”"]?$)/u

/** No line that people write names more. */
const mostInLine = 200

/** How far a sentence is looked for: a hostile paragraph has a million names and no full stop. */
const reach = 500

const sentenceAround = (whole: string, from: number, to: number): string => {
  const cut = Math.max(0, from - reach)
  const text = whole.slice(cut, to + reach)
  const [start, end] = [from - cut, to - cut]
  const opening = Math.max(...['. ', '! ', '? '].map((mark) => text.lastIndexOf(mark, start)))
  const ending = text.slice(end).search(sentenceEnd)
  return text
    .slice(opening === -1 ? 0 : opening + 2, ending === -1 ? text.length : end + ending + 1)
    .trim()
}

/** The words that lead up to a list. */
const introductionOf = (lines: readonly Line[], index: number): string =>
  lines.slice(0, index).findLast(({level}) => level === 0)?.text ?? ''

interface LinkPiece extends Piece {
  readonly href: string
  readonly start: number
}

const linksOf = ({pieces}: Line): readonly LinkPiece[] => {
  let start = 0
  return pieces.flatMap((piece) => {
    const at = start
    start += piece.text.length
    const {href} = piece
    return href === undefined || piece.text.trim().length < 2 ? [] : [{...piece, href, start: at}]
  })
}

/** Links are candidates: only one that leads to a project's page is a project. */
const linked = (line: Line, index: number, lines: readonly Line[]): readonly ReadPresentation[] => {
  const links = linksOf(line)
  if (links.length === 0) return []
  const isItem =
    line.level > 0 &&
    (timedLine(line) !== undefined || saysShown(line.lexicon.read(introductionOf(lines, index)))) &&
    !onlyTells(wordsOf(line))
  const mayShow = wordsOf(line).has('showing', 'projects', 'theProjects')
  if (!isItem && !mayShow) return []
  let whole: ProjectTitle | undefined
  const shown = line.pieces.map((piece) => piece.text).join('')
  return links.slice(0, mostInLine).flatMap(({text, href, start}) => {
    const sentence = line.lexicon.read(sentenceAround(shown, start, start + text.length))
    if (!isItem && !saysShown(sentence)) return []
    const title = text.trim()
    if (line.text.includes(title)) whole ??= projectTitle(line.text, line.lexicon)
    const presenters = whole?.title === title ? whole.presenters : []
    const isNamed = isItem || (saysPlainlyShown(sentence) && !mayOnlyMention(sentence))
    const rule = isNamed ? 'project-named' : 'project-passing'
    return [namedOn(line, rule, {title, presenters, hrefs: [href]})]
  })
}

const joinsNames = (word: string, lexicon: Lexicon): boolean =>
  word === ',' || word === '&' || lexicon.means(word, 'and')

const named = (line: Line): readonly ReadPresentation[] => {
  let done = 0
  return wordsOf(line)
    .apart('project')
    .slice(0, mostInLine)
    .flatMap(({start, end}) => {
      quoted.lastIndex = end
      const words = start < done ? undefined : quoted.exec(line.text)?.[0]
      if (words === undefined) return []
      done = end + words.length
      const evidence = sentenceAround(line.text, start, done)
      if (onlyTells(line.lexicon.read(evidence))) return []
      const behind = evidence.slice(Math.max(0, evidence.indexOf(words)) + words.length)
      const more = [...behind.matchAll(alsoInQuotes)].filter(([, joint = '']) =>
        joinsNames(joint, line.lexicon),
      )
      const titles = [
        ...[...words.matchAll(inQuotes)].map(([, title = '']) => title),
        ...more.map(([, , title = '']) => title),
      ]
      return titles.map((title) => maybe(line, title, evidence))
    })
}

/** Names in italics, bold or quotation marks of a paragraph that speaks of projects and says that they are shown. */
const emphasised = (line: Line, heading: Line | undefined): readonly ReadPresentation[] => {
  if (line.level > 0 || line.cells !== undefined) return []
  const isHeaded = heading !== undefined && saysShown(wordsOf(heading))
  const speaksOfThem = wordsOf(line).has('project', 'projects') && saysShown(wordsOf(line))
  if (!isHeaded && !speaksOfThem) return []
  const quotes = [...line.text.matchAll(inQuotes)]
    .slice(0, mostInLine)
    .flatMap(({0: words, 1: title = '', index}) => {
      const evidence = sentenceAround(line.text, index, index + words.length)
      return onlyTells(line.lexicon.read(evidence)) ? [] : [maybe(line, title, evidence)]
    })
  let at = 0
  const marked = line.pieces.flatMap(({text, em, strong, href}, _index, {length}) => {
    const start = at
    at += text.length
    const isName = (em || strong) && href === undefined && length > 1 && emphasisedName.test(text)
    const evidence = isName ? sentenceAround(line.text, start, start + text.length) : ''
    return isName && !onlyTells(line.lexicon.read(evidence)) ? [maybe(line, text, evidence)] : []
  })
  return [...quotes, ...marked]
}

/**
 * Projects that running text shows, by a link or in quotation marks behind "project". Each is only
 * a candidate, except where a page names at least two in quotation marks and says that they are
 * shown.
 */
export const mentionedProjects: PresentationReader = (lines) => {
  let heading: Line | undefined
  const quotes = lines.flatMap(named)
  const isShown = quotes.some(({line, evidence = ''}) => saysShown(line.lexicon.read(evidence)))
  const rule = quotes.length >= 2 && isShown ? 'project-quoted' : 'project-named'
  return [
    ...quotes.map((quote) => ({...quote, rule}) as const),
    ...lines.flatMap(linked),
    ...lines.flatMap((line) => {
      if (isHeading(line)) heading = line
      return emphasised(line, heading)
    }),
  ]
}
