import {slugify} from '../../../content/text/slug.ts'
import {boundedId} from '../parse/boundedId.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import type {Entries} from './index/entries.ts'
import type {KeyIndex} from './index/keyIndex.ts'
import {
  type Cluster,
  type Joined,
  joinOrganisations,
  joinPeople,
  type Mention,
} from './join/joinNamed.ts'
import {type ProjectJoiner, joinProjects} from './join/joinProjects.ts'
import {joinSessions, type SessionTranslation} from './join/joinSessions.ts'
import {joinTranslations} from './join/joinTranslations.ts'
import {type JoinedWholes, joinWholes} from './join/joinWholes.ts'
import {keptProjects} from './join/keptProjects.ts'
import {namesOf, pagePath} from './join/namedEvents.ts'
import {nameKey} from './join/nameKey.ts'
import {settleSlugs} from './join/settleSlugs.ts'
import {siteAddresses} from './join/siteAddresses.ts'
import {type NamedPages, noNamedPages} from './named/namedPages.ts'
import type {NamedEntry, PageEntry} from './pageEntry.ts'
import type {NamedTarget, SiteLinks} from './siteLinks.ts'
import type {Target} from './target.ts'

/** A project that pages present and that has no page: where it was met first. */
export interface FoundProject {
  readonly target: Target
  readonly title: string
  readonly language: string
  readonly path: string
  readonly line: number
  readonly digest: string
}

/** What the whole site says, for the second pass and for the documents that no page alone makes. */
export interface LinkedSite {
  readonly links: SiteLinks
  readonly translations: Iterable<readonly PageEntry[]>
  /** Sessions found in pages that are translations of each other, at the same time. */
  readonly sessionTranslations: Iterable<readonly SessionTranslation[]>
  readonly people: Joined<[page: PageEntry, name: string]>
  readonly organisations: Joined<[name: string]>
  readonly projects: readonly FoundProject[]
}

const projectId = (title: string): string => boundedId(`project-${slugify(title)}`)

const newProject = (title: string): Target => ({id: projectId(title), type: 'project', draft: true})

const targetOf = (
  type: 'person' | 'organisation',
  cluster: Cluster | undefined,
): (Target & NamedTarget) | undefined => {
  const [first] = cluster?.mentions ?? []
  return cluster === undefined || first === undefined
    ? undefined
    : {id: cluster.id, mentions: cluster.mentions, name: first.name, type, draft: first.draft}
}

const asMentions = (
  {id, path, digest, draft}: PageEntry,
  named: readonly NamedEntry[],
): readonly Mention[] => named.map((each) => ({...each, pageId: id, path, digest, draft}))

const foundProjects = (entries: Entries, join: ProjectJoiner): readonly FoundProject[] => {
  const found = new Map<string, FoundProject>()
  for (const event of entries.having('presents')) {
    for (const presented of event.presented) {
      if (join.project(event, presented).kind !== 'new') continue
      const target = newProject(presented.title)
      if (found.has(target.id)) continue
      const {language, path, digest} = event
      const {title, line} = presented
      found.set(target.id, {target, title, language, path, line, digest})
    }
  }
  return [...found.values()].toSorted((a, b) => (a.target.id < b.target.id ? -1 : 1))
}

/** Finds the group that a page names: the file at a path, else one of that name in the page's language. */
const groupFinder = (entries: Entries) => {
  const byPath = entries.indexBy((group) => [pagePath(group.path)], 'group')
  const byName = entries.indexBy(namesOf, 'group')
  return (named: string, language: string): PageEntry | undefined => {
    const atPath = byPath.last(pagePath(named))
    if (atPath !== undefined) return atPath
    const key = nameKey(named)
    return byName.find(key).find((group) => group.language === language) ?? byName.first(key)
  }
}

/** Finds the page that front matter names by its path. Few sites do, and most paths are never named. */
const pageFinder = (entries: Entries) => {
  let byPath: KeyIndex<PageEntry> | undefined
  return (path: string): PageEntry | undefined => {
    byPath ??= entries.indexBy((entry) => [pagePath(entry.path)])
    return byPath.last(pagePath(path))
  }
}

/** The pages that are sessions of each event, by places in the index. */
const sessionPagesOf = (wholes: JoinedWholes): ReadonlyMap<number, readonly number[]> => {
  const pages = new Map<number, number[]>()
  for (const [page, {event, as}] of wholes) {
    if (as === 'session') pages.set(event, [...(pages.get(event) ?? []), page])
  }
  return pages
}

/** The link stage: joins what single pages say to what the site as a whole says. */
export function linkSite(
  entries: Entries,
  isKnownAddress: (address: string) => boolean,
  config: SiteConfig,
  own: NamedPages = noNamedPages,
): LinkedSite {
  const addresses = siteAddresses(entries, isKnownAddress, config)
  const translations = joinTranslations(entries, addresses)
  const at = (place: number): PageEntry => entries.at(place)
  const translationsOf = ({index}: PageEntry) =>
    translations
      .of(index)
      .filter((other) => other !== index)
      .map(at)
  const wholes = joinWholes(entries, translationsOf, addresses)
  const joiner = joinProjects(entries, translationsOf, addresses)
  /** Pages name others by the name of their page, or by that of its file. */
  const personName = (name: string): string => own.named('person', slugify(name)) ?? name
  const organisationName = (name: string): string =>
    own.named('organisation', slugify(name)) ?? name
  const peopleOn = (entry: PageEntry): readonly Mention[] => {
    const found = entry.presented.map((one) => ({...one, joined: joiner.project(entry, one)}))
    const presenters = keptProjects(found).flatMap((one) =>
      one.presenters.map((name) => ({name, line: one.line})),
    )
    return asMentions(entry, [...entry.people, ...presenters]).map((mention) => ({
      ...mention,
      name: personName(mention.name),
    }))
  }
  const people = joinPeople(
    (visit, ...draft) => {
      for (const mention of own.of('person', ...draft)) visit([mention])
      for (const entry of entries.having('namesPeople', ...draft)) visit(peopleOn(entry))
    },
    peopleOn,
    (name) => own.named('person', slugify(name)) !== undefined,
  )
  const organisations = joinOrganisations((visit, ...draft) => {
    for (const mention of own.of('organisation', ...draft)) visit([mention])
    for (const entry of entries.having('namesOrganisations', ...draft)) {
      const mentions = asMentions(entry, entry.organisations).filter(
        ({name}) => own.named('person', slugify(name)) === undefined,
      )
      visit(mentions.map((mention) => ({...mention, name: organisationName(mention.name)})))
    }
  })
  const taken = new Set(
    [...wholes.values()].flatMap(({as, mentions}) => (as === 'session' ? mentions : [])),
  )
  const sessionPages = sessionPagesOf(wholes)
  const groupOf = groupFinder(entries)
  const target = ({id, index, type, draft}: PageEntry): Target => ({
    id,
    type: wholes.get(index)?.as === 'session' ? 'session' : type,
    draft,
  })
  const links: SiteLinks = {
    addresses,
    whole: ({index}) => {
      const whole = wholes.get(index)
      return whole && {...whole, event: entries.at(whole.event)}
    },
    hasPage: (sessionId) => taken.has(sessionId),
    sessionPages: ({index}) => (sessionPages.get(index) ?? []).map(at),
    project: joiner.project,
    behind: joiner.behind,
    newProject,
    person: (page, name) => targetOf('person', people.find(page, personName(name))),
    personOfMail: (mail) => targetOf('person', people.ofMail(mail)),
    organisation: (name) => targetOf('organisation', organisations.find(organisationName(name))),
    venue: own.venue,
    group: (named, language) => {
      const group = groupOf(named, language)
      return group === undefined ? undefined : target(group)
    },
    pageAt: pageFinder(entries),
    slug: settleSlugs(entries, (entry) => target(entry).type),
    isTranslated: ({index}) => translations.of(index).length > 0,
    target,
  }
  const groups = (): Iterator<readonly PageEntry[]> =>
    translations[Symbol.iterator]().map((group) => group.map(at))
  return {
    links,
    translations: {[Symbol.iterator]: groups},
    sessionTranslations: {
      [Symbol.iterator]: () =>
        Iterator.from(groups()).flatMap((group) => joinSessions(group, links.hasPage)),
    },
    people,
    organisations,
    projects: foundProjects(entries, joiner),
  }
}
