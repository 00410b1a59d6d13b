import type {SanityClient} from '@sanity/client'

import {assetsIn} from '../fromMarkdown/dataset/assetReferences.ts'
import {filesIn} from '../fromMarkdown/dataset/assetSource.ts'
import type {BaseEntry, BaseRecord} from '../fromMarkdown/dataset/baseRecords.ts'
import type {ExportRecord} from '../fromMarkdown/dataset/exportRecords.ts'
import {fileDigests} from '../fromMarkdown/dataset/fileDigests.ts'
import {toJson} from '../fromMarkdown/dataset/json.ts'
import {readBaseEntries, readBaseRecords, readPrints} from '../fromMarkdown/dataset/readBases.ts'
import {readDataset} from '../fromMarkdown/dataset/readDataset.ts'
import {siteAssets} from '../fromMarkdown/dataset/siteAssets.ts'
import type {Write} from '../fromMarkdown/dataset/write.ts'
import {knownSite} from '../fromMarkdown/identify/knownSite.ts'
import type {Message} from '../fromMarkdown/messages/message.ts'
import type {ConvertOptions, Site, SiteFile} from '../fromMarkdown/parse/jekyllSite.ts'
import {stillOpen, withSitesSide, withWrites} from './dataset/bothSides.ts'
import {type Dispute, readDisputes} from './dataset/disputes.ts'
import type {Holdings} from './dataset/holdings.ts'
import {lastRevisions} from './dataset/lastRevisions.ts'
import {readHoldings} from './dataset/readHoldings.ts'
import {basesOf, withLastText, withUnarrived} from './folder/remembered.ts'
import {type Repository, RepositoryError} from './folder/repository.ts'
import {isLink} from './folder/writeFiles.ts'
import {exportPlan, type ExportPlan} from './plan/exportPlan.ts'
import {type FoundPage, findJobs} from './plan/findJobs.ts'
import {type HeldSession, heldSessions} from './plan/heldSessions.ts'
import {dataRow, heldSession, linkedPage, otherKind, unreadPage} from './plan/messages.ts'
import {originalImages} from './plan/originals.ts'
import {otherSite} from './plan/otherSite.ts'
import type {ExportOptions, SiteState} from './plan/siteState.ts'
import {triage} from './plan/triage.ts'
import {behindUnread, editedPages, isUnread, withUnreadSides} from './plan/unreadSides.ts'
import type {AssetId} from './reading/pageContent.ts'
import {type SiteReading, SiteReader} from './reading/siteReader.ts'
import {jekyll} from './target/jekyll.ts'

/** An import that was planned and not carried out. */
export interface PendingImport {
  readonly writes: readonly Write[]
  /** For each document that it looked at what it found changed on both sides. */
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>
  /** Documents that the site has no more. */
  readonly gone: ReadonlySet<string>
}

/** A site's folder and the dataset whose content is to be written into it. */
export interface ExportSources {
  readonly site: Site
  /** The site folder's real path. */
  readonly root: string
  readonly convert: ConvertOptions
  readonly options: ExportOptions
  /** What an import is about to write. */
  readonly pending?: PendingImport
  /** What exports wrote down, where that was read already. */
  readonly records?: ReadonlyMap<string, ExportRecord>
  /** Writes what editors have also over what the site changed at the same time. */
  readonly overDisputes?: boolean
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
}

/** What an export is to do, and what it was planned on. */
export interface PlannedExport {
  readonly plan: ExportPlan
  readonly holdings: Holdings
  /** What the site and editors both changed, and each keeps its own of. */
  readonly disputes: readonly Dispute[]
  /** Sessions that are not written back, since the site took them out. */
  readonly held: readonly HeldSession[]
  /** Every page as it was read, by path. */
  readonly files: ReadonlyMap<string, SiteFile>
}

/** Pages with the ids of the documents that imports and exports know them by. */
const readFiles = async (
  {site, onMessage, signal}: ExportSources,
  client: SanityClient,
  entries: ReadonlyMap<string, BaseEntry>,
  {records}: Holdings,
): Promise<ReadonlyMap<string, SiteFile>> => {
  const dataset = readDataset(client, signal)
  const known = await knownSite(site, {
    entries,
    exported: records,
    printsOf: (ids) => readPrints(dataset, ids),
  })
  const files = new Map<string, SiteFile>()
  for (const path of site.pages) {
    const file = await known.site.read(path)
    if ('ruleId' in file) onMessage(file)
    else files.set(path, file)
  }
  return files
}

/** The ids that the site's images have in the dataset, by their bytes. */
const assetIds = async (
  site: SiteReading,
  {root, site: {asset}}: ExportSources,
  holdings: Holdings,
): Promise<ReadonlyMap<string, string>> => {
  const bySha1 = new Map([...holdings.assets.values()].map(({sha1, id}) => [sha1, id]))
  const written = new Set([
    ...[...site.documents.values()].flatMap((document) => [...assetsIn(toJson(document))]),
    ...originalImages(holdings, asset).map((image) => image.written),
  ])
  const ids = new Map<string, string>()
  const findFile = filesIn(root)
  for (const name of written) {
    const file = await findFile(name)
    const id = file === undefined ? undefined : bySha1.get(await file.sha1())
    if (id !== undefined) ids.set(name, id)
  }
  return ids
}

/** What is to be written without what the site took out. */
const without = (holdings: Holdings, held: readonly HeldSession[]): Holdings => {
  const published = new Map(holdings.published)
  for (const {id} of held) published.delete(id)
  return {...holdings, published}
}

/** Whether a page has become what its document cannot be: what one says is nothing for the other. */
const isOfOtherKind = ({wanted, reading}: FoundPage): boolean =>
  wanted !== undefined && wanted.document._type !== reading.documents[0]?._type

/** Pages that an export may look at; it says why of the others. */
const ownPages = async (
  pages: readonly FoundPage[],
  said: ReadonlyMap<string, BaseRecord>,
  edited: ReadonlySet<string>,
  {root, onMessage}: ExportSources,
): Promise<readonly FoundPage[]> => {
  const own: FoundPage[] = []
  for (const page of pages) {
    const {path, id, reading} = page
    if (await isLink(root, path)) onMessage(linkedPage(path))
    else if (reading.file.isMatter === true) onMessage(dataRow(path))
    else if (isOfOtherKind(page)) onMessage(otherKind(path, id))
    else if (isUnread(reading, said)) {
      if (edited.has(path)) onMessage(unreadPage(path))
    } else own.push(page)
  }
  return own
}

/**
 * What is to be written into the site, and what is not: where both sides changed a value and nobody has
 * settled it, the site keeps its own.
 */
const readSides = async (
  {root, signal, pending, records, overDisputes = false}: ExportSources,
  client: SanityClient,
): Promise<{readonly holdings: Holdings; readonly disputes: readonly Dispute[]}> => {
  const {writes, disputes: planned} = pending ?? {writes: [], disputes: new Map()}
  const holdings = withWrites(await readHoldings(client, signal, records), writes)
  if (overDisputes) return {holdings, disputes: []}
  const dataset = readDataset(client, signal)
  const known = await readDisputes(
    dataset,
    siteAssets(fileDigests(filesIn(root)), dataset),
    planned,
  )
  const disputes = stillOpen(holdings, known)
  return {holdings: withSitesSide(holdings, disputes), disputes}
}

/**
 * Plans what is to be written into a site's folder; nothing is written.
 * @param repository none where the folder is no clone
 * @throws DatasetError, InterruptedError, RepositoryError
 */
export async function planExport(
  sources: ExportSources,
  client: SanityClient,
  repository: Repository | undefined,
): Promise<PlannedExport> {
  const {site, convert, options, signal, onMessage} = sources
  const {holdings: there, disputes} = await readSides(sources, client)
  const entries = await readBaseEntries(client, signal)
  const files = await readFiles(sources, client, entries, there)
  const reader = new SiteReader(site.config, convert)
  const reading = reader.read(files.values(), site.asset)
  const gone = sources.pending?.gone ?? new Set()
  const held = heldSessions(reading, {entries, files, holdings: there}, gone)
  const present = without(there, held)
  const missing = [...reading.pages.values()].flatMap(({page: {id}}) =>
    present.published.has(id) || present.drafts.has(id) ? [] : [id],
  )
  const ids = await assetIds(reading, sources, present)
  const assetId: AssetId = (written) => ids.get(written)
  const said = await readBaseRecords(readDataset(client, signal), behindUnread(reading, entries))
  const edited = editedPages(said, present)
  const holdings = {
    ...withUnreadSides(present, reading, said, assetId),
    earlier: await lastRevisions(client, missing, signal),
  }
  const state: SiteState = {
    reader,
    config: site.config,
    files,
    asset: site.asset,
    assetId,
    holdings,
    target: jekyll,
  }
  const found = await withUnarrived(findJobs(reading, state, options), repository)
  const other = otherSite(reading, found)
  if (other !== undefined) {
    throw new RepositoryError(
      `${other} Nothing was written. Name the dataset of this site (\`--dataset\`), or import the site first (\`lectern apply\`).`,
    )
  }
  const own = {...found, pages: await ownPages(found.pages, said, edited, sources)}
  const {pages, messages} = triage(own.pages, await basesOf(own, repository), reading, state)
  const added = await Promise.all(found.added.map((page) => withLastText(page, repository)))
  const plan = exportPlan(reading, {...found, pages, added}, state, options)
  const left = held.map(heldSession)
  for (const message of [...messages, ...plan.messages, ...left]) onMessage(message)
  return {plan, holdings, disputes, held, files}
}
