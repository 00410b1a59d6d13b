import {addObject} from '../flow/objects.ts'
import {written} from '../flow/written.ts'
import {nothing} from '../handler.ts'
import type {ElementHandler} from './elementHandler.ts'

/** An element that nothing else can hold: kept as it was written, shown as text, never executed. */
export const keepHtml: ElementHandler = {
  takes: ['*'],
  enter: (state, element) => {
    const html = written(state, state.source.slice(element.start, element.end))
    addObject(state, {_type: 'html', html}, element)
    state.notes.add('html-kept', element, {
      reason: `\`<${element.tagName}>\` is kept as HTML, which is shown as text and never executed`,
      actual: html,
      hint: 'Take it out, or say the same with what the editor has.',
    })
    return nothing
  },
}
