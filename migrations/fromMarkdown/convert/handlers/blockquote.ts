import {endQuote, startQuote} from '../flow/quotes.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const blockquote: Handler<NodeOf<'blockquote'>> = {
  enter: (state, node) => {
    startQuote(state, node)
    return node.children
  },
  leave: endQuote,
}
