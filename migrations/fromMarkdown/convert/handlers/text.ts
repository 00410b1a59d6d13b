import {splitPlaceholders} from '../../parse/liquid/placeholder.ts'
import type {Range} from '../../parse/range.ts'
import {addObject} from '../flow/objects.ts'
import {addText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'
import {reportUnclosedEmphasis} from '../repairs/reportUnclosedEmphasis.ts'

/** The place of a part of a text; of the whole text where escapes or entities shift it. */
const placeOf = ({value, start, end}: NodeOf<'text'>, at: number, length: number): Range =>
  end - start === value.length ? {start: start + at, end: start + at + length} : {start, end}

/** Words; unresolved Liquid between them is a block of its own. */
export const text: Handler<NodeOf<'text'>> = {
  enter: (state, node) => {
    reportUnclosedEmphasis(state, node)
    for (const part of splitPlaceholders(node.value, state.liquid)) {
      const range = placeOf(node, part.at, part.text.length)
      if (part.liquid === undefined || state.preformatted) {
        addText(state, part.liquid ?? part.text, range)
      } else {
        addObject(state, {_type: 'html', html: part.liquid}, range)
      }
    }
    return nothing
  },
}
