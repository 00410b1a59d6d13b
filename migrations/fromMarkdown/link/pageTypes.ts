import {frontMatterKeys} from '../interpret/frontMatterKeys.ts'
import {valuesOf} from '../interpret/frontMatterValue.ts'
import type {ParsedPage} from '../parse/page.ts'
import {isBlank} from './pageKeys.ts'

const pageTypes = ['event', 'project', 'group'] as const
export type PageType = (typeof pageTypes)[number]

/** Which pages are of a type; every condition that a rule has must hold. The first rule that fits wins. */
export interface PageTypeRule {
  readonly type: PageType
  readonly collection?: RegExp
  /** The front matter's `layout`. */
  readonly layout?: RegExp
  /** One of the front matter's `category` and `categories`. */
  readonly category?: RegExp
  /** Whether it has to say a day, in its front matter or its file's name. */
  readonly dated?: true
}

const eventName =
  /^(?:events?|meetups?|meetings?|evenemang|kalender|calendar|hackathons?|workshops?)$/i
const projectName = /^(?:projects?|projekt|portfolio)$/i
const groupName = /^(?:groups?|grupper|chapters?|brigades?|local-groups|cities)$/i

const defaultPageTypes: readonly PageTypeRule[] = [
  {type: 'event', collection: eventName},
  {type: 'project', collection: projectName},
  {type: 'group', collection: groupName},
  {type: 'event', layout: eventName, dated: true},
  {type: 'group', layout: groupName},
  {type: 'event', collection: /^posts$/, category: eventName},
  {type: 'project', layout: projectName},
  {type: 'project', collection: /^posts$/},
]

/** The words of a list, or of a string that Jekyll splits at white space. */
function wordsOf(page: ParsedPage, ...keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const value = page.frontMatter.values[key]
    if (typeof value === 'string') return value.split(/[\s,]+/u)
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  })
}

const saysDay = ({frontMatter, fileDate}: ParsedPage): boolean =>
  fileDate !== undefined ||
  valuesOf(frontMatter, frontMatterKeys.start).some(({value}) => !isBlank(value))

/** What a page becomes; `undefined` for a page that no rule names. */
export function pageTypeOf(
  page: ParsedPage,
  rules: readonly PageTypeRule[] = defaultPageTypes,
): PageType | undefined {
  const layout = page.frontMatter.values['layout']
  const categories = wordsOf(page, 'category', 'categories')
  return rules.find(
    (rule) =>
      (rule.collection === undefined || rule.collection.test(page.collection)) &&
      (rule.dated === undefined || saysDay(page)) &&
      (rule.layout === undefined || (typeof layout === 'string' && rule.layout.test(layout))) &&
      (rule.category === undefined || categories.some((category) => rule.category?.test(category))),
  )?.type
}
