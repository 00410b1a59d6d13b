import {parse} from 'groq-js'

import {LakeError, queryParseError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {GroqNode} from './ast.ts'
import {isNode, mapTree, someNode} from './ast.ts'
import {rewriteMatch} from './rewriteMatch.ts'

/** A query with its parameters in place. Throws a `queryParseError` with the place of the mistake. */
export function parseQuery(query: string, parameters: JsonObject): GroqNode {
  try {
    const tree: unknown = parse(query, {params: {...parameters}})
    if (!isNode(tree)) throw new Error('The query has no syntax tree')
    requireParameters(tree, query)
    return mapTree(tree, rewriteMatch)
  } catch (error) {
    throw parseError(query, error)
  }
}

/** A parameter without a value stays in the tree: as `null` it would find nothing, or too much. */
function requireParameters(tree: GroqNode, query: string): void {
  someNode(tree, ({type, name}) => {
    if (type !== 'Parameter' || !isString(name)) return false
    const start = Math.max(0, query.indexOf(`$${name}`))
    const reason = `param $${name} referenced, but not provided`
    throw queryParseError(query, reason, start, start + name.length + 1)
  })
}

function parseError(query: string, error: unknown): LakeError {
  if (error instanceof LakeError) return error
  const reason = error instanceof Error ? error.message : String(error)
  const position = isObject(error) ? error['position'] : undefined
  const start = typeof position === 'number' ? position : 0
  const end = typeof position === 'number' ? position + 1 : query.length
  return queryParseError(query, reason, start, end)
}
