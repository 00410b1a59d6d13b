import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {blocksOf} from '../compare/normalBody.ts'
import type {Writing} from '../fields/writing.ts'
import type {PageReading} from '../reading/siteReader.ts'

export type Blocks = readonly JsonObject[]

/** The objects of a list. */
export function objectsIn(value: Json | undefined): Blocks {
  return isList(value) ? value.filter(isObject) : []
}

/** A text without white space around it; empty for none. */
export function stringOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The id that a reference leads to; empty for none. */
export function refOf(value: Json | undefined): string {
  return isObject(value) && typeof value['_ref'] === 'string' ? value['_ref'] : ''
}

/**
 * The blocks of a page as they are read, before anything is lifted.
 * @param shown the page's document, whose figures have their files
 */
export function sourceBlocks({body}: PageReading, shown?: JsonObject): Blocks {
  const blocks = objectsIn(JSON.parse(JSON.stringify(body.blocks)))
  const resolved = new Map(objectsIn(shown?.['body']).map((block) => [block['_key'], block]))
  return blocks.map((block) => resolved.get(block['_key']) ?? block)
}

/** The names of the people that a list of references leads to. */
export function namesOf({find}: Writing, field: string): (holder: JsonObject) => readonly string[] {
  return (holder) =>
    objectsIn(holder[field]).flatMap(
      (reference) => stringOf(find(refOf(reference))?.['name']) || [],
    )
}

const said = (body: Json | undefined): string =>
  blocksOf(body)
    .map(({json}) => json)
    .join('\n')

/** Whether two bodies say the same. */
export function sameBlocks(one: Json | undefined, other: Json | undefined): boolean {
  return said(one) === said(other)
}

/** A block as a new one, which stands nowhere yet. */
export function asNew({_key, ...block}: JsonObject): JsonObject {
  return block
}
