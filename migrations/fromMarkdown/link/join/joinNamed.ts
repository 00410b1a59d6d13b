import {slugify} from '../../../../schemas/content/slug.ts'
import {hash} from '../../convert/keys.ts'
import {isFullName} from '../../interpret/names/fullName.ts'
import type {NamedEntry} from '../pageEntry.ts'

/** A name on a page. */
export interface Mention extends NamedEntry {
  readonly pageId: string
  readonly path: string
  readonly digest: string
  readonly draft: boolean
}

/** Everything that pages say about one person or organisation, published pages first, then by path. */
export interface Cluster {
  readonly id: string
  readonly mentions: readonly Mention[]
}

const ranked = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.toSorted(
    (a, b) =>
      Number(a.draft) - Number(b.draft) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line),
  )

/** First names alone join nobody: each page, or mail address, has its own. */
function personKey(
  mention: Mention,
  fullNamesByMail: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const {name, ownMail, pageId} = mention
  if (isFullName(name) || name.split(/\s+/u).length > 1) return slugify(name)
  const owners = [...((ownMail === undefined ? undefined : fullNamesByMail.get(ownMail)) ?? [])]
  const own = owners.filter((owner) => owner.startsWith(`${slugify(name)}-`))
  if (own.length === 1 && own[0] !== undefined) return own[0]
  return `${slugify(name)}-${hash(ownMail ?? pageId).slice(0, 8)}`
}

function clustersBy(
  type: string,
  mentions: readonly Mention[],
  keyOf: (mention: Mention) => string,
): ReadonlyMap<string, Cluster> {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mention])
    else group.push(mention)
  }
  return new Map(
    [...groups].map(([key, group]) => [key, {id: `${type}-${key}`, mentions: ranked(group)}]),
  )
}

export interface Joined {
  readonly clusters: readonly Cluster[]
  readonly find: (pageId: string, name: string) => Cluster | undefined
}

function joined(
  type: string,
  mentions: readonly Mention[],
  keyOf: (mention: Mention) => string,
): Joined {
  const clusters = clustersBy(type, mentions, keyOf)
  const byMention = new Map<string, string>()
  for (const mention of mentions)
    byMention.set(`${mention.pageId} ${slugify(mention.name)}`, keyOf(mention))
  return {
    clusters: [...clusters.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    find: (pageId, name) => clusters.get(byMention.get(`${pageId} ${slugify(name)}`) ?? ''),
  }
}

/**
 * One person for one full name, whatever its spelling; a first name joins the full name that has
 * the same mail address, and nobody else.
 */
export function joinPeople(mentions: readonly Mention[]): Joined {
  const fullNamesByMail = new Map<string, Set<string>>()
  for (const {name, ownMail} of mentions) {
    if (ownMail === undefined || !isFullName(name)) continue
    fullNamesByMail.set(ownMail, (fullNamesByMail.get(ownMail) ?? new Set()).add(slugify(name)))
  }
  return joined('person', mentions, (mention) => personKey(mention, fullNamesByMail))
}

const host = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./u, '')

/** One organisation for one name; a name that is only an address joins the one that has that address. */
export function joinOrganisations(mentions: readonly Mention[]): Joined {
  const byHost = new Map<string, Set<string>>()
  for (const {name, url} of mentions) {
    const own = host(url)
    if (own === undefined || slugify(name) === slugify(own)) continue
    byHost.set(own, (byHost.get(own) ?? new Set()).add(slugify(name)))
  }
  return joined('organisation', mentions, ({name}) => {
    const named = byHost.get(name.toLowerCase().replace(/^www\./u, ''))
    const only = named?.size === 1 ? [...named][0] : undefined
    return only ?? slugify(name)
  })
}
