import type {ElementHandler} from './elementHandler.ts'

/** The same handler, with a note that the element's own look is lost. */
export function flattened(handler: ElementHandler): ElementHandler {
  return {
    ...handler,
    enter: (state, element) => {
      state.notes.add('element-flattened', element, {
        reason: `The content of \`<${element.tagName}>\` is kept, the element itself has no place in the text`,
        actual: `<${element.tagName}>`,
      })
      return handler.enter(state, element)
    },
  }
}
