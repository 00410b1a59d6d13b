import {decodeEntities} from '../../../../kramdown/index.ts'
import type {State} from '../flow/state.ts'
import {addText} from '../flow/text.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

/** `<!-->` is a whole comment to browsers: they show the words of what stands behind it. */
const abrupt = /^<!---?>/
const markup = /<!---?>|<!--[^]*?-->|<\/?[a-z][^>]*>/gi

const showRest = (state: State, node: NodeOf<'comment'>): void => {
  const written = state.source.slice(node.start, node.end).trimEnd()
  const start = abrupt.exec(written)?.[0].length ?? written.length
  const words = decodeEntities(written.slice(start).replace(markup, ''))
  addText(state, words, {start: node.start + start, end: node.start + written.length})
}

export const comment: Handler<NodeOf<'comment'>> = {
  enter: (state, node) => {
    state.notes.add('comment-dropped', node, {
      reason: 'A comment, which visitors never see, was left out',
      actual: node.value.trim(),
    })
    showRest(state, node)
    return nothing
  },
}
