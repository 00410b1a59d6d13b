import {getPublishedId} from '@sanity/client/csm'

import {type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'
import {languageTag} from '../../fromMarkdown/link/join/joinTranslations.ts'
import type {Holdings} from '../dataset/holdings.ts'
import {translationOf} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import {objectsIn, refOf, stringOf} from '../reading/values.ts'

/** Pages that are one thing in different languages. */
interface Group {
  /** Of the document that says so. */
  readonly id: string
  readonly members: readonly string[]
}

const groupsIn = (
  documents: Iterable<JsonDocument>,
  isPage: (id: string) => boolean,
): readonly Group[] =>
  [...documents].flatMap((document) => {
    if (document._type !== 'translation.metadata') return []
    const members = objectsIn(document['translations']).map(({value}) =>
      getPublishedId(refOf(value)),
    )
    const pages = [...new Set(members)].filter(isPage).toSorted()
    return pages.length < 2 ? [] : [{id: getPublishedId(document._id), members: pages}]
  })

/** What belongs together by the dataset, of what has or gets a page. */
export function groupsOf(
  {published}: Pick<Holdings, 'published'>,
  isPage: (id: string) => boolean,
): readonly Group[] {
  return groupsIn(published.values(), (id) => isPage(id) && published.has(id))
}

/** What belongs together by the site, of what the dataset has published. */
export function groupsOn(
  site: SiteReading,
  {published}: Pick<Holdings, 'published'>,
): readonly Group[] {
  const ids = new Set([...site.pages.values()].map(({page}) => page.id))
  const documents = [...site.documents.values()].flatMap((document) =>
    document._type === 'translation.metadata' ? [toJson(document)] : [],
  )
  return groupsIn(documents, (id) => ids.has(id) && published.has(id))
}

/** Names a thing whatever its language: `2027-05-06-kvall-en.md` becomes `kvall`. */
const stemOf = (path: string): string =>
  path
    .replace(/^.*\//u, '')
    .replace(/\.[^.]+$/u, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/u, '')
    .replace(/-(?:en|sv|de|fr|es|fi|no|nb|da)$/u, '')

const keyOf = ({members}: Group): string => members.join('\n')

/**
 * What pages are to have in common (`ref`) with their translations, by their documents' ids: those
 * that belong together by the dataset and do not yet by the site.
 * @param added documents that are to get pages
 */
export function wantedRefs(
  site: SiteReading,
  holdings: Pick<Holdings, 'published'>,
  added: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const pages = new Map([...site.pages.values()].map((page) => [page.page.id, page] as const))
  const joined = new Set(groupsOn(site, holdings).map(keyOf))
  const wanted = groupsOf(holdings, (id) => pages.has(id) || added.has(id)).filter(
    (group) => !joined.has(keyOf(group)),
  )
  const users = Map.groupBy(
    [...pages.values()].filter((page) => translationOf(page) !== undefined),
    (page) => translationOf(page) ?? '',
  )
  const refs = new Map<string, string>()
  const taken = new Set(users.keys())
  for (const {members} of wanted) {
    const own = members.flatMap((id) => {
      const page = pages.get(id)
      return (page && translationOf(page)) ?? []
    })
    const free = own.find(
      (ref) =>
        !languageTag.test(ref) &&
        (users.get(ref) ?? []).every(({page}) => members.includes(page.id)),
    )
    const [first] = members.flatMap((id) => pages.get(id)?.page.path ?? [])
    const [title] = members.map((id) => stringOf(holdings.published.get(id)?.['title']))
    const stem = first === undefined ? (title ?? '') : stemOf(first)
    const made = [stem, ...Array.from({length: 99}, (_, index) => `${stem}-${index + 2}`)].find(
      (ref) => ref.length > 2 && !taken.has(ref),
    )
    const ref = free ?? made
    if (ref === undefined) continue
    taken.add(ref)
    for (const id of members) refs.set(id, ref)
  }
  return refs
}

/**
 * Documents that join translations, and that an import would give another id than they have: ids are
 * made of those of sessions, which are made of their titles.
 * @param own the documents of a page, as an import calls them
 * @param renamed what an import calls otherwise besides
 */
export function translationAliases(
  own: readonly string[],
  site: SiteReading,
  {published}: Pick<Holdings, 'published'>,
  renamed: readonly {readonly read: string; readonly document: string}[],
): readonly {readonly read: string; readonly document: string}[] {
  const names = new Map(renamed.map(({read, document}) => [read, document]))
  const known = new Map(
    groupsIn(published.values(), () => true).map((group) => [keyOf(group), group]),
  )
  const documents = [...site.documents.values()].flatMap((document) =>
    document._type === 'translation.metadata' ? [toJson(document)] : [],
  )
  return groupsIn(documents, () => true).flatMap(({id: read, members}) => {
    if (!members.some((member) => own.includes(member))) return []
    const now = members.map((member) => names.get(member) ?? member).toSorted()
    const same = known.get(keyOf({id: read, members: now}))
    return same === undefined || same.id === read ? [] : [{read, document: same.id}]
  })
}
