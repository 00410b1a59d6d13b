import type {ContentDocument} from '../../../../content/documents/documents.ts'
import {isList, isObject, type Json, type JsonDocument, mapDocument} from '../../dataset/json.ts'
import {typeNames} from './showDocument.ts'

const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : [])

/**
 * A document of the dataset as a report shows it: with the parts that a text always has. `undefined`
 * for one of another kind.
 */
export function shownAsContent(document: JsonDocument): ContentDocument | undefined {
  if (!Object.hasOwn(typeNames, document._type)) return undefined
  const whole = mapDocument(document, (object) => {
    if (object['_type'] === 'span') return {...object, marks: listOf(object['marks'])}
    if (object['_type'] !== 'block') return object
    const {style = 'normal', children, markDefs} = object
    const spans = listOf(children).filter((child) => isObject(child) && child['_type'] === 'span')
    return {...object, style, children: spans, markDefs: listOf(markDefs)}
  })
  const content: ContentDocument = JSON.parse(JSON.stringify(whole))
  return content
}
