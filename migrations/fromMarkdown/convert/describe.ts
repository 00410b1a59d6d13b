import type {Decorator} from '../../../content/text/portableText.ts'
import type {Range} from '../parse/range.ts'
import type {DraftFootnote, DraftLink, DraftSpan, DraftText} from './draft.ts'
import {decoratorsOf} from './flow/marks.ts'

interface DescribedSpan {
  text: string
  readonly decorators: readonly Decorator[]
  /** Positions in the block's annotations. */
  readonly annotations: readonly number[]
  range: Range
}

/** A text block's spans, neighbours with equal marks joined, and what they are annotated with. */
export interface DescribedText {
  readonly spans: readonly DescribedSpan[]
  readonly annotations: readonly (DraftLink | DraftFootnote)[]
}

const sameMarks = (a: DescribedSpan, b: DescribedSpan): boolean =>
  a.decorators.join() === b.decorators.join() && a.annotations.join() === b.annotations.join()

const hasWords = ({parts}: DraftSpan): boolean => parts.some((part) => part.trim() !== '')

export function describeText({spans}: DraftText): DescribedText {
  const positions = new Map<DraftLink | DraftFootnote, number>()
  const worded = new Set(spans.filter(hasWords).map(({link}) => link))
  const positionOf = (annotation: DraftLink | DraftFootnote): number => {
    const position = positions.get(annotation) ?? positions.size
    positions.set(annotation, position)
    return position
  }
  const described: DescribedSpan[] = []
  for (const {parts, decorators, link, footnote, range} of spans) {
    const span: DescribedSpan = {
      text: parts.join(''),
      decorators: decoratorsOf(decorators),
      annotations: [worded.has(link) ? link : undefined, footnote]
        .filter((annotation) => annotation !== undefined)
        .map(positionOf),
      range,
    }
    const last = described.at(-1)
    if (last && sameMarks(last, span)) {
      last.text += span.text
      last.range = {start: last.range.start, end: range.end}
    } else {
      described.push(span)
    }
  }
  return {spans: described, annotations: [...positions.keys()]}
}
