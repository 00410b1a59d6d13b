import type {GroqNode} from '../../groq/ast.ts'
import {isNode} from '../../groq/ast.ts'
import {isString} from '../../json.ts'
import type {View} from '../view.ts'

/** An attribute of a document, as SQL expressions over its row `d`. */
export interface Attribute {
  /** The name of its JSON type, NULL if it is missing. */
  readonly type: string
  /** A string as text, a number as a number; of other types something that says nothing. */
  readonly value: string
  /** As JSON. */
  readonly json: string
  /** Of a part of the body: where it is, `slug.current`. */
  readonly path: string | undefined
}

/** A path of names in the body as SQLite writes it. */
const bodyPath = (names: readonly string[]): string =>
  `'$${names.map((name) => `."${name}"`).join('')}'`

/** The expression that an index on a path must have, so that conditions find it. */
export function indexedValue(path: string, row = ''): string {
  return `json_extract(${row}body, ${bodyPath(path.split('.'))})`
}

/** What an expression reads of the document that it is evaluated on, if SQL can read it, too. */
export function attributeOf(node: unknown, view: View): Attribute | undefined {
  const names = namesOf(node)
  if (names === undefined) return undefined
  const [first] = names
  // The address of an asset is made where it is read; see `atAddress`.
  if (first === undefined || first === 'url' || !names.every((name) => /^[\w-]+$/.test(name))) {
    return undefined
  }
  if (names.length === 1) {
    if (first === '_id') return column(view.id)
    if (first === '_type') return column('d.type')
    if (first === '_originalId' && view.isLayered) return column('d.id')
  }
  if (['_id', '_type', '_originalId'].includes(first)) return undefined
  const path = bodyPath(names)
  return {
    type: `json_type(d.body, ${path})`,
    value: `json_extract(d.body, ${path})`,
    json: `d.body -> ${path}`,
    path: names.join('.'),
  }
}

const column = (name: string): Attribute => ({
  type: `'text'`,
  value: name,
  json: `json_quote(${name})`,
  path: undefined,
})

const namesOf = (node: unknown): readonly string[] | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === 'Group') return namesOf(node['base'])
  if (node.type !== 'AccessAttribute' || !isString(node['name'])) return undefined
  const {base} = node
  if (base === undefined || isThis(base)) return [node['name']]
  const names = namesOf(base)
  return names && [...names, node['name']]
}

const isThis = (node: unknown): node is GroqNode => isNode(node) && node.type === 'This'
