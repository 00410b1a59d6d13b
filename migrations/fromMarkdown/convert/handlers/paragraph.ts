import {closeText} from '../flow/text.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const paragraph: Handler<NodeOf<'paragraph'>> = {
  enter: (state, {children}) => {
    closeText(state)
    return children
  },
  leave: closeText,
}
