import type {Range} from '../../parse/range.ts'
import type {State} from './state.ts'
import {closeText} from './text.ts'

const depths = [1, 2, 3, 4, 5, 6] as const
export type Depth = (typeof depths)[number]

export function startHeading(state: State, depth: Depth, range: Range): void {
  closeText(state)
  state.scope.headings.push(`h${depth}`)
  if (state.scope.quoteDepth > 0) {
    state.notes.add('blockquote-flattened', range, {
      reason: 'A heading in a quote stays a heading and stands outside of the quote',
    })
  }
}

export function endHeading(state: State): void {
  closeText(state)
  state.scope.headings.pop()
}
