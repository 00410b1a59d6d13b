import {closeText} from '../flow/text.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const definitionList: Handler<NodeOf<'definitionList'>> = {
  enter: (state, node) => {
    closeText(state)
    state.notes.add('definition-list-flattened', node, {
      reason: 'A definition list becomes a block for each term and each description',
    })
    return node.children
  },
  leave: closeText,
}
