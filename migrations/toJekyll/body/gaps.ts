import type {Range} from '../../fromMarkdown/parse/range.ts'
import type {BlockWriting} from '../markdown/blockText.ts'
import {type Above, endOfList, writeBlocks} from '../markdown/bodyText.ts'
import type {TextEdit} from '../text/textEdit.ts'
import type {Part, Unit} from './units.ts'

/** A page's body, to be changed. Offsets of edits are the body's. */
export interface BodySource {
  readonly body: string
  readonly units: readonly Unit[]
  readonly ranges: ReadonlyMap<string, Range>
}

/** The depth in a list; 0 outside of one. */
export function levelOf({block}: Part): number {
  return typeof block['level'] === 'number'
    ? block['level']
    : block['listItem'] === undefined
      ? 0
      : 1
}

const isBlank = (text: string): boolean => text.trim() === ''
const breaksIn = (text: string): number => text.split('\n').length - 1
/** In a quote, the empty lines have its marker. */
const isGap = (text: string): boolean => isBlank(text.replaceAll('>', ''))
const isInQuote = (gap: string | undefined): boolean => gap?.includes('>') === true
const isItem = (part: Part | undefined): boolean => part !== undefined && levelOf(part) > 0
/** Takes lines away, with the smaller of the gaps around them. */
export function removal(
  {body}: BodySource,
  first: Unit,
  last: Unit,
  before: Unit | undefined,
  behind: Unit | undefined,
): TextEdit {
  const gapBefore = before === undefined ? undefined : body.slice(before.tail, first.start)
  const gapBehind = behind === undefined ? undefined : body.slice(last.tail, behind.start)
  const endsBody = behind === undefined
  const isBefore = gapBefore !== undefined && isGap(gapBefore)
  const isBehind = gapBehind !== undefined && isGap(gapBehind)
  if (
    before !== undefined &&
    isBefore &&
    (endsBody ||
      !isBehind ||
      breaksIn(gapBefore) < breaksIn(gapBehind) ||
      (isInQuote(gapBefore) && !isInQuote(gapBehind)))
  ) {
    return {start: before.tail, end: last.tail, text: ''}
  }
  if (behind !== undefined && isBehind) return {start: first.start, end: behind.start, text: ''}
  return {start: first.start, end: last.tail, text: ''}
}

interface Around {
  readonly before: Unit | undefined
  readonly behind: Unit | undefined
  readonly above: Above
}

/** Whether blocks become the first items of the list behind them. */
const beginsList = (parts: readonly Part[], before: Unit, behind: Unit): boolean => {
  const [next] = behind.parts
  return (
    next !== undefined &&
    isItem(next) &&
    !isItem(before.parts.at(-1)) &&
    parts.every(({block}) => block['listItem'] === next.block['listItem'])
  )
}

/** Puts blocks between others, with the gaps that they need. */
export function insertion(
  source: BodySource,
  parts: readonly Part[],
  {before, behind, above}: Around,
  writing: BlockWriting,
): TextEdit {
  const {body, units} = source
  const {lineBreak} = writing
  const written = writeBlocks(
    parts.map(({block}) => block),
    above,
    writing,
  )
  const lastIsItem = isItem(parts.at(-1))
  if (before === undefined && behind !== undefined) {
    const isTight = lastIsItem && isItem(behind.parts[0])
    return {
      start: behind.start,
      end: behind.start,
      text: written.text + lineBreak.repeat(isTight ? 1 : 2),
    }
  }
  if (before === undefined) {
    const end = body.trimEnd().length
    const head = end === 0 ? '' : lineBreak.repeat(2)
    return {start: end, end, text: head + written.text + (end === body.length ? lineBreak : '')}
  }
  const gap = behind === undefined ? undefined : body.slice(before.tail, behind.start)
  if (behind !== undefined && beginsList(parts, before, behind) && breaksIn(gap ?? '') > 1) {
    const next = units[units.indexOf(behind) + 1]
    const isLoose =
      isItem(next?.parts[0]) && breaksIn(body.slice(behind.tail, next?.start ?? behind.tail)) > 1
    const {start} = behind
    return {start, end: start, text: written.text + lineBreak.repeat(isLoose ? 2 : 1)}
  }
  const index = units.indexOf(before)
  const earlier = units[index - 1]
  const isLoose =
    earlier !== undefined &&
    isItem(earlier.parts[0]) &&
    isItem(before.parts[0]) &&
    breaksIn(body.slice(earlier.tail, before.start)) > 1
  const tight = written.isTight && isItem(before.parts.at(-1)) && !isLoose
  const needsGap =
    gap !== undefined &&
    isBlank(gap) &&
    breaksIn(gap) < 2 &&
    !(lastIsItem && isItem(behind?.parts[0]))
  const head = written.endsList ? endOfList(lineBreak) : lineBreak.repeat(tight ? 1 : 2)
  return {
    start: before.tail,
    end: before.tail,
    text: head + written.text + (needsGap ? lineBreak : ''),
  }
}
