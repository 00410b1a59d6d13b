import {endTable, startTable} from '../flow/tables.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const table: Handler<NodeOf<'table'>> = {
  enter: (state, node) => {
    startTable(state, node)
    return node.children
  },
  leave: endTable,
}
