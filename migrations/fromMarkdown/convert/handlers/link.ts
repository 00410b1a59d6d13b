import {endLink, startLink} from '../flow/links.ts'
import type {Handler, NodeOf} from '../handler.ts'

export const link: Handler<NodeOf<'link'>> = {
  enter: (state, node) => {
    startLink(state, node.url, node.title, node)
    return node.children
  },
  leave: endLink,
}
