import {blockAttributesAt} from '../attributes.ts'
import type {SourceText} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import {blankLinesEnd} from './blankLine.ts'
import type {BlockParser} from './blockParser.ts'
import {endMarkerEnd} from './endMarker.ts'

/** Whether a setext heading, table or formula can start here. */
export function afterBoundary(parser: BlockParser): boolean {
  const {last} = parser
  return (
    last === undefined ||
    last.type === 'blank' ||
    (last.type === 'end' && last.reason === 'marker') ||
    parser.pendingAttributes !== undefined
  )
}

/** Whether a block that stands alone can end in front of `position`. */
export function beforeBoundary(source: SourceText, position: number): boolean {
  const {text} = source
  return (
    position >= text.length ||
    blankLinesEnd(text, position) > position ||
    endMarkerEnd(text, position) !== undefined ||
    blockAttributesAt(source, position + spacesAt(text, position, 3)) !== undefined
  )
}
