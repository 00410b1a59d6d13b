import {addText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'
import {reportUnclosedEmphasis} from '../repairs/reportUnclosedEmphasis.ts'

export const text: Handler<NodeOf<'text'>> = {
  enter: (state, node) => {
    reportUnclosedEmphasis(state, node)
    addText(state, node.value, node)
    return nothing
  },
}
