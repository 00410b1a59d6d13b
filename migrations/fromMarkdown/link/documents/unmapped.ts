import {frontMatterKeys} from '../../interpret/frontMatterKeys.ts'
import {makeMessage} from '../../makeMessage.ts'
import type {YamlValue} from '../../parse/page.ts'
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
  const all = {...kept, ...leftOver}
  return Object.keys(all).length === 0 ? undefined : JSON.stringify(all)
}
