import type {GroqNode} from '../groq/ast.ts'
import {constantOf, isFunction, isNode, isOwnAttribute} from '../groq/ast.ts'
import {publishedIdOf} from '../ids.ts'
import {isString} from '../json.ts'
import type {DocumentSource} from '../store/documentSource.ts'

/** The ids among which are all documents that pass `filter`; undefined if the filter says nothing about that. */
export function narrow(filter: unknown, source: DocumentSource): readonly string[] | undefined {
  if (!isNode(filter)) return undefined
  switch (filter.type) {
    case 'Group':
      return narrow(filter['base'], source)
    case 'And':
      return both(narrow(filter['left'], source), narrow(filter['right'], source))
    case 'Or':
      return either(narrow(filter['left'], source), narrow(filter['right'], source))
    case 'OpCall':
      return byComparison(filter, source)
    case 'FuncCall':
      return byFunction(filter, source)
    default:
      return undefined
  }
}

type Ids = readonly string[] | undefined

function both(left: Ids, right: Ids): Ids {
  if (left === undefined || right === undefined) return left ?? right
  const wanted = new Set(right)
  return left.filter((id) => wanted.has(id))
}

function either(left: Ids, right: Ids): Ids {
  if (left === undefined || right === undefined) return undefined
  return [...new Set([...left, ...right])].toSorted()
}

function byComparison(node: GroqNode, source: DocumentSource): Ids {
  const {op, left, right} = node
  if (op === '==') return byAttribute(left, right, source) ?? byAttribute(right, left, source)
  return op === 'in' ? byAttribute(left, right, source) : undefined
}

function byAttribute(attribute: unknown, operand: unknown, source: DocumentSource): Ids {
  const constant = constantOf(operand)
  if (constant === undefined) return undefined
  const values = strings(constant.value)
  if (isOwnAttribute(attribute, '_type')) return source.idsOfTypes(values)
  // In a perspective that lays drafts over published documents both have the same _id.
  if (isOwnAttribute(attribute, '_id')) return source.idsOfVariants(values.map(publishedIdOf))
  return undefined
}

function byFunction(node: GroqNode, source: DocumentSource): Ids {
  const values = (Array.isArray(node['args']) ? node['args'] : []).map(constantOf)
  if (values.some((value) => value === undefined)) return undefined
  const constants = values.flatMap((value) => strings(value?.value))
  if (isFunction(node, 'global', 'references')) return source.idsReferringTo(constants)
  if (isFunction(node, 'sanity', 'versionOf')) {
    return source.idsOfVariants(constants.map(publishedIdOf))
  }
  return undefined
}

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(isString)
