import type {JoinedProject} from './join/joinProjects.ts'
import type {JoinedWhole} from './join/joinWholes.ts'
import type {SettledSlug} from './join/settleSlugs.ts'
import type {SiteAddresses} from './join/siteAddresses.ts'
import type {Venues} from './named/venue.ts'
import type {NamedEntry, PageEntry, PresentedEntry} from './pageEntry.ts'
import type {Target} from './target.ts'

/** The larger event of a page, and how it is part of it. */
export interface Whole extends Pick<JoinedWhole, 'as' | 'kind'> {
  readonly event: PageEntry
}

/** Who or what several pages may name. */
export interface NamedTarget {
  readonly name: string
  /** What pages say of them, those that win first. */
  readonly mentions: readonly NamedEntry[]
}

/** What the link stage found out about the site as a whole, for the second pass to ask. */
export interface SiteLinks {
  readonly addresses: SiteAddresses
  /** The larger event of a page, if it is part of one. */
  readonly whole: (page: PageEntry) => Whole | undefined
  /** Whether a page of its own is that session. */
  readonly hasPage: (sessionId: string) => boolean
  /** The pages that are sessions of an event. */
  readonly sessionPages: (event: PageEntry) => readonly PageEntry[]
  readonly project: (event: PageEntry, presented: PresentedEntry) => JoinedProject
  /** The project that an address without a page meant, in a language. */
  readonly behind: (address: string, language: string) => PageEntry | undefined
  readonly newProject: (title: string) => Target
  readonly person: (page: PageEntry, name: string) => (Target & NamedTarget) | undefined
  /** The only person of that mail address. */
  readonly personOfMail: (mail: string) => (Target & NamedTarget) | undefined
  readonly organisation: (name: string) => (Target & NamedTarget) | undefined
  /** The page of a venue that a page names. */
  readonly venue: Venues['find']
  /** The group that a page names by path, file name, `ref` or title. */
  readonly group: (named: string, language: string) => Target | undefined
  /** A page by its path in the site, as front matter names it. */
  readonly pageAt: (path: string) => PageEntry | undefined
  readonly isTranslated: (page: PageEntry) => boolean
  /** The slug of a page's document. */
  readonly slug: (page: PageEntry) => SettledSlug
  /** What the document of a page is. */
  readonly target: (entry: PageEntry) => Target
}
