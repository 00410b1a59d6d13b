import {addText, closeText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'
import {reportMath} from './inlineMath.ts'

/** Displayed mathematics as kramdown writes it for MathJax. */
export const math: Handler<NodeOf<'math'>> = {
  enter: (state, node) => {
    closeText(state)
    addText(state, `\\[${node.value}\\]`, node)
    closeText(state)
    reportMath(state, node)
    return nothing
  },
}
