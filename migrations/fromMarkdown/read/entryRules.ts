import type {YamlValue} from '../../../psych/index.ts'
import {matchesWhole} from '../parse/glob.ts'

/** What `_config.yml` says about which entries Jekyll reads. */
export interface EntryRules {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

const alwaysIncluded = ['.htaccess']
const alwaysExcluded = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
]

const list = (value: YamlValue | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return []
  return value.filter((each) => typeof each === 'string')
}

const destinationOf = (value: YamlValue | undefined): string =>
  typeof value === 'string' && !value.startsWith('/') ? value.replace(/^\.\//, '') : '_site'

export function entryRulesOf(values: Readonly<Record<string, YamlValue>>): EntryRules {
  const include = [...alwaysIncluded, ...list(values['include'])]
  const exclude = [
    ...list(values['exclude']),
    ...alwaysExcluded,
    destinationOf(values['destination']),
  ]
  return {include, exclude: exclude.filter((each) => !include.includes(each))}
}

const matches = (patterns: readonly string[], path: string, isFolder: boolean): boolean =>
  patterns.some((written) => {
    const pattern = written.replace(/^\/+/, '')
    return (
      matchesWhole(path, pattern) ||
      path.startsWith(pattern) ||
      (isFolder && pattern === `${path}/`)
    )
  })

const isSpecial = (entry: string): boolean => /^[._#~]/.test(entry)

/**
 * Whether Jekyll reads an entry, as its `EntryFilter` decides: what `exclude` names, names that
 * begin with `.`, `_`, `#` or `~`, and names that end with `~`, are not read unless `include` has them.
 * @param folder the folder being read, relative to the site; `entry` is relative to it
 * @see https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/entry_filter.rb
 */
export function isRead(
  rules: EntryRules,
  folder: string,
  entry: string,
  isFolder: boolean,
): boolean {
  const name = entry.slice(entry.lastIndexOf('/') + 1)
  if (matches(rules.include, entry, isFolder) || matches(rules.include, name, isFolder)) return true
  const path = folder === '' ? entry : `${folder}/${entry}`
  if (matches(rules.exclude, path, isFolder)) return false
  return !isSpecial(entry) && !isSpecial(name) && !entry.endsWith('~')
}
