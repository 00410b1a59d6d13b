import {addFigure} from '../flow/figures.ts'
import {nothing} from '../handler.ts'
import type {ElementHandler} from './elementHandler.ts'

export const img: ElementHandler = {
  takes: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding', 'srcset', 'sizes'],
  enter: (state, element) => {
    const {src, alt, title} = element.properties
    addFigure(state, {url: src ?? '', alt, title}, element)
    return nothing
  },
}
