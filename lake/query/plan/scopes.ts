import type {GroqNode} from '../../groq/ast.ts'
import {isNode, mapChildren, valueNode} from '../../groq/ast.ts'

/*
 * Where an expression reads from. Filters, projections and arguments of pipes are evaluated in a
 * scope of their own: `@` is theirs, `^` the one around it. Mapping over an array (`list[].x`) makes
 * a scope, too, but one that others do not count: a projection in it is as deep as itself.
 */
export interface Place {
  readonly depth: number
  readonly isHidden: boolean
}

export const outermost: Place = {depth: 0, isHidden: false}

export function nested({depth, isHidden}: Place): Place {
  return {depth: isHidden ? depth : depth + 1, isHidden: false}
}

export function hidden(place: Place): Place {
  return {depth: nested(place).depth, isHidden: true}
}

/** Which scope a child is evaluated in, for those that are not evaluated in their parent's. */
const scoped: Readonly<Record<string, Readonly<Record<string, (place: Place) => Place>>>> = {
  Filter: {expr: nested},
  Projection: {expr: nested},
  PipeFuncCall: {args: nested},
  Map: {expr: hidden},
  FlatMap: {expr: hidden},
}

/** The scope of what stands in an attribute of a node. */
export function placeIn(node: GroqNode, attribute: string, place: Place): Place {
  const scopes = Object.hasOwn(scoped, node.type) ? scoped[node.type] : undefined
  return scopes?.[attribute]?.(place) ?? place
}

/** How many scopes above the outermost one of the expression a node reads; undefined if none. */
export function readsAt(node: GroqNode, {depth}: Place): number | undefined {
  if (node.type === 'Parent') return depth - levelsOf(node)
  const isImplicit =
    (node.type === 'AccessAttribute' && node['base'] === undefined) ||
    (node.type === 'FuncCall' && readsThis(node))
  return node.type === 'This' || isImplicit ? depth : undefined
}

const levelsOf = (node: GroqNode): number => (typeof node['n'] === 'number' ? node['n'] : 1)

const ofThis = new Set(['references', 'versionOf', 'partOfRelease'])
const readsThis = ({name}: GroqNode): boolean => typeof name === 'string' && ofThis.has(name)

/** Whether a node comes to a value: some are parts of others and have no meaning by themselves. */
export function isExpression({type}: GroqNode): boolean {
  return !partsOfOthers.has(type)
}

const partsOfOthers: ReadonlySet<string> = new Set([
  'ArrayElement',
  'ObjectAttributeValue',
  'ObjectConditionalSplat',
  'ObjectSplat',
  'SelectAlternative',
  'Asc',
  'Desc',
])

/** Whether an expression reads a scope around it: `@`, an attribute, or `^` that leads out of it. */
export function isOpen(node: GroqNode, place: Place = outermost): boolean {
  if (node.type === 'Value') return false
  const at = readsAt(node, place)
  if (at !== undefined && at <= 0) return true
  return children(node).some(([attribute, child]) => isOpen(child, placeIn(node, attribute, place)))
}

/**
 * Replaces, in what is evaluated in the scope of a document, the largest expressions that read only
 * scopes around that. `replace` is given each as it reads from there.
 */
export function replaceOuter(
  node: GroqNode,
  replace: (outer: GroqNode) => GroqNode,
  place: Place = outermost,
): GroqNode {
  if (node.type === 'Value') return node
  if (place.depth > 0 && isExpression(node) && readsOf(node, place, place.depth) === 'outer') {
    return replace(lift(node, place, outermost))
  }
  return mapChildren(node, (child, attribute) =>
    replaceOuter(child, replace, placeIn(node, attribute, place)),
  )
}

type Reads = 'nothing' | 'outer' | 'inner'

/** What a node, standing at `depth`, reads besides the scopes that it makes itself. */
const readsOf = (node: GroqNode, place: Place, depth: number): Reads => {
  if (node.type === 'Value') return 'nothing'
  const at = readsAt(node, place)
  const own: Reads = at === undefined || at > depth ? 'nothing' : at <= 0 ? 'outer' : 'inner'
  return children(node).reduce<Reads>((all, [attribute, child]) => {
    if (all === 'inner') return all
    const reads = readsOf(child, placeIn(node, attribute, place), depth)
    return reads === 'nothing' ? all : reads
  }, own)
}

/** An expression that reads outer scopes only, moved from one place to another. */
const lift = (node: GroqNode, from: Place, to: Place): GroqNode => {
  if (node.type === 'Value') return node
  const at = node.type === 'Parent' ? readsAt(node, from) : undefined
  if (at !== undefined && at <= 0) {
    return to.depth === at ? {type: 'This'} : {...node, n: to.depth - at}
  }
  return mapChildren(node, (child, attribute) =>
    lift(child, placeIn(node, attribute, from), placeIn(node, attribute, to)),
  )
}

/** A whole query, in which whatever reads what is around it reads null. */
export function closed(node: GroqNode, place: Place = outermost): GroqNode {
  if (node.type === 'Value') return node
  const at = node.type === 'FuncCall' ? undefined : readsAt(node, place)
  if (at !== undefined && at <= 0) return valueNode(null)
  return mapChildren(node, (child, attribute) => closed(child, placeIn(node, attribute, place)))
}

export function children(node: GroqNode): readonly (readonly [string, GroqNode])[] {
  return Object.entries(node).flatMap(([attribute, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isNode)
      .map((child): readonly [string, GroqNode] => [attribute, child]),
  )
}
