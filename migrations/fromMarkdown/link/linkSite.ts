import {slugify} from '../../../schemas/content/slug.ts'
import {boundedId} from '../boundedId.ts'
import type {SiteConfig} from '../site.ts'
import {type Joined, joinOrganisations, joinPeople, type MentionsByPage} from './join/joinNamed.ts'
import {type ProjectJoiner, joinProjects} from './join/joinProjects.ts'
import {joinSessions, type SessionTranslation} from './join/joinSessions.ts'
import {joinTranslations} from './join/joinTranslations.ts'
import {joinWholes} from './join/joinWholes.ts'
import {pagePath} from './join/namedEvents.ts'
import {nameKey} from './join/nameKey.ts'
import {siteAddresses} from './join/siteAddresses.ts'
import type {NamedEntry, PageEntry, PresentedEntry} from './pageEntry.ts'
import type {SiteLinks} from './siteLinks.ts'
import type {Target} from './target.ts'

/** A project that pages present and that has no page: where it was met first. */
export interface FoundProject {
  readonly target: Target
  readonly title: string
  readonly event: PageEntry
  readonly presented: PresentedEntry
}

/** What the whole site says, for the second pass and for the documents that no page alone makes. */
export interface LinkedSite {
  readonly links: SiteLinks
  readonly translations: readonly (readonly PageEntry[])[]
  /** Sessions found in pages that are translations of each other, at the same time. */
  readonly sessionTranslations: readonly (readonly SessionTranslation[])[]
  readonly people: Joined
  readonly organisations: Joined
  readonly projects: readonly FoundProject[]
}

const projectId = (title: string): string => boundedId(`project-${slugify(title)}`)

const mentionsOf =
  (
    entries: readonly PageEntry[],
    of: (entry: PageEntry) => readonly NamedEntry[],
  ): MentionsByPage =>
  (visit, draft) => {
    for (const entry of entries) {
      if (draft !== undefined && entry.draft !== draft) continue
      const named = of(entry)
      if (named.length === 0) continue
      const {id, path, digest} = entry
      visit(named.map((each) => ({...each, pageId: id, path, digest, draft: entry.draft})))
    }
  }

function foundProjects(
  entries: readonly PageEntry[],
  join: ProjectJoiner,
): readonly FoundProject[] {
  const found = new Map<string, FoundProject>()
  for (const event of entries) {
    for (const presented of event.presented) {
      if (join.project(event, presented).kind !== 'new') continue
      const id = projectId(presented.title)
      if (found.has(id)) continue
      found.set(id, {
        target: {id, type: 'project', draft: true},
        title: presented.title,
        event,
        presented,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.target.id < b.target.id ? -1 : 1))
}

/** Finds the group that a page names: the file at a path, else one of that name in the page's language. */
function groupFinder(entries: readonly PageEntry[]) {
  const groups = entries.filter(({type}) => type === 'group')
  const byPath = new Map(groups.map((group) => [pagePath(group.path), group]))
  const byName = new Map<string, PageEntry[]>()
  for (const group of groups) {
    for (const key of new Set([group.slug, group.translation ?? '', group.title].map(nameKey))) {
      if (key !== '') byName.set(key, [...(byName.get(key) ?? []), group])
    }
  }
  return (named: string, language: string): PageEntry | undefined => {
    const atPath = byPath.get(pagePath(named))
    if (atPath !== undefined) return atPath
    const same = byName.get(nameKey(named)) ?? []
    return same.find((group) => group.language === language) ?? same[0]
  }
}

/** Finds the page that front matter names by its path. Few sites do, and most paths are never named. */
function pageFinder(entries: readonly PageEntry[]) {
  let byPath: ReadonlyMap<string, PageEntry> | undefined
  return (path: string): PageEntry | undefined => {
    byPath ??= new Map(entries.map((entry) => [pagePath(entry.path), entry]))
    return byPath.get(pagePath(path))
  }
}

/** The link stage: joins what single pages say to what the site as a whole says. */
export function linkSite(
  entries: readonly PageEntry[],
  unknownAddresses: ReadonlySet<string>,
  config: SiteConfig,
): LinkedSite {
  const addresses = siteAddresses(entries, unknownAddresses, config)
  const translations = joinTranslations(entries)
  const siblings = new Map<string, readonly PageEntry[]>()
  for (const group of translations) for (const {id} of group) siblings.set(id, group)
  const translationsOf = (entry: PageEntry) =>
    (siblings.get(entry.id) ?? []).filter((other) => other !== entry)
  const wholes = joinWholes(entries, translationsOf, addresses)
  const joiner = joinProjects(entries, translationsOf, addresses)
  const projects = foundProjects(entries, joiner)
  const newProjects = new Map(projects.map((project) => [project.target.id, project.target]))
  const presenters = (entry: PageEntry): readonly NamedEntry[] =>
    entry.presented.flatMap((one) =>
      joiner.project(entry, one).kind === 'none'
        ? []
        : one.presenters.map((name) => ({name, line: one.line})),
    )
  const people = joinPeople(mentionsOf(entries, (entry) => [...entry.people, ...presenters(entry)]))
  const organisations = joinOrganisations(mentionsOf(entries, (entry) => entry.organisations))
  const groupOf = groupFinder(entries)
  const taken = new Set(
    [...wholes.values()].flatMap(({as, mentions}) => (as === 'session' ? mentions : [])),
  )
  const sessionPages = new Map<string, PageEntry[]>()
  for (const page of entries) {
    const {event, as} = wholes.get(page.id) ?? {}
    if (as !== 'session' || event === undefined) continue
    sessionPages.set(event.id, [...(sessionPages.get(event.id) ?? []), page])
  }
  const target = ({id, type, draft}: PageEntry): Target => ({
    id,
    type: wholes.get(id)?.as === 'session' ? 'session' : type,
    draft,
  })
  const links: SiteLinks = {
    addresses,
    whole: (pageId) => wholes.get(pageId),
    hasPage: (sessionId) => taken.has(sessionId),
    sessionPages: (eventId) => sessionPages.get(eventId) ?? [],
    project: joiner.project,
    behind: joiner.behind,
    newProject: (title) =>
      newProjects.get(projectId(title)) ?? {id: projectId(title), type: 'project', draft: true},
    person: (pageId, name) => {
      const cluster = people.find(pageId, name)
      const [first] = cluster?.mentions ?? []
      return cluster === undefined || first === undefined
        ? undefined
        : {id: cluster.id, type: 'person', draft: first.draft, name: first.name}
    },
    organisation: (pageId, name) => {
      const cluster = organisations.find(pageId, name)
      const [first] = cluster?.mentions ?? []
      return cluster === undefined || first === undefined
        ? undefined
        : {id: cluster.id, type: 'organisation', draft: first.draft}
    },
    group: (named, language) => {
      const group = groupOf(named, language)
      return group === undefined ? undefined : target(group)
    },
    pageAt: pageFinder(entries),
    isTranslated: (pageId) => siblings.has(pageId),
    target,
  }
  const sessionTranslations = translations.flatMap((group) => joinSessions(group, links.hasPage))
  return {links, translations, sessionTranslations, people, organisations, projects}
}
