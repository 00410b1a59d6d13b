import {endCell, startCell} from '../flow/tables.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const tableCell: Handler<NodeOf<'tableCell'>> = {
  enter: (state, node) => {
    startCell(state, node)
    return node.children
  },
  leave: (state, node) => endCell(state, node),
}
