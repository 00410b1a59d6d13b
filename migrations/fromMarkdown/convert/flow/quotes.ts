import type {Range} from '../../parse/range.ts'
import type {State} from './state.ts'
import {closeText} from './text.ts'

export function startQuote(state: State, range: Range): void {
  closeText(state)
  state.scope.quoteDepth++
  if (state.scope.quoteDepth === 2) {
    state.notes.add('blockquote-flattened', range, {
      reason: 'A quote inside a quote is shown as a part of the outer one',
    })
  }
}

export function endQuote(state: State): void {
  closeText(state)
  state.scope.quoteDepth--
}
