import {isObject, isString} from '../json.ts'
import type {GroqNode} from './ast.ts'
import {isNode, valueNode} from './ast.ts'
import {callNode} from './call.ts'

/** Where a query finds the document with an id, as it sees it. */
export interface GroqDataset {
  dereference(id: string): unknown
}

/**
 * Follows `->` in a dataset. groq-js has a setting for that, but takes a document with an attribute
 * `then` for a promise.
 */
export function dereferenceNode({base}: GroqNode, dataset: GroqDataset): GroqNode {
  return callNode(
    (reference) => {
      const id = isObject(reference) ? reference['_ref'] : undefined
      return isString(id) ? dataset.dereference(id) : undefined
    },
    isNode(base) ? base : valueNode(null),
  )
}
