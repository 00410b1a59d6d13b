import {entityAt} from '../entities.ts'
import type {SpanHandler} from './spanParser.ts'

/** `&name;`, `&#39;`, `&#x27;` */
export const entity: SpanHandler = (parser) => {
  const found = entityAt(parser.text, parser.position)
  if (!found) return false
  parser.addText(found.value, found.end)
  if (found.known) parser.symbolEnd = found.end
  return true
}
