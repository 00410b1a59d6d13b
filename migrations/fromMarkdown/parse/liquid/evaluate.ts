import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord, isTimestamp} from '../collections.ts'
import type {LiquidContext} from './context.ts'
import {dataAt} from './dataFiles.ts'
import {filters} from './filters.ts'

/** What Jekyll gives a page beside its front matter. */
const ofJekyll: ReadonlySet<string> = new Set(
  'categories collection content date dir excerpt id name next output path previous relative_path slug tags title url'.split(
    ' ',
  ),
)

/** Jekyll makes lists of these, also where they are one text. */
const madeLists: ReadonlySet<string> = new Set(['categories', 'tags'])

const pathPart = /^(?:\.?([\w-]+)|\[\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*\])/
const literal = /^(?:"([^"]*)"|'([^']*)')$/
/** Liquid shows `2.0` as it is written, which no number here can say. */
const number = /^-?\d+(?:\.\d*[1-9])?$/

const words: Readonly<Record<string, YamlValue>> = {
  true: true,
  false: false,
  nil: null,
  null: null,
  blank: '',
  empty: '',
}

/** `page.x`, `page["x"]`, and `page[key]` where it is known what `key` is. */
const accessPath = (expression: string, context: LiquidContext): readonly string[] | undefined => {
  const path: string[] = []
  let rest = expression
  while (rest !== '') {
    const found = pathPart.exec(rest)
    if (!found) return undefined
    const [, plain, quoted, inQuotes, named] = found
    const index = named === undefined ? '' : printed(valueOf(named, context))
    if (index === undefined) return undefined
    path.push(plain ?? quoted ?? inQuotes ?? index)
    rest = rest.slice(found[0].length)
  }
  return path
}

const ofList: Readonly<Record<string, (list: readonly YamlValue[]) => YamlValue>> = {
  size: ({length}) => length,
  first: ([first]) => first ?? null,
  last: (list) => list.at(-1) ?? null,
}

const member = (value: YamlValue, name: string): YamlValue => {
  if (typeof value === 'string' && name === 'size') return value.length
  if (typeof value !== 'object' || value === null || isTimestamp(value)) return null
  if (Array.isArray(value)) {
    const list: readonly YamlValue[] = value
    if (Object.hasOwn(ofList, name)) return ofList[name]?.(list) ?? null
    return /^-?\d+$/u.test(name) ? (list.at(Number(name)) ?? null) : null
  }
  return isRecord(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

const root = (
  scope: string,
  path: readonly string[],
  context: LiquidContext,
): readonly [value: YamlValue, rest: readonly string[]] | undefined => {
  const local = context.locals?.get(scope)
  if (local !== undefined) return [local, path]
  const [first, ...rest] = path
  if (first === undefined) return undefined
  if (scope === 'site' && first === 'data' && context.data !== undefined) {
    return dataAt(context.data, rest)
  }
  if (scope === 'site' && rest.length === 0) {
    if (first === 'baseurl') return [context.baseUrl, []]
    if (first === 'url') return [context.origin, []]
  }
  if (scope !== 'page' && scope !== 'site') return undefined
  const values = context[scope]
  const value = values[first] ?? null
  if (scope === 'page' && madeLists.has(first) && typeof value === 'string') return undefined
  if (Object.hasOwn(values, first)) return [value, rest]
  return scope === 'page' && !ofJekyll.has(first) ? [null, []] : undefined
}

/** What an expression of Liquid means; `undefined` for what Jekyll alone knows. */
export function valueOf(expression: string, context: LiquidContext): YamlValue | undefined {
  const quoted = literal.exec(expression)
  if (quoted) return quoted[1] ?? quoted[2] ?? ''
  if (number.test(expression)) return Number(expression)
  if (Object.hasOwn(words, expression)) return words[expression]
  const [scope, ...path] = accessPath(expression, context) ?? []
  const found = scope === undefined ? undefined : root(scope, path, context)
  return found?.[1].reduce<YamlValue>(member, found[0])
}

/** A value as Liquid prints it; `undefined` for what only Liquid could print. */
export function printed(value: YamlValue | undefined): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return undefined
}

/** Parts at a character that does not stand in quotation marks. */
const partsAt = (text: string, separator: '|' | ','): readonly string[] => {
  const parts = text.match(
    separator === '|' ? /(?:"[^"]*"|'[^']*'|[^|])+/g : /(?:"[^"]*"|'[^']*'|[^,])+/g,
  )
  return (parts ?? []).map((part) => part.trim())
}

/** A part of a template that Jekyll alone knows, as words. */
export interface Unknown {
  readonly unknown: string
}

/** What an expression with filters means. */
export type Evaluated = {readonly value: YamlValue} | Unknown

/** `expression | filter: argument` with the page's front matter and the site's configuration. */
export function evaluate(markup: string, context: LiquidContext): Evaluated {
  const [expression = '', ...calls] = partsAt(markup, '|')
  let value = valueOf(expression, context)
  if (value === undefined) return {unknown: `\`${expression}\``}
  for (const call of calls) {
    const [, name = '', list = ''] = /^(\w+)\s*:?\s*([^]*)$/.exec(call) ?? []
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
    const args = partsAt(list, ',').map((argument) => valueOf(argument, context))
    const known = args.filter((argument) => argument !== undefined)
    value = known.length < args.length ? undefined : filter?.(value, context, known)
    if (value === undefined) return {unknown: `the filter \`${name}\``}
  }
  return {value}
}
