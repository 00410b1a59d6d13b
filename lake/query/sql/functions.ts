import type {GroqNode} from '../../groq/ast.ts'
import {constantOf, isFunction, isNode} from '../../groq/ast.ts'
import {isString} from '../../json.ts'
import type {View} from '../view.ts'
import {attributeOf} from './attribute.ts'
import type {Condition, Translation} from './condition.ts'
import {always, anyOf, anything, never, opposite} from './condition.ts'

type Call = (args: readonly unknown[], view: View, wanted: boolean) => Condition | undefined

export function functionCondition(
  node: GroqNode,
  wanted: boolean,
  {view}: Translation,
): Condition | undefined {
  const name = `${String(node['namespace'])}::${String(node['name'])}`
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
  return call?.(argumentsOf(node), view, wanted)
}

const argumentsOf = (node: GroqNode): readonly unknown[] =>
  Array.isArray(node['args']) ? node['args'] : []

const calls: Readonly<Record<string, Call>> = {
  'global::defined': ([argument], view, wanted) => {
    const attribute = attributeOf(argument, view)
    if (attribute === undefined) return undefined
    if (attribute.path === undefined) return wanted ? always : never
    const text = `coalesce(${attribute.type}, 'null') ${wanted ? '<>' : '='} 'null'`
    return {text, values: [], exact: true}
  },

  'global::references': (args, _view, wanted) => {
    const constants = args.map(constantOf)
    if (constants.includes(undefined)) return undefined
    const targets = constants
      .flatMap((constant) => (Array.isArray(constant?.value) ? constant.value : [constant?.value]))
      .filter(isString)
    if (!targets.every((target) => target.isWellFormed())) return undefined
    const found: Condition = {
      text: 'd.id IN (SELECT source FROM links WHERE found = 1 AND target IN (SELECT value FROM json_each(?)))',
      values: [JSON.stringify(targets)],
      exact: true,
      index: 'few',
    }
    return opposite(targets.length === 0 ? never : found, wanted)
  },

  'sanity::versionOf': ([argument], view, wanted) => {
    const constant = constantOf(argument)
    if (constant === undefined) return undefined
    const {value} = constant
    if (!isString(value)) return never
    if (!wanted) return anything
    // Ids that begin so in spite of the view are those of no version; GROQ tells which match.
    const odd = view.isLayered
      ? [startingWith(view.id, 'drafts.'), startingWith(view.id, 'versions.')]
      : []
    const text = `(${view.id} = ? OR d.published_id = ?)`
    return {
      ...anyOf([{text, values: [value, value], exact: true, index: 'few'}, ...odd]),
      exact: false,
    }
  },

  'string::startsWith': ([text, prefix], view, wanted) => {
    const attribute = attributeOf(text, view)
    const start = constantOf(prefix)?.value
    if (attribute === undefined || !isString(start)) return undefined
    if (!start.isWellFormed() || start.includes('\0')) return undefined
    const {type, value} = attribute
    const isStart = `substr(${value}, 1, ${[...start].length}) ${wanted ? '=' : '<>'} ?`
    return {text: `(${type} = 'text' AND ${isStart})`, values: [start], exact: true}
  },
}

/** `_id in path("drafts.**")`: names between dots, `*` for any one of them, `**` for any number. */
export function isInPath(
  left: unknown,
  right: unknown,
  wanted: boolean,
  {view}: Translation,
): Condition | undefined {
  if (!isNode(right) || !isFunction(right, 'global', 'path')) return undefined
  const pattern = constantOf(argumentsOf(right)[0])?.value
  const attribute = attributeOf(left, view)
  if (!isString(pattern) || attribute === undefined || attribute.value !== view.id) return undefined
  if (!/^[\w.*-]+$/.test(pattern)) return undefined
  if (pattern === '**') return wanted ? always : never
  const star = pattern.indexOf('*')
  if (star === -1) {
    const same: Condition = {text: `${view.id} = ?`, values: [pattern], exact: true, index: 'few'}
    return opposite(same, wanted)
  }
  const start = pattern.slice(0, star)
  const prefix = start === '' ? always : startingWith(view.id, start)
  const isWhole = pattern.slice(star) === '**' && start.endsWith('.')
  return opposite({...prefix, exact: isWhole}, wanted)
}

const startingWith = (id: string, prefix: string): Condition => {
  const end =
    prefix.slice(0, -1) + String.fromCodePoint((prefix.codePointAt(prefix.length - 1) ?? 0) + 1)
  return {text: `(${id} >= ? AND ${id} < ?)`, values: [prefix, end], exact: true, index: 'few'}
}
