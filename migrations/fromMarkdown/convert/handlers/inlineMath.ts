import type {Range} from '../../parse/range.ts'
import type {State} from '../flow/state.ts'
import {addText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const inlineMath: Handler<NodeOf<'inlineMath'>> = {
  enter: (state, node) => {
    addText(state, `\\(${node.value}\\)`, node)
    reportMath(state, node)
    return nothing
  },
}

export function reportMath(state: State, range: Range): void {
  state.notes.add('math-as-text', range, {
    reason: 'A formula is kept as its TeX source between the delimiters that MathJax looks for',
  })
}
