import {elementHandler} from '../elements/elements.ts'
import {reportProperties} from '../elements/reportProperties.ts'
import type {Handler, NodeOf} from '../handler.ts'

/** An HTML element, by its tag. */
export const element: Handler<NodeOf<'element'>> = {
  enter: (state, node) => {
    const handler = elementHandler(node)
    reportProperties(state, node, handler.takes)
    return handler.enter(state, node)
  },
  leave: (state, node) => elementHandler(node).leave?.(state, node),
}
