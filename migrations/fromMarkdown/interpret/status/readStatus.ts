import type {EventStatus} from '../../../../content/documents/documents.ts'
import type {Period} from '../../../../content/time/period.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {type NamedValue, plainValue, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {FactRule} from '../factRules.ts'
import {factAt, type Fact} from '../facts.ts'
import {everyLexicon, type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import {ofFirstBlocks, type Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {type CalendarDay, toWall} from '../period/zonedTime.ts'
import {saysYes} from '../tokens/saysYes.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {statusOfLabel, statusOfSentence, statusOfTitle} from './statusWords.ts'

/** Only the first words of a body are about the event as a whole. */
const firstParagraphs = 2
const firstLetters = 600

/** What the value of a key for the status says, in whatever language it is. */
export function statusOfKey({
  value,
  path,
}: Pick<NamedValue, 'value' | 'path'>): EventStatus | undefined {
  const lexicon = everyLexicon()
  const name = String(path.at(-1))
  const plain = plainValue(value)
  const text = scalarText(value)
  if (plain === true || (text !== undefined && saysYes(lexicon.read(text))))
    return statusOfLabel(lexicon.read(name))
  return text === undefined || plain === false ? undefined : statusOfLabel(lexicon.read(text))
}

const inFrontMatter = (
  page: ParsedPage,
  names: readonly string[],
  lexicon: Lexicon,
  read: (text: Tokens) => EventStatus | undefined,
  rule: FactRule,
): Fact<EventStatus> | undefined => {
  for (const source of valuesOf(page.frontMatter, names)) {
    const text = scalarText(source.value) ?? ''
    const status = read(lexicon.read(text))
    if (status) return factAt(status, text, rule, () => source.place)
  }
  return undefined
}

const inBody = (
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
  read: (text: Tokens) => EventStatus | undefined,
): Fact<EventStatus> | undefined => {
  for (const paragraph of ofFirstBlocks(paragraphs, firstParagraphs)) {
    const status = read(lexicon.read(paragraph.text.slice(0, firstLetters)))
    if (status) {
      const range = {start: 0, end: paragraph.text.length}
      return factAt(status, paragraph.text, 'status-sentence', () =>
        page.locate(sourceRange(paragraph, range)),
      )
    }
  }
  return undefined
}

const daysOf = (period: Period | undefined): readonly CalendarDay[] =>
  [period?.start, period?.end].flatMap((edge) =>
    period === undefined || edge === undefined ? [] : [toWall(edge, period.timeZone).day],
  )

/**
 * Reads whether an event is cancelled, postponed, rescheduled or moved online: from a key of its
 * own, a label in the title, or a sentence at the page's beginning, which is not about another event
 * than that of the period. Silence says nothing.
 */
export function readStatus(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  keys: FieldKeys = defaultFields,
  lexicon: Lexicon = lexiconOf([page.language]),
  period?: Period,
): Fact<EventStatus> | undefined {
  const own = daysOf(period)
  const inWords = (text: Tokens) => statusOfSentence(text, own)
  for (const source of valuesOf(page.frontMatter, keys.status)) {
    const status = statusOfKey(source)
    if (status)
      return factAt(status, scalarText(source.value) ?? '', 'status-key', () => source.place)
  }
  return (
    inFrontMatter(page, [...keys.title, ...keys.ingress], lexicon, statusOfTitle, 'status-label') ??
    inFrontMatter(page, keys.excerpt, lexicon, inWords, 'status-sentence') ??
    inFrontMatter(page, keys.ingress, lexicon, inWords, 'status-sentence') ??
    inFrontMatter(page, keys.when, lexicon, inWords, 'status-sentence') ??
    inBody(page, paragraphs, lexicon, inWords)
  )
}
