import {parse} from 'groq-js'

import {LakeError, queryParseError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {GroqNode} from './ast.ts'
import {isDeeperThan, isNode, someNode} from './ast.ts'
import {rewrite} from './rewrite.ts'
import {prepare} from './text/prepare.ts'

/** Levels of a query once it is read: each operator, traversal and bracket is one. */
const deepestTree = 500

/**
 * A query with its parameters in place, ready for groq-js. Its functions stay in the thread that
 * parsed it. Throws a `queryParseError` with the place of the mistake, or the name of what the lake
 * does not have.
 */
export function parseQuery(query: string, parameters: JsonObject): GroqNode {
  const {text, originalPlace} = prepare(query)
  const refuseAt = (name: string, reason: string): never => {
    const start = Math.max(0, query.indexOf(name))
    throw queryParseError(query, reason, start, start + name.length)
  }
  try {
    const tree: unknown = parse(text, {params: {...parameters}})
    if (!isNode(tree)) throw new Error('The query has no syntax tree')
    if (isDeeperThan(tree, deepestTree)) throw new RangeError('Too deep')
    someNode(tree, ({type, name}) =>
      type === 'Parameter' && isString(name)
        ? refuseAt(`$${name}`, `param $${name} referenced, but not provided`)
        : false,
    )
    return rewrite(tree, ({name, reason}) => refuseAt(name, reason))
  } catch (error) {
    throw parseError(query, error, originalPlace)
  }
}

const parseError = (
  query: string,
  error: unknown,
  originalPlace: (place: number) => number,
): LakeError => {
  if (error instanceof LakeError) return error
  if (error instanceof RangeError) {
    const reason = `The query has more than ${deepestTree} operators in a row or brackets in brackets`
    return queryParseError(query, reason, 0, query.length)
  }
  const reason = error instanceof Error ? error.message : String(error)
  const position = isObject(error) ? error['position'] : undefined
  if (typeof position !== 'number') return queryParseError(query, reason, 0, query.length)
  const start = originalPlace(position)
  // groq-js says the place in words too, of the text that it was given.
  return queryParseError(query, reason.replace(String(position), String(start)), start, start + 1)
}
