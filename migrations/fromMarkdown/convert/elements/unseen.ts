import {nothing} from '../handler.ts'
import type {ElementHandler} from './elementHandler.ts'
import {keepHtml} from './keepHtml.ts'

/** An element whose text no browser shows. As Jekyll shows the page, there is nothing of it. */
export const unseen: ElementHandler = {
  takes: ['*'],
  enter: (state, element) => {
    if (!state.exact) return keepHtml.enter(state, element)
    state.notes.add('html-unseen', element, {
      reason: `\`<${element.tagName}>\` shows nothing to visitors and was left out`,
      actual: `<${element.tagName}>`,
      hint: 'Convert without `--exact` to keep it as HTML.',
    })
    return nothing
  },
}
