import type {YamlValue} from '../../../../psych/index.ts'
import type {LiquidContext} from './context.ts'
import {filters} from './filters.ts'

/** What Jekyll gives a page beside its front matter. */
const ofJekyll: ReadonlySet<string> = new Set(
  'categories collection content date dir excerpt id name next output path previous relative_path slug tags title url'.split(
    ' ',
  ),
)

const pathPart = /^(?:\.?([\w-]+)|\[\s*(?:"([^"]*)"|'([^']*)'|(\d+))\s*\])/
const literal = /^(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?))$/

const accessPath = (expression: string): readonly string[] | undefined => {
  const path: string[] = []
  let rest = expression
  while (rest !== '') {
    const found = pathPart.exec(rest)
    if (!found) return undefined
    path.push(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '')
    rest = rest.slice(found[0].length)
  }
  return path
}

const own = (value: YamlValue | undefined, name: string): YamlValue | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

/** A value as Liquid prints it; `undefined` for what only Liquid could print. */
const printed = (value: YamlValue | undefined): string | undefined => {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return undefined
}

const valueOf = (expression: string, context: LiquidContext): string | undefined => {
  const found = literal.exec(expression)
  if (found) return found[1] ?? found[2] ?? found[3] ?? ''
  const [scope, first, ...rest] = accessPath(expression) ?? []
  if (first === undefined) return undefined
  if (scope === 'site' && rest.length === 0) {
    if (first === 'baseurl') return context.baseUrl
    if (first === 'url') return context.origin
  }
  if (scope !== 'page' && scope !== 'site') return undefined
  const values = context[scope]
  if (!Object.hasOwn(values, first))
    return scope === 'page' && !ofJekyll.has(first) ? '' : undefined
  const value = rest.reduce<YamlValue | undefined>(own, values[first])
  return value === undefined ? '' : printed(value)
}

/** Parts at a character that does not stand in quotation marks. */
const partsAt = (text: string, separator: '|' | ','): readonly string[] => {
  const parts = text.match(
    separator === '|' ? /(?:"[^"]*"|'[^']*'|[^|])+/g : /(?:"[^"]*"|'[^']*'|[^,])+/g,
  )
  return (parts ?? []).map((part) => part.trim())
}

/**
 * The text that `{{ expression | filter: argument }}` prints, or `undefined` where it takes more
 * than the page's front matter and the site's configuration to tell.
 */
export function evaluate(markup: string, context: LiquidContext): string | undefined {
  const [expression = '', ...calls] = partsAt(markup, '|')
  let text = valueOf(expression, context)
  for (const call of calls) {
    const [, name = '', list = ''] = /^(\w+)\s*:?\s*([^]*)$/.exec(call) ?? []
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
    const args = partsAt(list, ',').map((argument) => valueOf(argument, context))
    const known = args.filter((argument) => argument !== undefined)
    if (text === undefined || filter === undefined || known.length < args.length) return undefined
    text = filter(text, context, known)
  }
  return text
}
