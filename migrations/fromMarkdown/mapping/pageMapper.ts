import {defined} from '../../../content/objects/defined.ts'
import type {YamlValue} from '../../../psych/index.ts'
import {isRecord} from '../parse/collections.ts'
import {isBelow} from '../parse/glob.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import type {ParsedPage} from '../parse/page.ts'
import {defaultFields} from './defaults/defaultFields.ts'
import {defaultPages} from './defaults/defaultPages.ts'
import {fieldKeys} from './fieldKeys.ts'
import {scalarText, valuesOf} from './frontMatterValue.ts'
import {saysWhenAndWhere} from './labelledLines.ts'
import type {
  Constants,
  FieldKeys,
  Headings,
  MappedFields,
  MappedType,
  Mapping,
  PageRule,
  Templates,
} from './mappingShape.ts'
import {plainKey} from './plainKey.ts'

/** What is known of a page's meaning before it is interpreted. */
export interface PageMapping {
  /** `undefined` for a page that no rule names. */
  readonly type: MappedType | undefined
  readonly keys: FieldKeys
  /** What front matter says under keys of these fields, where the page itself says nothing. */
  readonly constants: Constants
  /** What front matter says under keys of these fields, made of other keys of the page. */
  readonly templates: Templates
  /** Under which headings of its text these fields stand, where front matter says nothing. */
  readonly headings: Headings
  /** What told the type: the mapping file, or what of the page. */
  readonly by?: string
  /** Of a mapping file, the rule that fits. */
  readonly rule?: PageRule
}

type Mappable = Pick<
  ParsedPage,
  'path' | 'collection' | 'frontMatter' | 'fileDate' | 'url' | 'body'
>
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

const says = (value: YamlValue): boolean => scalarText(value) !== undefined

/** Whether a page says on which day something is: in front matter, in its name, or in lines of its text. */
const isDated = ({frontMatter, fileDate, body}: Mappable, keys: FieldKeys): boolean =>
  fileDate !== undefined ||
  valuesOf(frontMatter, keys.start).some(({value}) => says(value)) ||
  saysWhenAndWhere(body, keys, 'figure')

/** Figures as clocks show them, "18:30" or "18h30", and no day such as "6.05.2027". */
const clock = /(?<![\d.])\d{1,2}\s?(?:[:.h]\d{2}(?![.\d])|h(?![\p{L}\d]))/u

const machineDay = /\d{4}-\d{1,2}-\d{1,2}(?:[T ][\d:.]{4,18} ?[+-]\d{2}:?\d{2})?/gu
const fromTo = /\d\.?\s?(?:\p{L}+\.?\s?){0,3}(?:,?\s?\d{4})?\s*[–—-]\s*(?:\p{L}+\.?\s)?\d/u

/** From one day to another: on no two of them a page is written. */
const saysDays = (text: string): boolean =>
  (text.match(machineDay) ?? []).length > 1 || fromTo.test(text.replaceAll(machineDay, ''))

/**
 * Whether front matter says where something is, and when: a date alone may be that of the writing. Or
 * lines of the text do.
 */
const isHeld = ({frontMatter, body}: Mappable, keys: FieldKeys): boolean => {
  const {start, startTime, end, endTime, when, date, place} = keys
  const times = [...start, ...startTime, ...end, ...endTime].filter((key) => !date.includes(key))
  const hasTime =
    valuesOf(frontMatter, times).length > 0 ||
    valuesOf(frontMatter, when).some(({value}) => clock.test(scalarText(value) ?? '')) ||
    valuesOf(frontMatter, date).some(({value}) => saysDays(scalarText(value) ?? ''))
  const isSaid = hasTime && valuesOf(frontMatter, place).length > 0
  return isSaid || saysWhenAndWhere(body, keys, 'day')
}

const conditionsOf = (rule: PageRule, keys: FieldKeys): readonly Condition[] => {
  const {path, collection, url, layout, category, tag, dated, held} = rule
  const conditions: Condition[] = []
  if (path !== undefined) {
    const globs = listOf(path).map((glob) => glob.replace(/^\.?\//, ''))
    conditions.push((page) => globs.some((glob) => isBelow(page.path, glob)))
  }
  if (collection !== undefined) {
    const pattern = namePattern(collection)
    conditions.push((page) => pattern.test(page.collection))
  }
  if (url !== undefined) {
    const globs = listOf(url).map((glob) => glob.replace(/^\//, ''))
    conditions.push((page) => globs.some((glob) => isBelow(page.url.replace(/^\//, ''), glob)))
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
  if (held !== undefined) conditions.push((page) => isHeld(page, keys) === held)
  return conditions
}

const grounds: Readonly<Record<string, string>> = {
  collection: 'by the name of the collection',
  url: 'by their addresses',
  layout: 'by their layout',
  category: 'by a category',
  tag: 'by a tag',
  held: 'by the time and place that they say',
}

/** What a default rule goes by, as words. */
const groundsOf = ({
  type: _type,
  fields: _fields,
  set: _set,
  templates: _templates,
  headings: _headings,
  ...conditions
}: PageRule): string => {
  const named = Object.keys(conditions).filter((name) => name !== 'dated')
  const [told = 'collection'] = named.filter((name) => name !== 'collection')
  return grounds[told] ?? told
}

/** Themes of research groups, whose events are talks of their authors. */
const academic = /wowchemy|hugo-?blox|academic/iu

type Values = SiteConfig['values']

const ownSpeakers = ({theme, module}: Values): string[] | undefined =>
  academic.test(JSON.stringify([theme, module]))
    ? [...defaultFields.speakers, 'authors']
    : undefined

/** The default ones with the site's taxonomies of which nothing else is known. */
const ownTags = ({taxonomies}: Values): string[] | undefined => {
  if (!isRecord(taxonomies)) return undefined
  const known = new Set(Object.values(defaultFields).flat())
  const names = Object.values(taxonomies).filter((name) => typeof name === 'string')
  const more = names.filter((name) => !known.has(plainKey(name)))
  return more.length === 0 ? undefined : [...defaultFields.tags, ...more]
}

/** What a site of Hugo calls its tags besides `tags`, and the speakers of its talks. */
const ownKeys = ({kind, values}: Pick<SiteConfig, 'kind' | 'values'>): MappedFields =>
  kind === 'hugo' ? defined({speakers: ownSpeakers(values), tags: ownTags(values)}) : {}

const compile = (rule: PageRule, shared: Mapping, by: string, own: MappedFields) => {
  const constants = {...shared.set, ...rule.set}
  const templates = {...shared.templates, ...rule.templates}
  const headings = {...shared.headings, ...rule.headings}
  const keys = fieldKeys({constants, templates, headings}, own, shared.fields, rule.fields)
  const mapping: PageMapping = {type: rule.type, keys, constants, templates, headings, by}
  return {mapping, conditions: conditionsOf(rule, keys)}
}

/** What pages of a site may become, and which page becomes what. */
export interface PageMappings {
  readonly all: readonly PageMapping[]
  /** The first rule wins of which all conditions hold; the mapping's own come before the defaults. */
  readonly of: (page: Mappable) => PageMapping
}

/** What the pages of a site become and under which keys they keep what. */
export function pageMappings(
  config: Pick<SiteConfig, 'kind' | 'values' | 'mapping'>,
): PageMappings {
  const {values, mapping = {}} = config
  const own = ownKeys(config)
  const {pages = [], fields, set = {}, templates = {}, headings = {}} = mapping
  const rules = [
    ...pages.map((rule) => {
      const {mapping: meant, conditions} = compile(rule, mapping, 'as the mapping file says', own)
      return {mapping: {...meant, rule}, conditions}
    }),
    ...defaultPages(values).map((rule) => compile(rule, mapping, groundsOf(rule), own)),
  ]
  const unnamed: PageMapping = {
    type: undefined,
    keys: fieldKeys({constants: set, templates, headings}, own, fields),
    constants: set,
    templates,
    headings,
  }
  return {
    all: [...rules.map((rule) => rule.mapping), unnamed],
    of: (page) =>
      rules.find(({conditions}) => conditions.every((holds) => holds(page)))?.mapping ?? unnamed,
  }
}

/** Says of each page what it becomes and under which keys it keeps what. */
export function pageMapper(
  config: Pick<SiteConfig, 'kind' | 'values' | 'mapping'>,
): (page: Mappable) => PageMapping {
  return pageMappings(config).of
}
