import type {JoinedProject} from './join/joinProjects.ts'
import type {Whole} from './join/joinWholes.ts'
import type {SiteAddresses} from './join/siteAddresses.ts'
import type {PageEntry, PresentedEntry} from './pageEntry.ts'
import type {Target} from './target.ts'

/** What the link stage found out about the site as a whole, for the second pass to ask. */
export interface SiteLinks {
  readonly addresses: SiteAddresses
  /** The larger event of a page, if it is part of one. */
  readonly whole: (pageId: string) => Whole | undefined
  /** Whether a page of its own is that session. */
  readonly hasPage: (sessionId: string) => boolean
  /** The pages that are sessions of an event. */
  readonly sessionPages: (eventId: string) => readonly PageEntry[]
  readonly project: (event: PageEntry, presented: PresentedEntry) => JoinedProject
  /** The project that an address without a page meant, in a language. */
  readonly behind: (address: string, language: string) => PageEntry | undefined
  readonly newProject: (title: string) => Target
  readonly person: (pageId: string, name: string) => (Target & {readonly name: string}) | undefined
  readonly organisation: (pageId: string, name: string) => Target | undefined
  /** The group that a page names by path, file name, `ref` or title. */
  readonly group: (named: string, language: string) => Target | undefined
  /** A page by its path in the site, as front matter names it. */
  readonly pageAt: (path: string) => PageEntry | undefined
  readonly isTranslated: (pageId: string) => boolean
  /** What the document of a page is. */
  readonly target: (entry: PageEntry) => Target
}
