import {defined} from '../../../content/objects/defined.ts'
import type {YamlValue} from '../../../psych/index.ts'
import {collectionsDir, isRecord} from './collections.ts'
import {isBelow} from './glob.ts'
import type {SiteConfig} from './jekyllSite.ts'

type Values = Readonly<Record<string, YamlValue>>

interface Scope {
  readonly path: string
  readonly type?: string
}

const formerTypes: Readonly<Record<string, string>> = {
  page: 'pages',
  post: 'posts',
  draft: 'drafts',
}

/** As Jekyll merges: an empty value takes nothing away, mappings are merged key by key. */
export function mergeValues(base: Values, over: Values): Values {
  if (Object.keys(base).length === 0) return over
  const merged = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key)
    if (value === null && before !== undefined) continue
    merged.set(key, isRecord(before) && isRecord(value) ? mergeValues(before, value) : value)
  }
  return Object.fromEntries(merged)
}

const scopeOf = (written: YamlValue | undefined, folder: string): Scope => {
  if (!isRecord(written)) return {path: ''}
  const path = typeof written['path'] === 'string' ? written['path'].replace(/^\//, '') : ''
  const type = written['type']
  const below =
    folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
  return {
    path: below,
    ...defined({type: typeof type === 'string' ? (formerTypes[type] ?? type) : undefined}),
  }
}

const applies = (scope: Scope, path: string, type: string): boolean => {
  if (scope.type !== undefined && scope.type !== type) return false
  return scope.path.includes('*') ? isBelow(path, scope.path) : path.startsWith(scope.path)
}

const hasPrecedence = (before: Scope | undefined, scope: Scope): boolean => {
  if (before === undefined) return true
  if (scope.path.length !== before.path.length) return scope.path.length > before.path.length
  return scope.type !== undefined || before.type === undefined
}

/**
 * The values that `defaults` of `_config.yml` gives a page; the most specific scope wins.
 * @see https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/frontmatter_defaults.rb
 */
export function defaultsFor(values: SiteConfig['values'], path: string, type: string): Values {
  const written = values['defaults']
  if (!Array.isArray(written)) return {}
  const folder = collectionsDir(values)
  let before: Scope | undefined
  let merged: Values = {}
  for (const set of written as readonly YamlValue[]) {
    if (!isRecord(set) || !isRecord(set['values'])) continue
    const scope = scopeOf(set['scope'], folder)
    if (!applies(scope, path, type)) continue
    if (hasPrecedence(before, scope)) {
      merged = mergeValues(merged, set['values'])
      before = scope
    } else {
      merged = mergeValues(set['values'], merged)
    }
  }
  return merged
}
