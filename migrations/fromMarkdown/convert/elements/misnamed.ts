import {addText} from '../flow/text.ts'
import type {ElementHandler} from './elementHandler.ts'

const tag = /<[^>]*>/y

/**
 * `<ålder>`, `<_>`: kramdown takes them for elements, but to browsers a name starts with a letter
 * from A to Z, so that they show the tag as it is written.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state
 */
export const misnamed: ElementHandler = {
  takes: ['*'],
  enter: (state, element) => {
    const {start, children} = element
    tag.lastIndex = start
    const written = tag.exec(state.source)?.[0]
    if (written) addText(state, written, {start, end: start + written.length})
    return children
  },
}

export function isMisnamed(tagName: string): boolean {
  return !/^[a-z]/i.test(tagName)
}
