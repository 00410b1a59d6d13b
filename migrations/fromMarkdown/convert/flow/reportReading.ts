import type {State} from './state.ts'

/** Notes where the reader could not read the text as it is asked to. */
export function reportReading({root, notes}: State): void {
  const {tooDeep, fallback} = root
  if (fallback) {
    notes.add(
      'dialect-fallback',
      {start: 0, end: 0},
      {
        reason:
          'The text is too long or nests too deep for the CommonMark reader; it was read as kramdown does',
        hint: 'Split the page, or take out a level.',
      },
    )
  }
  if (tooDeep !== undefined) {
    notes.add(
      'nesting-too-deep',
      {start: tooDeep, end: tooDeep + 1},
      {
        reason: 'From here on, marks nest more than a hundred deep; they were read as text',
        hint: 'Take out levels.',
      },
    )
  }
}
