import {addObject} from '../flow/objects.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const thematicBreak: Handler<NodeOf<'thematicBreak'>> = {
  enter: (state, node) => {
    addObject(state, {_type: 'divider'}, node)
    return nothing
  },
}
