import {splitPlaceholders} from '../../parse/liquid/placeholder.ts'
import {addObject} from '../flow/objects.ts'
import {addText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'
import {reportUnclosedEmphasis} from '../repairs/reportUnclosedEmphasis.ts'

export const text: Handler<NodeOf<'text'>> = {
  enter: (state, node) => {
    reportUnclosedEmphasis(state, node)
    for (const {text: words, liquid} of splitPlaceholders(node.value, state.liquid)) {
      if (liquid === undefined || state.preformatted) addText(state, liquid ?? words, node)
      else addObject(state, {_type: 'html', html: liquid}, node)
    }
    return nothing
  },
}
