import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'
import {mergeValues} from '../defaults.ts'
import {isBelow} from '../glob.ts'
import type {PagePath} from '../pagePath.ts'

type Values = Readonly<Record<string, YamlValue>>

/** What pages have that do not say it themselves, and which pages these are. */
interface Cascade {
  readonly values: Values
  readonly fits: (path: PagePath) => boolean
}

const textIn = (values: Values, name: string): string | undefined => {
  const value = Object.entries(values).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** `{/a,/a/**}` is one of several. */
const alternatives = (glob: string): readonly string[] => {
  const [whole, inside] = /\{([^{}]*)\}/u.exec(glob) ?? []
  return whole === undefined || inside === undefined
    ? [glob]
    : inside.split(',').flatMap((part) => alternatives(glob.replace(whole, part)))
}

const atPath = (glob: string): ((path: string) => boolean) => {
  const globs = alternatives(glob).map((each) => each.replace(/^\//u, ''))
  return (path) =>
    globs.some((each) => isBelow(path, each) && (each.endsWith('*') || path === each))
}

/** Where a page stands among others, without its language and ending. */
const logicalPath = ({relative}: PagePath): string =>
  relative.replace(/(?:^|\/)_?index$/u, '').toLowerCase()

const isTarget = (key: string): boolean => ['target', '_target'].includes(key.toLowerCase())

const cascadeOf = (entry: Values): Cascade => {
  const targets = Object.entries(entry).filter(([key]) => isTarget(key))
  const [target = {}] = targets.flatMap(([, value]) => (isRecord(value) ? [value] : []))
  const own = Object.entries(entry).filter(([key]) => !isTarget(key))
  const {params, ...values} = Object.fromEntries(own)
  const [path, language, kind] = ['path', 'lang', 'kind'].map((name) => textIn(target, name))
  const isAt = path === undefined ? () => true : atPath(path.toLowerCase())
  return {
    values: isRecord(params) ? {...params, ...values} : values,
    fits: (page) =>
      (kind === undefined || kind === 'page') &&
      (language === undefined || page.language === language) &&
      isAt(logicalPath(page)),
  }
}

const known = new WeakMap<Values, readonly Cascade[]>()

const recordsIn = (value: YamlValue | undefined): readonly Values[] =>
  [value].flat().flatMap((each) => (isRecord(each) ? [each] : []))

const cascadesOf = (site: Values): readonly Cascade[] => {
  const cascades = known.get(site) ?? recordsIn(site['cascade']).map(cascadeOf)
  known.set(site, cascades)
  return cascades
}

/** What a page has by the lists above it and by the configuration: `cascade` of each, the nearest first. */
export function cascadedValues(path: PagePath, site: Values): Values {
  return cascadesOf(site)
    .filter(({fits}) => fits(path))
    .reduceRight<Values>((farther, {values}) => mergeValues(farther, values), {})
}

/** A list of pages, and what its front matter says. */
export interface ListPage {
  readonly path: PagePath
  readonly values: Values
}

/**
 * The configuration with what lists pass on to the pages below them, as if it said so itself.
 * @see https://gohugo.io/configuration/cascade/
 */
export function withCascades(site: Values, lists: readonly ListPage[]): Values {
  const byDepth = lists.toSorted(
    (one, other) => logicalPath(other.path).length - logicalPath(one.path).length,
  )
  const own = byDepth.flatMap(({path, values}) => {
    const key = Object.keys(values).find((each) => each.toLowerCase() === 'cascade')
    const folder = logicalPath(path)
    return recordsIn(key === undefined ? undefined : values[key]).map((entry) => {
      const target = Object.entries(entry).find(([name]) => isTarget(name))?.[1]
      const below = folder === '' ? '**' : `/${folder}/**`
      return {
        ...entry,
        target: {
          path: below,
          ...(path.language !== undefined && {lang: path.language}),
          ...(isRecord(target) ? target : {}),
        },
      }
    })
  })
  return own.length === 0 ? site : {...site, cascade: [...own, ...recordsIn(site['cascade'])]}
}
