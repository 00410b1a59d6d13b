import type {YamlValue} from '../../../psych/index.ts'
import {isBelow} from '../parse/glob.ts'
import type {ParsedPage} from '../parse/page.ts'
import {defaultPages} from './defaults/defaultPages.ts'
import {fieldKeys} from './fieldKeys.ts'
import {scalarText, valuesOf} from './frontMatterValue.ts'
import type {FieldKeys, MappedFields, MappedType, Mapping, PageRule} from './mappingShape.ts'

/** What is known of a page's meaning before it is interpreted. */
export interface PageMapping {
  /** `undefined` for a page that no rule names. */
  readonly type: MappedType | undefined
  readonly keys: FieldKeys
}

type Mappable = Pick<ParsedPage, 'path' | 'collection' | 'frontMatter' | 'fileDate'>
type Condition = (page: Mappable) => boolean

const listOf = (value: string | readonly string[]): readonly string[] => [value].flat()

const special = /[.+^${}()|[\]\\?]/g

/** Names without case; `*` stands for any characters. */
const namePattern = (value: string | readonly string[]): RegExp => {
  const names = listOf(value).map((name) =>
    name.replaceAll(special, String.raw`\$&`).replaceAll(/\*+/g, '.*'),
  )
  return new RegExp(`^(?:${names.join('|')})$`, 'iu')
}

/** The words of a list, or of a text that Jekyll splits at white space. */
const namesIn = (value: YamlValue | undefined): readonly string[] => {
  if (typeof value === 'string') return value.split(/[\s,]+/u)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

const hasOne =
  (pattern: RegExp, ...keys: readonly string[]): Condition =>
  ({frontMatter}) =>
    keys.some((key) => namesIn(frontMatter.values[key]).some((word) => pattern.test(word)))

const says = (value: YamlValue): boolean =>
  typeof value === 'object' ? value !== null : scalarText(value) !== undefined

const isDated = ({frontMatter, fileDate}: Mappable, keys: FieldKeys): boolean =>
  fileDate !== undefined || valuesOf(frontMatter, keys.start).some(({value}) => says(value))

const conditionsOf = (rule: PageRule, keys: FieldKeys): readonly Condition[] => {
  const {path, collection, layout, category, tag, dated} = rule
  const conditions: Condition[] = []
  if (path !== undefined) {
    const globs = listOf(path).map((glob) => glob.replace(/^\.?\//, ''))
    conditions.push((page) => globs.some((glob) => isBelow(page.path, glob)))
  }
  if (collection !== undefined) {
    const pattern = namePattern(collection)
    conditions.push((page) => pattern.test(page.collection))
  }
  if (layout !== undefined) {
    const pattern = namePattern(layout)
    conditions.push(({frontMatter: {values}}) => {
      const value = values['layout']
      return typeof value === 'string' && pattern.test(value)
    })
  }
  if (category !== undefined) {
    conditions.push(hasOne(namePattern(category), 'category', 'categories'))
  }
  if (tag !== undefined) conditions.push(hasOne(namePattern(tag), 'tag', 'tags'))
  if (dated !== undefined) conditions.push((page) => isDated(page, keys) === dated)
  return conditions
}

const compile = (rule: PageRule, shared: MappedFields | undefined) => {
  const keys = fieldKeys(shared, rule.fields)
  const mapping: PageMapping = {type: rule.type, keys}
  return {mapping, conditions: conditionsOf(rule, keys)}
}

/**
 * Says of each page what it becomes and under which keys it keeps what. The first rule wins of which
 * all conditions hold; the mapping's own rules come before the defaults.
 */
export function pageMapper(mapping: Mapping = {}): (page: Mappable) => PageMapping {
  const {pages = [], fields} = mapping
  const rules = [...pages, ...defaultPages].map((rule) => compile(rule, fields))
  const unnamed: PageMapping = {type: undefined, keys: fieldKeys(fields)}
  return (page) =>
    rules.find(({conditions}) => conditions.every((holds) => holds(page)))?.mapping ?? unnamed
}
