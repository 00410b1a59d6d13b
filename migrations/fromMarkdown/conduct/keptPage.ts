import {defined} from '../../../content/objects/defined.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import type {Entries} from '../link/index/entries.ts'
import {pageAddresses} from '../link/pageAddresses.ts'
import type {PageEntry} from '../link/pageEntry.ts'
import type {SiteLinks} from '../link/siteLinks.ts'
import type {Message} from '../messages/message.ts'
import {hash} from '../parse/keys.ts'

/** What a page was taken for. */
export interface TakenFor extends Pick<
  InterpretedPage,
  'type' | 'isSession' | 'isSkipped' | 'by' | 'named'
> {
  readonly collection: string
}

/** What the whole site is told of a page. */
export interface Survey {
  readonly taken: TakenFor
  /** What other pages see of it; none of a page that becomes no document. */
  readonly entry?: PageEntry
  /** Of a page that becomes no document. */
  readonly addresses: readonly string[]
}

/** What one conversion keeps of a page for the next, as plain data. */
export interface KeptPage extends Survey {
  /** Of the page's file. */
  readonly digest: string
  /** The same for two versions of the page from which other pages learn the same. */
  readonly print: string
  /** How many of its documents have a time in the site's zone. */
  readonly timed: number
  /** Ids of its documents, without `drafts.`. */
  readonly documents: readonly string[]
  /** How often each rule had something to say of it. */
  readonly codes: Readonly<Record<string, number>>
}

/** What is kept from one conversion to the next, by the page's path. */
export interface PageMemory {
  /** @param digest of the page's file as it is now */
  readonly known: (path: string, digest: string) => KeptPage | undefined
  /** Whether what all pages together say of each other is as it was. */
  readonly isLinkedAs: (print: string) => boolean
  readonly keep: (path: string, page: KeptPage) => void
  /** Told of a page that gives what it gave; nothing of it is given again. */
  readonly skip: (path: string) => void
}

/**
 * Where in its file a page says something, and what else the file holds, is no other page's affair.
 * What a summary comes to is in the projects that it joins.
 */
const own: ReadonlySet<string> = new Set(['digest', 'index', 'line', 'summary'])

/** What the whole site is told of a page, with what other pages see of it. */
export function surveyWith(
  {page, type, isSession, isSkipped, by, named}: InterpretedPage,
  entry: PageEntry | undefined,
): Survey {
  return {
    taken: {collection: page.collection, type, isSession, isSkipped, ...defined({by, named})},
    ...defined({entry}),
    addresses: entry === undefined ? pageAddresses(page) : [],
  }
}

export function countCodes(messages: readonly Message[]): Readonly<Record<string, number>> {
  const codes: Record<string, number> = {}
  for (const {ruleId} of messages) codes[ruleId] = (codes[ruleId] ?? 0) + 1
  return codes
}

/** The same for two surveys of a page from which other pages learn the same. */
export function surveyPrint({entry, addresses}: Survey): string {
  const told = entry ?? addresses
  return hash(JSON.stringify(told, (key, value: unknown) => (own.has(key) ? undefined : value)))
}

/** The same for two sites of which the events present the same projects. */
export function joinedPrint(entries: Entries, {project}: Pick<SiteLinks, 'project'>): string {
  const prints: string[] = []
  for (const event of entries.having('presents')) {
    for (const presented of event.presented) {
      const joined = project(event, presented)
      prints.push(joined.kind === 'page' ? joined.page.id : joined.kind)
    }
  }
  return hash(prints.join())
}
