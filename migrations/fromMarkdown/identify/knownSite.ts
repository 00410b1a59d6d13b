import type {BaseEntry} from '../dataset/baseRecords.ts'
import type {ExportRecord} from '../dataset/exportRecords.ts'
import {boundedId, longestPageId} from '../parse/boundedId.ts'
import {digestIn} from '../parse/digestIn.ts'
import type {Site, SiteConfig} from '../parse/jekyllSite.ts'
import {hash} from '../parse/keys.ts'
import {pageId} from '../parse/pageId.ts'
import {sourceOf} from '../parse/sources/sourceOf.ts'
import {fingerprint} from './fingerprint.ts'
import {identifyPages, type KnownPage, type SitePage} from './identifyPages.ts'

/** A page whose file was renamed. */
export interface Move {
  readonly document: string
  readonly from: string
  readonly to: string
  /** Whether the site has another file of the old name. */
  readonly isTaken: boolean
}

/** A site whose pages have the ids that the dataset knows them by. */
export interface KnownSite {
  readonly site: Site
  /** Ids of documents by the paths of pages; none for pages that are new. */
  readonly documents: ReadonlyMap<string, string>
  /** By the id of the page's document. */
  readonly moves: ReadonlyMap<string, Move>
  /** Documents of pages that the site has no more. */
  readonly gone: readonly string[]
}

/** What imports and exports wrote down of pages. */
export interface KnownPages {
  /** By document. */
  readonly entries: ReadonlyMap<string, BaseEntry>
  /** By document. */
  readonly exported: ReadonlyMap<string, ExportRecord>
  /** The fingerprints of files that the last import knew, by document. */
  readonly printsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** A site whose pages have these ids, by their paths. */
export function withPageIds(site: Site, ids: ReadonlyMap<string, string>): Site {
  return ids.size === 0
    ? site
    : {
        ...site,
        read: async (path) => {
          const file = await site.read(path)
          const id = ids.get(path)
          return id === undefined || 'ruleId' in file ? file : {...file, id}
        },
      }
}

const pagesOf = ({entries, exported}: KnownPages): readonly KnownPage[] => [
  ...[...entries.values()].flatMap(({document, path, file}) =>
    path === undefined ? [] : [{document, path, file}],
  ),
  ...[...exported.values()].map(({document, path, digest}) => ({document, path, file: digest})),
]

const digestsIn = async (site: Site): Promise<readonly SitePage[]> => {
  const pages: SitePage[] = []
  for (const path of site.pages) {
    const digest = await digestIn(site, path)
    if (digest !== undefined) pages.push({path, file: digest})
  }
  return pages
}

const printsIn = async (
  site: Site,
  pages: readonly SitePage[],
): Promise<ReadonlyMap<string, string>> => {
  const prints = new Map<string, string>()
  for (const {path} of pages) {
    const file = await site.read(path)
    if ('text' in file) prints.set(path, fingerprint(file.text))
  }
  return prints
}

/** The id of a new page: that of its path, unless a document has it whose page is elsewhere now. */
const newId = (
  path: string,
  config: SiteConfig,
  isKnown: (id: string) => boolean,
): string | undefined => {
  const own = pageId(sourceOf(config).readPath(path, config.values), config.values)
  if (!isKnown(own)) return undefined
  for (let round = 1; ; round += 1) {
    const mark = hash(`${path} ${round}`).slice(0, 8)
    const id = boundedId(`${own}-${mark}`, longestPageId)
    if (!isKnown(id)) return id
  }
}

/** Gives pages the ids that they had in the last import or export, whatever their files are called now. */
export async function knownSite(site: Site, known: KnownPages): Promise<KnownSite> {
  const {entries, exported, printsOf} = known
  const rows = pagesOf(known)
  if (rows.length === 0) return {site, documents: new Map(), moves: new Map(), gone: []}
  const pages = await digestsIn(site)
  const documents = await identifyPages(rows, pages, async (lost, left) => {
    const before = await printsOf(lost.map(({document}) => document))
    const now = await printsIn(site, left)
    return {known: (document) => before.get(document) ?? '', now: (path) => now.get(path) ?? ''}
  })
  const ids = new Map(documents)
  const given = new Set(ids.values())
  const isKnown = (id: string): boolean => given.has(id) || entries.has(id) || exported.has(id)
  for (const {path} of pages) {
    const id = ids.has(path) ? undefined : newId(path, site.config, isKnown)
    if (id === undefined) continue
    ids.set(path, id)
    given.add(id)
  }
  const taken = new Set(site.pages)
  const moves = [...documents].flatMap(([to, document]): readonly Move[] => {
    const from = entries.get(document)?.path
    return from === undefined || from === to ? [] : [{document, from, to, isTaken: taken.has(from)}]
  })
  return {
    site: withPageIds(site, ids),
    documents,
    moves: new Map(moves.map((move) => [move.document, move])),
    gone: [...new Set(rows.flatMap(({document}) => (given.has(document) ? [] : document)))],
  }
}
