import {startRow} from '../flow/tables.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const tableRow: Handler<NodeOf<'tableRow'>> = {
  enter: (state, node) => {
    startRow(state, node.header)
    return node.children
  },
}
