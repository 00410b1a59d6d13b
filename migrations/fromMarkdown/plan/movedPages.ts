import {getPublishedId} from '@sanity/client/csm'

import type {BaseEntry} from '../dataset/baseRecords.ts'
import {isObject, type JsonDocument} from '../dataset/json.ts'
import {renamed} from '../dataset/renamed.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {findMoves, type FoundPage, type LostPage, type Move} from './findMoves.ts'
import {fingerprint} from './fingerprint.ts'

/** A site whose pages keep the ids of their documents, and which of them had another name. */
export interface KnownSite {
  readonly site: Site
  /** By the id of the page's document. */
  readonly moves: ReadonlyMap<string, Move>
}

/** A site whose pages have the ids that the dataset knows them by. */
const withPageIds = (site: Site, ids: ReadonlyMap<string, string>): Site =>
  ids.size === 0
    ? site
    : {
        ...site,
        read: async (path) => {
          const file = await site.read(path)
          const id = ids.get(path)
          return id === undefined || 'ruleId' in file ? file : {...file, id}
        },
      }

const foundPages = async (site: Site, paths: readonly string[]): Promise<readonly FoundPage[]> => {
  const pages: FoundPage[] = []
  for (const path of paths) {
    const file = await site.read(path)
    if ('text' in file) pages.push({path, file: file.digest, print: fingerprint(file.text)})
  }
  return pages
}

/**
 * Gives pages the ids that they had in the last import, also those whose files were renamed since.
 * @param printsOf the fingerprints of files that the last import knew, by document
 */
export async function knownSite(
  site: Site,
  entries: Iterable<BaseEntry>,
  printsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<KnownSite> {
  const pages = new Set(site.pages)
  const ids = new Map<string, string>()
  const gone: BaseEntry[] = []
  for (const entry of entries) {
    if (entry.path === undefined) continue
    if (pages.has(entry.path)) ids.set(entry.path, entry.document)
    else gone.push(entry)
  }
  const fresh = gone.length === 0 ? [] : site.pages.filter((path) => !ids.has(path))
  if (fresh.length === 0) return {site: withPageIds(site, ids), moves: new Map()}
  const prints = await printsOf(gone.map(({document}) => document))
  const lost = gone.map(({document, path = '', file = ''}): LostPage => ({
    document,
    path,
    file,
    print: prints.get(document) ?? '',
  }))
  const moves = findMoves(lost, await foundPages(site, fresh))
  for (const {to, document} of moves) ids.set(to, document)
  return {
    site: withPageIds(site, ids),
    moves: new Map(moves.map((move) => [move.document, move])),
  }
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** Where the site showed a document's page, as it writes links. */
export function addressOf({source}: JsonDocument): string | undefined {
  const address = isObject(source) ? source['address'] : undefined
  return typeof address === 'string' ? address : undefined
}

/** A document whose page answers at its older addresses too. */
export function withOlderAddresses(document: JsonDocument, older: readonly string[]): JsonDocument {
  const known = textsOf(document['redirectFrom'])
  const now = addressOf(document)
  const added = older.filter((address) => address !== now && !known.includes(address))
  return added.length === 0 ? document : {...document, redirectFrom: [...known, ...added]}
}

/** Gives documents of the site the ids and addresses that the last import gave them. */
export function asImported(
  entries: ReadonlyMap<string, BaseEntry>,
): (document: JsonDocument) => JsonDocument {
  const names = new Map(
    [...entries.values()].flatMap(({document, read}) =>
      read === undefined ? [] : [[read, document] as const],
    ),
  )
  return (document) => {
    const own = names.size === 0 ? document : renamed(document, names)
    return withOlderAddresses(own, entries.get(getPublishedId(own._id))?.movedFrom ?? [])
  }
}
