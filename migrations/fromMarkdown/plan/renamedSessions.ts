import {getPublishedId} from '@sanity/client/csm'

import type {BaseEntry} from '../dataset/baseRecords.ts'
import {isObject, type Json, type JsonDocument} from '../dataset/json.ts'
import {readBaseRecords} from '../dataset/readBases.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {renamed} from '../dataset/renamed.ts'
import {sameContent} from '../merge/contentText.ts'
import {similarity, wordsOf} from '../merge/items/similarity.ts'
import {boundedId} from '../parse/boundedId.ts'

/** Gives sessions whose titles changed the documents that they had. */
export interface SessionNames {
  /** Documents of whole pages, with the ids that they have in the dataset. */
  readonly known: (documents: readonly JsonDocument[]) => Promise<readonly JsonDocument[]>
  /** The id that a document has in the dataset, by the one that the site gives it. */
  readonly documentOf: (read: string) => string
  /** For documents that have another id than the site gives them, that one. */
  readonly readAs: (document: string) => string | undefined
}

const enoughInCommon = 0.5

const translationsId = (id: string): string => boundedId(`translation-metadata-${id}`)

const pageOf = ({source}: JsonDocument): Json | undefined =>
  isObject(source) && source['line'] !== undefined ? source['path'] : undefined

const startOf = ({period}: JsonDocument): Json | undefined =>
  isObject(period) ? period['start'] : undefined

/** How likely it is that a session was this one: at the same time, or with the same words. */
const likeness = (old: JsonDocument, now: JsonDocument): number => {
  const isThen = startOf(old) !== undefined && sameContent(startOf(old), startOf(now))
  const words = similarity(
    wordsOf([old['title'] ?? '', old['body'] ?? '']),
    wordsOf([now['title'] ?? '', now['body'] ?? '']),
  )
  return words >= enoughInCommon || isThen ? words + (isThen ? 1 : 0) : 0
}

const pairs = (
  old: readonly JsonDocument[],
  fresh: readonly JsonDocument[],
): ReadonlyMap<string, string> => {
  const candidates = old
    .flatMap((one) => fresh.map((other) => ({one, other, common: likeness(one, other)})))
    .filter(({common}) => common > 0)
    .toSorted((a, b) => b.common - a.common || (a.one._id < b.one._id ? -1 : 1))
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const {one, other} of candidates) {
    const [from, to] = [getPublishedId(other._id), getPublishedId(one._id)]
    if (found.has(from) || taken.has(to)) continue
    found.set(from, to)
    taken.add(to)
  }
  return found
}

/**
 * @param entries what the last import knew, by document
 * @param pages ids of documents by the paths that their pages have now
 */
export function sessionNames(
  entries: ReadonlyMap<string, BaseEntry>,
  dataset: Dataset,
  pages: ReadonlyMap<string, string>,
): SessionNames {
  const names = new Map<string, string>()
  const before = new Map(
    [...entries.values()].flatMap(({path, document}) =>
      path === undefined ? [] : [[path, document] as const],
    ),
  )
  const byPage = Map.groupBy(
    [...entries.values()].filter(({within}) => within !== undefined),
    ({within = ''}) => before.get(within) ?? within,
  )
  for (const {document, read} of entries.values()) if (read !== undefined) names.set(read, document)
  const readAs = new Map([...names].map(([read, document]) => [document, read]))

  const forget = (document: string): void => {
    names.delete(readAs.get(document) ?? '')
    readAs.delete(document)
  }

  const rename = (from: string, to: string): void => {
    forget(to)
    names.set(from, to)
    readAs.set(to, from)
  }

  /** What a page no longer gives, and what it gives for the first time, may be one. */
  const learn = async (
    page: Json | undefined,
    sessions: readonly JsonDocument[],
  ): Promise<void> => {
    const given = new Set<string>(sessions.map(({_id}) => getPublishedId(_id)))
    // A session that has a title that another one had is that other one's heir.
    for (const id of given) if (readAs.has(id) && !given.has(readAs.get(id) ?? '')) forget(id)
    const reached = new Set([...given].map((id) => names.get(id) ?? id))
    const lost = (byPage.get(pages.get(String(page)) ?? String(page)) ?? []).filter(
      ({document}) => !reached.has(document),
    )
    const fresh = sessions.filter(({_id}) => {
      const id = getPublishedId(_id)
      return !entries.has(id) && !names.has(id)
    })
    if (lost.length === 0 || fresh.length === 0) return
    const records = await readBaseRecords(
      dataset,
      lost.map(({document}) => document),
    )
    const old = [...records.values()].map(({content}) => content)
    for (const [from, to] of pairs(old, fresh)) {
      rename(from, to)
      // What joins its translations is called after it.
      const [read, kept] = [translationsId(from), translationsId(to)]
      if (entries.has(kept) && !entries.has(read)) rename(read, kept)
    }
  }

  return {
    known: async (documents) => {
      const sessions = documents.filter(({_type}) => _type === 'session')
      for (const [page, own] of Map.groupBy(sessions, pageOf)) {
        if (page !== undefined) await learn(page, own)
      }
      return names.size === 0 ? documents : documents.map((document) => renamed(document, names))
    },
    documentOf: (read) => names.get(read) ?? read,
    readAs: (document) => readAs.get(document),
  }
}
