import type {Paragraph} from '../../../../kramdown/index.ts'
import type {Range} from '../../parse/range.ts'
import {addFigure} from '../flow/figures.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

const words = (value: string, {start, end}: Range): Paragraph => ({
  type: 'paragraph',
  start,
  end,
  children: [{type: 'text', value, start, end}],
})

/** An image; with kramdown's `standalone`, its alternative text is shown below as its caption. */
export const image: Handler<NodeOf<'image'>> = {
  enter: (state, node) => {
    const caption = node.attributes?.['standalone'] === undefined ? undefined : node.alt
    addFigure(state, {...node, caption: state.exact ? undefined : caption}, node)
    return state.exact && caption ? [words(caption, node)] : nothing
  },
}
