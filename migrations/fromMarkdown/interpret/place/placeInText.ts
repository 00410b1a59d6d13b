import type {Place} from '../../../../content/documents/documents.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt, type Fact} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {sentencesOf} from '../registration/sentence.ts'
import {pattern} from '../tokens/pattern.ts'
import {attendanceModeOf} from './attendanceMode.ts'
import {splitAddress} from './splitAddress.ts'

const heading = pattern('^ ~ whereLabel [:?-]{0,2} $')
const label = pattern('^ ~ whereLabel [:]')

const longest = 100
/** Of a name that stands alone under a heading. */
const mostWords = 4
/** "to be announced", "TBA" */
const isName = (text: string): boolean => /^\p{Lu}/u.test(text) && !/^\p{Lu}{2,4}$/u.test(text)

const startOf = (paragraph: Paragraph, lexicon: Lexicon): number | undefined => {
  const behind = label.in(lexicon.read(paragraph.text))
  if (behind) return behind.end
  return heading.fits(lexicon.read(paragraph.heading ?? '')) ? 0 : undefined
}

/** A place that stands in the body behind a label such as "Where:", or under such a heading. */
export function placeInText(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): Fact<Place> | undefined {
  for (const paragraph of paragraphs) {
    const start = startOf(paragraph, lexicon)
    if (start === undefined) continue
    const text = paragraph.text.slice(start).trim().replace(/\.$/u, '')
    const isOne = text.length <= longest && sentencesOf(text, lexicon).length === 1
    const isPlain = start > 0 || text.includes(',') || text.split(/\s+/u).length <= mostWords
    if (
      !isOne ||
      !isPlain ||
      !isName(text) ||
      attendanceModeOf(lexicon.read(text)).mode !== 'onsite'
    )
      continue
    const range = {start, end: paragraph.text.length}
    const place = {_type: 'place' as const, ...splitAddress(text)}
    return factAt(place, text, 'place-in-text', () => page.locate(sourceRange(paragraph, range)))
  }
  return undefined
}
