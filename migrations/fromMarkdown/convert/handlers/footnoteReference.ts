import {endLink, startLink} from '../flow/links.ts'
import {countDecorator} from '../flow/marks.ts'
import {addText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

/**
 * The number of a footnote, raised, with the footnote as its annotation. As Jekyll shows it: a link
 * to the list of footnotes at the end. Inside of footnotes there are no annotations.
 */
export const footnoteReference: Handler<NodeOf<'footnoteReference'>> = {
  enter: (state, node) => {
    const footnote = state.footnotes.get(node.label)
    if (footnote === undefined) return nothing
    footnote.references++
    countDecorator(state.marks, 'sup', 1)
    if (state.exact) {
      startLink(state, `#fn:${node.label}`, undefined, node)
      addText(state, String(footnote.number), node)
      endLink(state)
    } else {
      addText(
        state,
        String(footnote.number),
        node,
        footnote.content.length > 0 ? {content: footnote.content, range: node} : undefined,
      )
    }
    countDecorator(state.marks, 'sup', -1)
    return nothing
  },
}
