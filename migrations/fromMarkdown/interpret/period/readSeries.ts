import type {Period} from '../../../../content/time/period.ts'
import {plainValue, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {isSure, saidBy} from '../factRules.ts'
import type {Fact} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {boundsOf} from './bounds.ts'
import {seriesIn} from './series.ts'
import {toWall} from './zonedTime.ts'

/** Only the first words of a body are about the event as a whole. */
const firstParagraphs = 8

/**
 * Says of an event of one whole day that its page tells of a series: whole days are what is left
 * where no source says a time, and the suggestion has kind and time.
 */
export function readSeries(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  period: Fact<Period> | undefined,
  keys: FieldKeys,
  lexicon: Lexicon,
): readonly Message[] {
  if (period === undefined || !isSure(period)) return []
  const {start, end, allDay, kind, timeZone, text} = period.value
  const isOpen = kind === 'once' && allDay === true && end === undefined && start !== undefined
  const {frontMatter} = page
  const isStated = valuesOf(frontMatter, keys.allDay).some(({value}) => plainValue(value) === true)
  if (!isOpen || isStated) return []
  const {day} = toWall(start, timeZone)
  const heads = valuesOf(frontMatter, [...keys.title, ...keys.excerpt, ...keys.ingress]).flatMap(
    ({value}) => (typeof value === 'string' ? [value] : []),
  )
  const shown = paragraphs.slice(0, firstParagraphs).map((paragraph) => paragraph.text)
  const series = seriesIn([...heads, ...shown], day, lexicon)
  if (series === undefined) return []
  const {words, ...times} = series
  const value: Period = {
    _type: 'period',
    kind: 'recurring',
    ...boundsOf(day, undefined, times, timeZone),
    timeZone,
    text: text ?? words,
  }
  return [
    makeMessage('fact-uncertain', {
      reason: `\`${words}\` may say that this event is one of a series; a whole day was taken`,
      source: 'interpret',
      path: page.path,
      place: period.place,
      evidence: words,
      ...saidBy('series-in-text'),
      hint: 'Fill in kind and time if it is.',
      suggestion: {field: 'period', value},
    }),
  ]
}
