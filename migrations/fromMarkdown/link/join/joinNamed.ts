import {slugify} from '../../../../content/text/slug.ts'
import {isFullName, withoutTitle} from '../../interpret/names/fullName.ts'
import {boundedId} from '../../parse/boundedId.ts'
import {hash} from '../../parse/keys.ts'
import type {NamedEntry, PageEntry} from '../pageEntry.ts'

/** A name on a page. */
export interface Mention extends NamedEntry {
  readonly pageId: string
  readonly path: string
  readonly digest: string
  readonly draft: boolean
}

/** Calls `visit` for each page, or only for drafts or only for others, in the order of paths, with who it names. */
export type MentionsByPage = (
  visit: (mentions: readonly Mention[]) => void,
  ...which: readonly ('published' | 'draft')[]
) => void

/**
 * What pages say about one person or organisation, published pages first, then by path; without
 * the mentions that add nothing to those before them.
 */
export interface Cluster {
  readonly id: string
  readonly mentions: readonly Mention[]
}

const fields = ['email', 'role', 'image', 'biography', 'organisation'] as const

/** The addresses of whom a mention names. */
export function addressesOf({url, urls}: NamedEntry): readonly string[] {
  return [...(url === undefined ? [] : [url]), ...(urls ?? [])]
}

/** Whether a mention says what those before it do not: a first value, another address, the name itself. */
const adds = (mention: Mention, before: readonly Mention[], key: string): boolean =>
  before.length === 0 ||
  fields.some(
    (field) => mention[field] !== undefined && before.every((one) => one[field] === undefined),
  ) ||
  addressesOf(mention).some((url) => before.every((one) => !addressesOf(one).includes(url))) ||
  (slugify(mention.name) === key && before.every(({name}) => slugify(name) !== key))

/** "Dr. Ada Berg" is "Ada Berg"; "Ms. Kelly" is nobody's full name without her title. */
const nameSlug = (name: string): string => {
  const own = withoutTitle(name)
  return slugify(isFullName(own) ? own : name)
}

/** First names alone join nobody: each page, or mail address, has its own. */
const personKey = (
  mention: Mention,
  fullNamesByMail: ReadonlyMap<string, ReadonlySet<string>>,
  hasPage: (name: string) => boolean,
): string => {
  const {name, ownMail, pageId} = mention
  if (isWhole(name) || hasPage(name)) return nameSlug(name)
  const owners = [...((ownMail === undefined ? undefined : fullNamesByMail.get(ownMail)) ?? [])]
  const own = owners.filter((owner) => owner.startsWith(`${slugify(name)}-`))
  if (own.length === 1 && own[0] !== undefined) return own[0]
  return `${slugify(name)}-${hash(ownMail ?? pageId).slice(0, 8)}`
}

const clustersBy = (
  type: string,
  mentions: MentionsByPage,
  keyOf: (mention: Mention) => string,
): ReadonlyMap<string, Cluster> => {
  const groups = new Map<string, Mention[]>()
  for (const which of ['published', 'draft'] as const) {
    mentions((ofPage) => {
      for (const mention of ofPage.toSorted((a, b) => a.line - b.line)) {
        const key = keyOf(mention)
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [mention])
        else if (adds(mention, group, key)) group.push(mention)
      }
    }, which)
  }
  return new Map(
    [...groups].map(([key, group]) => [key, {id: boundedId(`${type}-${key}`), mentions: group}]),
  )
}

const byId = (a: Cluster, b: Cluster): number => (a.id < b.id ? -1 : 1)

export interface Joined<About extends readonly unknown[]> {
  readonly clusters: readonly Cluster[]
  /** Who is meant by a name: of people, one that stands on a page. */
  readonly find: (...about: About) => Cluster | undefined
}

interface JoinedPeople extends Joined<[page: PageEntry, name: string]> {
  /** The only one who has a mail address, with a full name. */
  readonly ofMail: (mail: string) => Cluster | undefined
}

const isWhole = (name: string): boolean => isFullName(name) || name.split(/\s+/u).length > 1

/**
 * One person for one full name, whatever its spelling; a first name joins the full name that has
 * the same mail address, and nobody else.
 * @param hasPage whether a page of the site is about somebody of that name
 */
export function joinPeople(
  mentions: MentionsByPage,
  mentionsOn: (page: PageEntry) => readonly Mention[],
  hasPage: (name: string) => boolean = () => false,
): JoinedPeople {
  const fullNamesByMail = new Map<string, Set<string>>()
  mentions((ofPage) => {
    for (const {name, ownMail} of ofPage) {
      if (ownMail === undefined || !isFullName(name)) continue
      fullNamesByMail.set(ownMail, (fullNamesByMail.get(ownMail) ?? new Set()).add(nameSlug(name)))
    }
  })
  const clusters = clustersBy('person', mentions, (mention) =>
    personKey(mention, fullNamesByMail, hasPage),
  )
  return {
    clusters: [...clusters.values()].toSorted(byId),
    find: (page, name) => {
      const slug = nameSlug(name)
      if (isWhole(name) || hasPage(name)) return clusters.get(slug)
      const mention = mentionsOn(page).findLast(
        (each) => !isWhole(each.name) && slugify(each.name) === slug,
      )
      return mention && clusters.get(personKey(mention, fullNamesByMail, hasPage))
    },
    ofMail: (mail) => {
      const [only, other] = fullNamesByMail.get(mail.toLowerCase()) ?? []
      return only === undefined || other !== undefined ? undefined : clusters.get(only)
    },
  }
}

const host = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./u, '')

/** One organisation for one name; a name that is only an address joins the one that has that address. */
export function joinOrganisations(mentions: MentionsByPage): Joined<[name: string]> {
  const byHost = new Map<string, Set<string>>()
  mentions((ofPage) => {
    for (const {name, url} of ofPage) {
      const own = host(url)
      if (own === undefined || slugify(name) === slugify(own)) continue
      byHost.set(own, (byHost.get(own) ?? new Set()).add(slugify(name)))
    }
  })
  const keyOf = (name: string): string => {
    const named = byHost.get(name.toLowerCase().replace(/^www\./u, ''))
    const only = named?.size === 1 ? [...named][0] : undefined
    return only ?? slugify(name)
  }
  const clusters = clustersBy('organisation', mentions, ({name}) => keyOf(name))
  return {
    clusters: [...clusters.values()].toSorted(byId),
    find: (name) => clusters.get(keyOf(name)),
  }
}
