import {frontMatterKeys} from '../../interpret/frontMatterKeys.ts'
import {isList, isMap, memberOf, valuesOf} from '../../interpret/frontMatterValue.ts'
import {makeMessage} from '../../makeMessage.ts'
import type {FrontMatter, YamlValue} from '../../parse/page.ts'
import {isBlank, pageKeys} from '../pageKeys.ts'
import type {PageType} from '../pageTypes.ts'
import type {PageContext} from './pageContext.ts'

const plain = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
    .normalize('NFC')

const roots = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].map((name) => name.split('.')[0] ?? name))

const {contacts, links, partners, organisers, ...occasionKeys} = frontMatterKeys
const {
  title,
  excerpt,
  ingress,
  image,
  imageAlt,
  group,
  tags,
  categories,
  events,
  date,
  permalink,
  redirectFrom,
  language,
  published,
} = pageKeys

const shared = [
  title,
  excerpt,
  ingress,
  image,
  imageAlt,
  permalink,
  redirectFrom,
  language,
  published,
  links,
]

/** The keys whose values have a field in documents of a type. */
const mapped: Readonly<Record<PageType, ReadonlySet<string>>> = {
  event: roots(
    [...shared, group, tags, partners, organisers, ...Object.values(occasionKeys)].flat(),
  ),
  project: roots([...shared, group, contacts, events, categories, tags, date].flat()),
  group: roots([...shared, contacts, partners].flat()),
}

const aliases = (name: string): readonly string[] =>
  name === 'contacts' ? contacts : name === 'events' ? events : links

const linkUrls = ['url', 'link', 'href', 'address', 'adress', 'länk']
const linkMembers = new Set([...linkUrls, 'title', 'label', 'name', 'text', 'titel', 'namn'])

/** What links say besides title and address (`style: button`), and those that have no address. */
function linkMembersLeftOver(frontMatter: FrontMatter): Readonly<Record<string, YamlValue>> {
  const rows = valuesOf(frontMatter, links).flatMap(({value}) => (isList(value) ? value : []))
  const left = rows.flatMap((row): readonly YamlValue[] => {
    if (!isMap(row) || isBlank(row)) return []
    if (isBlank(memberOf(row, linkUrls)?.value)) return [row]
    const others = Object.entries(row).filter(
      ([key, value]) => !linkMembers.has(plain(key)) && !isBlank(value),
    )
    if (others.length === 0) return []
    const {url = null} = row
    return [{url, ...Object.fromEntries(others)}]
  })
  return left.length === 0 ? {} : {links: left}
}

/**
 * The front-matter keys that have no field, as JSON, each with a note; `undefined` if all have one.
 * `leftOver` are the parts of mapped values that found no place.
 */
export function unmappedKeys(
  type: PageType,
  leftOver: Readonly<Record<string, YamlValue>>,
  context: PageContext,
): string | undefined {
  const {page, links: site, report} = context
  const {frontMatter} = page
  const kept: Record<string, YamlValue> = {}
  for (const key of frontMatter.ownKeys) {
    const value = frontMatter.values[key]
    const isReference =
      plain(key) === 'ref' || pageKeys.translation.some((name) => name === plain(key))
    if (value === undefined || isBlank(value) || mapped[type].has(plain(key))) continue
    if (isReference && site.isTranslated(page.id)) continue
    kept[key] = value
    if (isReference) continue
    report(
      makeMessage('key-unmapped', {
        reason: `The key \`${key}\` has no field; it is kept with the source of the document`,
        source: 'link',
        path: page.path,
        place: frontMatter.place(key),
        hint: 'A mapping file can name a field for it.',
        actual: key,
      }),
    )
  }
  const left = {...leftOver, ...linkMembersLeftOver(frontMatter)}
  for (const name of Object.keys(left)) {
    const key = frontMatter.ownKeys.find((own) => aliases(name).includes(plain(own))) ?? name
    report(
      makeMessage('key-unmapped', {
        reason: `A part of \`${key}\` has no field; it is kept with the source of the document`,
        source: 'link',
        path: page.path,
        place: frontMatter.place(key),
        actual: key,
      }),
    )
  }
  const all = {...kept, ...left}
  return Object.keys(all).length === 0 ? undefined : JSON.stringify(all)
}
