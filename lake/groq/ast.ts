import {isObject} from '../json.ts'

/**
 * A node of groq-js's syntax tree. The package declares its own node types but does not ship them,
 * so that the few that matter here are told apart by these claims.
 */
export interface GroqNode {
  readonly type: string
  readonly [attribute: string]: unknown
}

export function isNode(value: unknown): value is GroqNode {
  return isObject(value) && typeof value['type'] === 'string'
}

export function valueNode(value: unknown): GroqNode {
  return {type: 'Value', value}
}

/** The constant that a node stands for, if it is one: a literal, a parameter, or an array of those. */
export function constantOf(node: unknown): {readonly value: unknown} | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Value') return {value: node['value']}
  if (node.type === 'Group') return constantOf(node['base'])
  if (node.type !== 'Array' || !Array.isArray(node['elements'])) return undefined
  const values: unknown[] = []
  for (const element of node['elements']) {
    const constant =
      isNode(element) && element['isSplat'] !== true ? constantOf(element['value']) : undefined
    if (constant === undefined) return undefined
    values.push(constant.value)
  }
  return {value: values}
}

export function isFunction(node: unknown, namespace: string, name: string): boolean {
  return (
    isNode(node) &&
    node.type === 'FuncCall' &&
    node['namespace'] === namespace &&
    node['name'] === name
  )
}

/** `name` itself, an attribute of whatever the expression is evaluated on. */
export function isOwnAttribute(node: unknown, name: string): boolean {
  return (
    isNode(node) &&
    node.type === 'AccessAttribute' &&
    node['name'] === name &&
    (node['base'] === undefined || (isNode(node['base']) && node['base'].type === 'This'))
  )
}

type Change = (node: GroqNode, original: GroqNode) => GroqNode

/** The tree with every node replaced by what `change` makes of it, children before parents. */
export function mapTree(original: GroqNode, change: Change): GroqNode {
  return change(
    mapChildren(original, (child) => mapTree(child, change)),
    original,
  )
}

type ChangeChild = (child: GroqNode, attribute: string) => GroqNode

/** A node with other children; `change` is told in which attribute each stands. */
export function mapChildren(node: GroqNode, change: ChangeChild): GroqNode {
  // A constant may be any JSON, also one that looks like a node.
  if (node.type === 'Value') return node
  const mapped: Record<string, unknown> & {type: string} = {type: node.type}
  for (const key in node) mapped[key] = mapChild(node[key], key, change)
  return mapped
}

const mapChild = (child: unknown, attribute: string, change: ChangeChild): unknown => {
  if (Array.isArray(child)) return child.map((item: unknown) => mapChild(item, attribute, change))
  return isNode(child) ? change(child, attribute) : child
}

export function someNode(node: GroqNode, holds: (node: GroqNode) => boolean): boolean {
  return holds(node) || childrenOf(node).some((child) => someNode(child, holds))
}

/** Whether a tree has more levels than most; asks without going down itself. */
export function isDeeperThan(tree: GroqNode, most: number): boolean {
  let level: readonly GroqNode[] = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

/** A loop without lists in between: a long query has a hundred thousand nodes. */
const childrenOf = (node: GroqNode): readonly GroqNode[] => {
  const found: GroqNode[] = []
  if (node.type === 'Value') return found
  for (const key in node) {
    const child = node[key]
    if (isNode(child)) found.push(child)
    else if (Array.isArray(child)) for (const item of child) if (isNode(item)) found.push(item)
  }
  return found
}
