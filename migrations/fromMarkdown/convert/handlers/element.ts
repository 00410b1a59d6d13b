import {elementHandler} from '../elements/elements.ts'
import {reportProperties} from '../elements/reportProperties.ts'
import type {State} from '../flow/state.ts'
import {addText} from '../flow/text.ts'
import type {Handler, NodeOf} from '../handler.ts'

/** Between blocks stands white space, also around an element that browsers show inline. */
const keepApart = (state: State, element: NodeOf<'element'>): void => {
  const {display, start} = element
  if (display !== 'block' || element.insideRaw || state.preformatted) return
  addText(state, ' ', {start, end: start})
}

/** An HTML element, by its tag. */
export const element: Handler<NodeOf<'element'>> = {
  enter: (state, node) => {
    const handler = elementHandler(node)
    reportProperties(state, node, handler.takes)
    keepApart(state, node)
    return handler.enter(state, node)
  },
  leave: (state, node) => {
    elementHandler(node).leave?.(state, node)
    keepApart(state, node)
  },
}
