import type {AttendanceMode} from '../../../../content/documents/documents.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {roomIn} from '../names/room.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {sentencesOf} from '../registration/sentence.ts'
import {pattern} from '../tokens/pattern.ts'
import {attendanceModeOf, wordsBesideOnline} from './attendanceMode.ts'
import type {PlaceReading} from './readPlace.ts'
import {splitAddress} from './splitAddress.ts'

const heading = pattern('^ ~ whereLabel [:?-]{0,2} $')
const label = pattern('^ ~ whereLabel [:]')
const verb = pattern('isWord')

const longest = 100
/** Of a name that stands alone under a heading. */
const mostWords = 4
/** Of a name that is surely no sentence. */
const mostWordsOfName = 7
const isName = (text: string, lexicon: Lexicon): boolean =>
  /^\p{Lu}/u.test(text) && attendanceModeOf(lexicon.read(text)).mode !== undefined

const startOf = (paragraph: Paragraph, lexicon: Lexicon): number | undefined => {
  const behind = label.in(lexicon.read(paragraph.text))
  if (behind) return behind.end
  return heading.fits(lexicon.read(paragraph.heading ?? '')) ? 0 : undefined
}

interface LabelledPlace {
  readonly paragraph: Paragraph
  /** Where in the paragraph's text it stands; 0 under a heading. */
  readonly start: number
  readonly text: string
  readonly mode: Exclude<AttendanceMode, 'online'>
}

const labelledPlaces = (
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): readonly LabelledPlace[] =>
  paragraphs.flatMap((paragraph) => {
    const start = startOf(paragraph, lexicon)
    if (start === undefined) return []
    const words = lexicon.read(paragraph.text.slice(start).trim().replace(/\.$/u, ''))
    const {mode} = attendanceModeOf(words)
    const text = mode === 'mixed' ? wordsBesideOnline(words) : words.text
    const isOne = text.length <= longest && sentencesOf(text, lexicon).length === 1
    const isPlain = start > 0 || text.includes(',') || text.split(/\s+/u).length <= mostWords
    return mode !== undefined && mode !== 'online' && isOne && isPlain && isName(text, lexicon)
      ? {paragraph, start, text, mode}
      : []
  })

/** Whether words behind a label, or an address under a heading, can be nothing but the name of a place. */
const isSurelyPlace = (
  {start, text}: LabelledPlace,
  {address}: ReturnType<typeof splitAddress>,
  lexicon: Lexicon,
): boolean => {
  const [name = ''] = text.split(',')
  return (
    (start > 0 || address !== undefined) &&
    name.trim().split(/\s+/u).length <= mostWordsOfName &&
    !verb.fits(lexicon.read(text)) &&
    !text.includes('://') &&
    roomIn(text) !== text
  )
}

/**
 * A place that stands in the body behind a label such as "Where:", or under such a heading. It is sure
 * where it is the only one there, and reads as a name; then it also says how one takes part.
 */
export function placeInText(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): PlaceReading {
  const [first, ...others] = labelledPlaces(paragraphs, lexicon)
  if (first === undefined) return {}
  const {paragraph, start, text, mode} = first
  const parts = splitAddress(text)
  const isOnly = others.every((other) => other.text === text)
  const rule = isOnly && isSurelyPlace(first, parts, lexicon) ? 'place-label' : 'place-in-text'
  const range = {start, end: paragraph.text.length}
  const locate = () => page.locate(sourceRange(paragraph, range))
  return {
    place: factAt({_type: 'place' as const, ...parts}, text, rule, locate),
    ...(rule === 'place-label' && {
      attendanceMode: factAt(mode, text, 'attendance-of-place', locate),
    }),
  }
}
