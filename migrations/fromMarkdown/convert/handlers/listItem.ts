import {endItem, startItem} from '../flow/lists.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const listItem: Handler<NodeOf<'listItem'>> = {
  enter: (state, node) => {
    startItem(state)
    if (node.checked !== undefined) {
      state.notes.add('task-list-state', node, {
        reason: `The task is ${node.checked ? 'done' : 'open'}; its tick box has no place in the text`,
        actual: node.checked ? '[x]' : '[ ]',
        hint: 'Say it in words if it matters.',
      })
    }
    return node.children
  },
  leave: endItem,
}
