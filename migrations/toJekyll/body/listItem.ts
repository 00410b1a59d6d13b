import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'

/** An item of a list, as no page near shows how to write it. */
export function listItem(children: readonly JsonObject[]): JsonObject {
  return {_type: 'block', style: 'normal', listItem: 'bullet', level: 1, markDefs: [], children}
}
