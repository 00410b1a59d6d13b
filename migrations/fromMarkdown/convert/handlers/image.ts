import {addFigure} from '../flow/figures.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const image: Handler<NodeOf<'image'>> = {
  enter: (state, node) => {
    addFigure(state, node, node)
    return nothing
  },
}
