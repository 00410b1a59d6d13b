import {addBreak} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const hardBreak: Handler<NodeOf<'break'>> = {
  enter: (state, node) => {
    addBreak(state, node)
    return nothing
  },
}
