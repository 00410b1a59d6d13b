import {isSpanElement} from '../html/names.ts'
import {closingTagAt, commentEndAt, openingTagAt} from '../html/tag.ts'
import {spacesAt} from '../text/whitespace.ts'
import {behindLine} from './behindLine.ts'
import type {BlockHandler, BlockParser} from './blockParser.ts'
import {parseElement} from './htmlElement.ts'

/** An HTML comment, or the tag of a block element with all that is in it. */
export const htmlBlock: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const commentEnd = commentEndAt(source, position)
  if (commentEnd !== undefined) {
    const value = text.slice(position + 4, commentEnd - 3)
    parser.addPlain({type: 'comment', value, ...source.blockRange(position, commentEnd)})
    parser.position = behindLine(text, commentEnd)
    return true
  }
  const start = position + spacesAt(text, position, 3)
  const tag = openingTagAt(source, start)
  if (tag) {
    if (isSpanElement(tag.tagName.toLowerCase())) return false
    parser.position = tag.end
    parseElement(parser, tag, start)
    return true
  }
  return closesContainer(parser, start) ? 'closed' : false
}

const closesContainer = (parser: BlockParser, start: number): boolean => {
  const tag = closingTagAt(parser.text, start)
  if (!tag || tag.name.toLowerCase() !== parser.container.element?.tagName) return false
  if (isSpanElement(tag.name.toLowerCase())) return false
  parser.position = tag.end
  return true
}
