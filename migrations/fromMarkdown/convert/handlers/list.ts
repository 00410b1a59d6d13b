import {endList, startList} from '../flow/lists.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const list: Handler<NodeOf<'list'>> = {
  enter: (state, node) => {
    startList(state, node.ordered ? 'number' : 'bullet', node.startNumber ?? 1, node)
    return node.children
  },
  leave: endList,
}
