import {endHeading, startHeading} from '../flow/headings.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const heading: Handler<NodeOf<'heading'>> = {
  enter: (state, node) => {
    startHeading(state, node.depth, node)
    return node.children
  },
  leave: endHeading,
}
