import {countDecorator} from '../flow/marks.ts'
import {addText} from '../flow/text.ts'
import {written} from '../flow/written.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const inlineCode: Handler<NodeOf<'inlineCode'>> = {
  enter: (state, node) => {
    countDecorator(state.marks, 'code', 1)
    addText(state, written(state, node.value), node)
    countDecorator(state.marks, 'code', -1)
    return nothing
  },
}
