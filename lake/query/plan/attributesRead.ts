import type {GroqNode} from '../../groq/ast.ts'
import {isFunction, isNode} from '../../groq/ast.ts'
import {isString} from '../../json.ts'
import type {Place} from './scopes.ts'
import {children, placeIn, readsAt} from './scopes.ts'

/** Beyond, reading a document as a whole is quicker. */
const most = 8

/** An expression that is evaluated on a document, and in which scope. */
export type OnDocument = readonly [node: GroqNode, place: Place]

/**
 * The names of the attributes that expressions read of the document that they are evaluated on;
 * undefined if they may read any, or many.
 */
export function attributesRead(nodes: readonly OnDocument[]): readonly string[] | undefined {
  const names = new Set<string>()
  const isKnown = nodes.every(([node, place]) => collect(node, place, place.depth, names))
  return isKnown && names.size <= most ? [...names] : undefined
}

const collect = (node: GroqNode, place: Place, document: number, names: Set<string>): boolean => {
  if (node.type === 'Value') return true
  const {base, name} = node
  if (node.type === 'AccessAttribute' && isString(name)) {
    const from = isNode(base) ? base : undefined
    const at = readsAt(from ?? node, place)
    if (from === undefined || from.type === 'This' || from.type === 'Parent') {
      if (at === document) names.add(name)
      return true
    }
  } else if (
    isFunction(node, 'sanity', 'versionOf') ||
    isFunction(node, 'sanity', 'partOfRelease')
  ) {
    names.add('_id')
  } else if (readsAt(node, place) === document) return false
  return children(node).every(([attribute, child]) => {
    // A projection of the document itself, whose scope takes the place of the document's.
    const isOwnBase =
      node.type === 'Projection' &&
      attribute === 'base' &&
      child.type === 'This' &&
      placeIn(node, 'expr', place).depth === document
    return isOwnBase || collect(child, placeIn(node, attribute, place), document, names)
  })
}
