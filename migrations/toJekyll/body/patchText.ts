import {commonEnds} from '../../../content/lists/commonEnds.ts'
import {isList, isObject, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {Range} from '../../fromMarkdown/parse/range.ts'
import {textRuns} from '../compare/normalBody.ts'
import type {Run} from '../compare/richText.ts'
import type {BlockWriting} from '../markdown/blockText.ts'
import {inlineText} from '../markdown/inline.ts'
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

const marksOf = (sign: Sign | undefined): readonly string[] =>
  sign === undefined || sign.marks === '' ? [] : sign.marks.split('\n')

const runsOf = (signs: readonly Sign[]): readonly Run[] => {
  const runs: {text: string; readonly marks: readonly string[]}[] = []
  let last: string | undefined
  for (const sign of signs) {
    const run = runs.at(-1)
    if (run !== undefined && sign.marks === last) run.text += sign.character
    else runs.push({text: sign.character, marks: marksOf(sign)})
    last = sign.marks
  }
  return runs
}

/** Signs that are to stand in the place of some others. */
interface Change {
  readonly from: number
  readonly to: number
  readonly came: readonly Sign[]
}

interface Patching {
  readonly body: string
  readonly spans: readonly PlacedSpan[]
  readonly before: readonly Sign[]
  readonly writing: BlockWriting
}

/** A change to the words inside of one stretch of text; what comes may have more marks. */
const insideSpan = ({from, to, came}: Change, patching: Patching): TextEdit | undefined => {
  const {body, spans, before, writing} = patching
  const fits = (each: PlacedSpan): boolean => {
    const opened = marksOf(before[each.from])
    return (
      each.from <= from &&
      to <= each.to &&
      each.from < each.to &&
      came.every((sign) => opened.every((mark) => marksOf(sign).includes(mark)))
    )
  }
  const fitting = spans.filter(fits)
  const span = fitting.toSorted(
    (a, b) => marksOf(before[b.from]).length - marksOf(before[a.from]).length,
  )[0]
  if (span === undefined) return undefined
  const source = body.slice(span.range.start, span.range.end)
  const signs = before.slice(span.from, span.to)
  const offsets = spanOffsets(source, signs.map(({character}) => character).join(''))
  const start = offsets[from - span.from]
  const end = offsets[to - span.from]
  if (start === undefined || end === undefined) return undefined
  const opened = marksOf(before[span.from])
  const first = came[0]
  const isPlain = opened.includes('code') || first === undefined
  const words = came.map(({character}) => character).join('')
  const written = isPlain
    ? words
    : behindText(
        inlineText(
          runsOf([{...first, character: 'a', marks: opened.join('\n')}, ...came]),
          writing,
          opened,
        ),
      )
  return {start: span.range.start + start, end: span.range.start + end, text: written}
}

/** Written behind a letter, so that nothing is taken for the start of a line. */
const behindText = (written: string): string => written.slice(1)

/** A change of whole stretches of text between two that have no marks: their delimiters go along. */
const ofSpans = (
  {from, to, came}: Change,
  {spans, before, body, writing}: Patching,
): TextEdit | undefined => {
  const touched = spans.filter((span) => span.from < to && from < span.to)
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return undefined
  const left = spans[spans.indexOf(first) - 1]
  const right = spans[spans.indexOf(last) + 1]
  const isBare = (span: PlacedSpan | undefined): span is PlacedSpan =>
    span !== undefined && span.from < span.to && marksOf(before[span.from]).length === 0
  if (!isBare(left) || !isBare(right)) return undefined
  const signs = [...before.slice(first.from, from), ...came, ...before.slice(to, last.to)]
  const [start, end] = [left.range.end, right.range.start]
  const kept = body.slice(start, end)
  const runs = runsOf([{character: 'a', marks: ''}, ...signs])
  return kept === '' ? undefined : {start, end, text: behindText(inlineText(runs, writing))}
}

/**
 * The smallest change to the Markdown of a block that makes its text another one: of a paragraph on
 * several lines only those change that say something else. `undefined` where that cannot be told.
 */
export function patchText(
  body: string,
  old: JsonObject,
  wanted: JsonObject,
  ranges: ReadonlyMap<string, Range>,
  writing: BlockWriting,
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
  const change = {
    from: same.before,
    to: before.length - same.behind,
    came: after.slice(same.before, after.length - same.behind),
  }
  const patching = {body, spans, before, writing}
  return insideSpan(change, patching) ?? ofSpans(change, patching)
}
