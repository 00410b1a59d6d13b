import {contentsOf} from '../contents/contentsList.ts'
import {endList, startList} from '../flow/lists.ts'
import type {State} from '../flow/state.ts'
import type {Handler, NodeOf} from '../handler.ts'

/** Whether kramdown puts the table of contents here: in place of the first list with `{:toc}`. */
const takesContents = (state: State, {attributes}: NodeOf<'list'>): boolean => {
  if (attributes?.['toc'] === undefined || state.hasContents) return false
  state.hasContents = true
  return true
}

export const list: Handler<NodeOf<'list'>> = {
  enter: (state, node) => {
    startList(state, node.ordered ? 'number' : 'bullet', node.startNumber ?? 1, node)
    if (!takesContents(state, node)) return node.children
    state.notes.add('contents-expanded', node, {
      reason: 'The table of contents is now a list of links; it follows the headings no more',
      hint: 'Leave it out where the site makes its own.',
    })
    return contentsOf(node, state.root)
  },
  leave: endList,
}
