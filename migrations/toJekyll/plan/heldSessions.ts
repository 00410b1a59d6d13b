import {getPublishedId} from '@sanity/client/csm'

import type {BaseEntry} from '../../fromMarkdown/dataset/baseRecords.ts'
import {exportedPage, type ExportRecord} from '../../fromMarkdown/dataset/exportRecords.ts'
import type {SiteFile} from '../../fromMarkdown/parse/jekyllSite.ts'
import type {Holdings} from '../dataset/holdings.ts'
import type {SiteReading} from '../reading/siteReader.ts'

/** A session that is published, and that the site's people took out of its page. */
export interface HeldSession {
  readonly id: string
  /** Of the page. */
  readonly path: string
}

interface Known {
  readonly entries: ReadonlyMap<string, BaseEntry>
  readonly files: ReadonlyMap<string, SiteFile>
  readonly holdings: Holdings
}

/** Whether the export of a page left a session out by itself: it is written again once it can be. */
const leftOut = (record: ExportRecord | undefined, names: readonly string[]): boolean => {
  const page = record === undefined ? undefined : exportedPage(record)
  if (page === undefined) return false
  const said = new Set([...page.held, ...page.documents.map(({_id}) => getPublishedId(_id))])
  return !names.some((name) => said.has(name))
}

/**
 * Sessions that an import found in a page, and that the page has no more as an import or an export
 * knows it: the site's people took them out, and they are not written back.
 * @param gone what an import that was not carried out yet found that the site has no more
 */
export function heldSessions(
  reading: SiteReading,
  {entries, files, holdings: {published, records}}: Known,
  gone: ReadonlySet<string>,
): readonly HeldSession[] {
  const byPath = new Map([...records.values()].map((record) => [record.path, record]))
  const pages = new Map([...entries.values()].map((entry) => [entry.path, entry]))
  const isAsKnown = (path: string): boolean => {
    const digest = files.get(path)?.digest
    return (
      digest !== undefined && [pages.get(path)?.file, byPath.get(path)?.digest].includes(digest)
    )
  }
  const readAs = new Map(
    [...records.values()].flatMap(({aliases}) =>
      aliases.map(({read, document}) => [document, read] as const),
    ),
  )
  return [...entries.values()].flatMap(({document: id, within: path, read}): HeldSession[] => {
    if (path === undefined || published.get(id)?._type !== 'session') return []
    if (!gone.has(id) && !isAsKnown(path)) return []
    const names = [id, read, readAs.get(id)].flatMap((name) => name ?? [])
    const isThere = names.some((name) => reading.documents.has(name))
    return isThere || leftOut(byPath.get(path), names) ? [] : [{id, path}]
  })
}
