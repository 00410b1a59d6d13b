import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const comment: Handler<NodeOf<'comment'>> = {
  enter: (state, node) => {
    state.notes.add('comment-dropped', node, {
      reason: 'A comment, which visitors never see, was left out',
      actual: node.value.trim(),
    })
    return nothing
  },
}
