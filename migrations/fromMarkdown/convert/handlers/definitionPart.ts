import {closeText} from '../flow/text.ts'
import type {Handler, NodeOf} from '../handler.ts'

/** A term or a description of a definition list. */
export const definitionPart: Handler<NodeOf<'definitionTerm' | 'definitionDescription'>> = {
  enter: (state, {children}) => {
    closeText(state)
    return children
  },
  leave: closeText,
}
