import type {Json, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {blocksOf} from '../compare/normalBody.ts'
import type {Writing} from '../fields/writing.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {objectsIn, refOf, stringOf} from '../reading/values.ts'

export type Blocks = readonly JsonObject[]

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
export type NamesOf = (holder: JsonObject) => readonly string[]

/** How people are called on the page as it is, and in the dataset. */
export interface Called {
  readonly shown: NamesOf
  readonly wanted: NamesOf
}

/** The names of those whom a field refers to. */
export function calledIn({find, findShown}: Writing, field: string): Called {
  const names =
    (follow: (id: string) => JsonObject | undefined): NamesOf =>
    (holder) =>
      objectsIn(holder[field]).flatMap(
        (reference) => stringOf(follow(refOf(reference))?.['name']) || [],
      )
  return {shown: names(findShown), wanted: names(find)}
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
