import type {Range} from '../../parse/range.ts'
import type {State} from './state.ts'

/** A text in NFC; the first place of the page where that changes something is remembered. */
export function normalise(state: State, text: string, range: Range): string {
  const normalised = text.normalize('NFC')
  if (normalised !== text && range.start < (state.normalised?.start ?? Infinity)) {
    state.normalised = firstDecomposed(state.source, range)
  }
  return normalised
}

/** The first characters of a range that NFC would change, or the range itself. */
const firstDecomposed = (source: string, {start, end}: Range): Range => {
  for (const {0: sequence, index} of source.slice(start, end).matchAll(/\P{M}\p{M}*/gu)) {
    if (sequence.normalize('NFC') !== sequence) {
      return {start: start + index, end: start + index + sequence.length}
    }
  }
  return {start, end}
}

/** Notes that the page's text is not as it was written. */
export function reportNormalised({normalised, notes, source}: State): void {
  if (normalised === undefined) return
  const written = source.slice(normalised.start, normalised.end)
  notes.add('text-normalised', normalised, {
    reason: 'Letters with accents are written in parts; they were joined (Unicode NFC)',
    actual: written,
    expected: written.normalize('NFC'),
  })
}
