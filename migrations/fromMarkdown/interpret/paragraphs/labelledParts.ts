import type {Range} from '../../parse/range.ts'
import {splitSpan} from '../lines/splitSpan.ts'
import type {Paragraph} from './paragraph.ts'

/** "When: ", "Date et lieu : ", "📍 Where: " */
const label = /^[^\p{L}\n]{0,6}\p{Lu}[^:.,!?\n]{0,30}:(?:\s|$)/u
const fewestLabels = 2

/** Where the lines of a paragraph's text begin, as they stand in its source. */
const lineStarts = ({text, spans}: Paragraph, source: string): readonly number[] => [
  0,
  ...spans.flatMap(({start, end, source: range}) =>
    splitSpan(text.slice(start, end), source.slice(range.start, range.end)).flatMap((part) =>
      part.opensLine ? [start + part.start] : [],
    ),
  ),
]

const within = <Part extends Range>(parts: readonly Part[], {start, end}: Range): readonly Part[] =>
  parts
    .filter((part) => part.start < end && part.end > start)
    .map((part) => ({...part, start: part.start - start, end: part.end - start}))

/** A paragraph in parts where several of its lines have labels: what stands behind one is no more of the last. */
export function labelledParts(paragraph: Paragraph, source: string): readonly Paragraph[] {
  const {text, links, spans} = paragraph
  if (!text.includes(':') || spans.length === 0) return [paragraph]
  const starts = lineStarts(paragraph, source)
  if (starts.length < fewestLabels) return [paragraph]
  const labelled = starts.filter((start) => label.test(text.slice(start)))
  if (labelled.length < fewestLabels) return [paragraph]
  const cuts = [...new Set([0, ...labelled])]
  return cuts.map((start, index) => {
    const range = {start, end: cuts[index + 1] ?? text.length}
    return {
      ...paragraph,
      text: text.slice(range.start, range.end),
      links: within(links, range),
      spans: within(spans, range),
    }
  })
}
