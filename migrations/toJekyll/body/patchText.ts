import {isList, isObject, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {Range} from '../../fromMarkdown/parse/range.ts'
import {textRuns} from '../compare/normalBody.ts'
import type {Run} from '../compare/richText.ts'
import type {BlockWriting} from '../markdown/blockText.ts'
import {escapeText} from '../markdown/escape.ts'
import {commonEnds} from '../text/commonEnds.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {spanOffsets} from './spanOffsets.ts'

interface Sign {
  readonly character: string
  readonly marks: string
}

const signsOf = (runs: readonly Run[]): readonly Sign[] =>
  runs.flatMap(({text, marks}) =>
    text.split('').map((character) => ({character, marks: marks.join('\n')})),
  )

interface PlacedSpan {
  /** In the block's text. */
  readonly from: number
  readonly to: number
  readonly range: Range
}

const spansOf = (
  block: JsonObject,
  ranges: ReadonlyMap<string, Range>,
): readonly PlacedSpan[] | undefined => {
  const spans: PlacedSpan[] = []
  let from = 0
  for (const span of isList(block['children']) ? block['children'].filter(isObject) : []) {
    const {text, _key: key} = span
    const range = typeof key === 'string' ? ranges.get(key) : undefined
    if (typeof text !== 'string' || range === undefined) return undefined
    spans.push({from, to: from + text.length, range})
    from += text.length
  }
  return spans
}

const sameMarks = (signs: readonly Sign[], marks: string): boolean =>
  signs.every((sign) => sign.marks === marks)

/**
 * The smallest change to the Markdown of a block that makes its text another one: of a paragraph on
 * several lines only those change that say something else. `undefined` where more than the words of
 * one stretch of text changes.
 */
export function patchText(
  body: string,
  old: JsonObject,
  wanted: JsonObject,
  ranges: ReadonlyMap<string, Range>,
  {habits, lineBreak}: BlockWriting,
): TextEdit | undefined {
  const before = signsOf(textRuns(old))
  const after = signsOf(textRuns(wanted))
  const spans = spansOf(old, ranges)
  if (spans === undefined || before.length !== (spans.at(-1)?.to ?? -1)) return undefined
  const same = commonEnds(
    before,
    after,
    (a, b) => a?.character === b?.character && a?.marks === b?.marks,
  )
  const to = before.length - same.behind
  const came = after.slice(same.before, after.length - same.behind)
  const gone = before.slice(same.before, to)
  const marks = (came[0] ?? gone[0])?.marks ?? ''
  if (!sameMarks(came, marks) || !sameMarks(gone, marks)) return undefined
  const span = spans.find(
    (each) =>
      each.from <= same.before &&
      to <= each.to &&
      (gone.length > 0 || before.slice(each.from, each.to).some((sign) => sign.marks === marks)),
  )
  if (span === undefined) return undefined
  const source = body.slice(span.range.start, span.range.end)
  const text = before
    .slice(span.from, span.to)
    .map(({character}) => character)
    .join('')
  const offsets = spanOffsets(source, text)
  const start = offsets?.[same.before - span.from]
  const end = offsets?.[to - span.from]
  if (start === undefined || end === undefined) return undefined
  const words = came.map(({character}) => character).join('')
  const isCode = marks.split('\n').includes('code')
  const escaped = isCode ? words : escapeText(`a${words}`, false).slice(1)
  return {
    start: span.range.start + start,
    end: span.range.start + end,
    text: escaped.replaceAll('\n', habits.hardBreak + lineBreak),
  }
}
