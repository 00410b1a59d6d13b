import {addBreak} from '../flow/text.ts'
import type {ElementHandler} from './elementHandler.ts'

export const br: ElementHandler = {
  takes: ['clear'],
  enter: (state, element) => {
    addBreak(state, element)
    return element.children
  },
}
