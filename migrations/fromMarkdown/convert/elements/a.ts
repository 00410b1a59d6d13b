import {endLink, startLink} from '../flow/links.ts'
import {endOpenLink} from '../flow/marks.ts'
import type {ElementHandler} from './elementHandler.ts'

/** A link, or without `href` a mere anchor. */
export const a: ElementHandler = {
  takes: ['href', 'title', 'rel', 'target'],
  enter: (state, element) => {
    const {href, title} = element.properties
    if (href === undefined) endOpenLink(state.marks)
    else startLink(state, href, title, element)
    return element.children
  },
  leave: (state, {properties: {href}}) => {
    if (href !== undefined) endLink(state)
  },
}
