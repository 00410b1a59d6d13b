import {readAssetFile} from '../fromMarkdown/dataset/assetFile.ts'
import {assetsIn} from '../fromMarkdown/dataset/assetReferences.ts'
import {assetSource} from '../fromMarkdown/dataset/assetSource.ts'
import type {Connection} from '../fromMarkdown/dataset/connection.ts'
import {type ExportRecord, withExportedIds} from '../fromMarkdown/dataset/exportRecords.ts'
import {type JsonDocument, toJson} from '../fromMarkdown/dataset/json.ts'
import {openLake} from '../fromMarkdown/dataset/openLake.ts'
import type {Message} from '../fromMarkdown/messages/message.ts'
import type {ConvertOptions, Site, SiteFile} from '../fromMarkdown/parse/jekyllSite.ts'
import {documentsBehind} from './dataset/documentsBehind.ts'
import {editorsOf} from './dataset/editors.ts'
import {fetchAsset} from './dataset/fetchAsset.ts'
import {type Holdings, takenAway} from './dataset/holdings.ts'
import {lastRevisions} from './dataset/lastRevisions.ts'
import {readHoldings} from './dataset/readHoldings.ts'
import {writeRecords} from './dataset/writeRecords.ts'
import {commitFiles, isRepository, RepositoryError, uncommitted} from './folder/git.ts'
import {basesOf, withLastText, withUnarrived} from './folder/remembered.ts'
import {diffOf, isLink, writeBytes, writeChange} from './folder/writeFiles.ts'
import {exportPlan, type ExportPlan} from './plan/exportPlan.ts'
import {findJobs} from './plan/findJobs.ts'
import {linkedPage} from './plan/messages.ts'
import {originalImages} from './plan/originals.ts'
import {otherSite} from './plan/otherSite.ts'
import type {ExportOptions, SiteState} from './plan/siteState.ts'
import {triage} from './plan/triage.ts'
import {type SiteReading, SiteReader} from './reading/siteReader.ts'
import {jekyll} from './target/jekyll.ts'

export interface ExportRequest {
  readonly site: Site
  /** The site folder's real path. */
  readonly root: string
  readonly connection: Connection
  readonly convert: ConvertOptions
  readonly options: ExportOptions
  /** Writes nothing. */
  readonly isCheck: boolean
  readonly commits: boolean
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
}

export interface Exported {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly images: readonly string[]
  /** What would change, with `isCheck`. */
  readonly diff?: string
  readonly commit?: string
}

const readFiles = async (
  {site, onMessage}: ExportRequest,
  {records}: Holdings,
): Promise<ReadonlyMap<string, SiteFile>> => {
  const known = withExportedIds(site, records)
  const files = new Map<string, SiteFile>()
  for (const path of site.pages) {
    const file = await known.read(path)
    if ('ruleId' in file) onMessage(file)
    else files.set(path, file)
  }
  return files
}

/** The ids that the site's images have in the dataset, by their bytes. */
const assetIds = async (
  site: SiteReading,
  {root, site: {asset}}: ExportRequest,
  holdings: Holdings,
): Promise<ReadonlyMap<string, string>> => {
  const bySha1 = new Map([...holdings.assets.values()].map(({sha1, id}) => [sha1, id]))
  const written = new Set([
    ...[...site.documents.values()].flatMap((document) => [...assetsIn(toJson(document))]),
    ...originalImages(holdings, asset).map((image) => image.written),
  ])
  const ids = new Map<string, string>()
  for (const name of written) {
    const source = await assetSource(root, name)
    const id = source === undefined ? undefined : bySha1.get((await readAssetFile(source)).sha1)
    if (id !== undefined) ids.set(name, id)
  }
  return ids
}

const refuse = async ({root, isCheck}: ExportRequest): Promise<boolean> => {
  const isClone = await isRepository(root)
  if (isCheck) return isClone
  if (!isClone) {
    throw new RepositoryError(
      'The folder is no clone of a Git repository. Make it one (`git init`, then commit), so that the export can be looked at and taken back.',
    )
  }
  const open = await uncommitted(root)
  if (open.length === 0) return true
  const shown = open.slice(0, 5).join('\n')
  const more = open.length > 5 ? `\nand ${open.length - 5} more` : ''
  throw new RepositoryError(
    `The folder has changes that are not committed:\n${shown}${more}\nCommit them or put them aside, then export again.`,
  )
}

const commitMessage = (exported: Pick<Exported, 'changed' | 'added' | 'removed'>): string => {
  const {changed, added, removed} = exported
  const paths = [...changed, ...added, ...removed]
  const [only] = paths
  const title = paths.length === 1 ? `Publish ${only ?? ''}` : `Publish ${paths.length} pages`
  return paths.length === 1 ? title : `${title}\n\n${paths.join('\n')}`
}

const createdAt = (document: JsonDocument | undefined): string | undefined => {
  const when = document?.['source'] === undefined ? undefined : document['_createdAt']
  return typeof when === 'string' ? when : undefined
}

/**
 * For each document that a changed page says something of when the page last said the same: its last
 * export, else its import. Pages' own documents come first.
 */
const sinceWhen = (
  {changes}: ExportPlan,
  holdings: Holdings,
): ReadonlyMap<string, string | undefined> => {
  const {published, drafts, records} = holdings
  const since = (id: string, page: string): string | undefined =>
    records.get(page)?._updatedAt ?? createdAt(published.get(id) ?? drafts.get(id))
  const others = changes.flatMap(({id: page}) =>
    documentsBehind(page, holdings).map((id) => [id, since(id, page)] as const),
  )
  return new Map([...changes.map(({id}) => [id, since(id, id)] as const), ...others])
}

/** As many older versions of a page count as its own work for an export. */
const mostEarlier = 20

const earlierOf = (known: ExportRecord | undefined): readonly string[] =>
  known === undefined
    ? []
    : [known.digest, ...known.earlier]
        .filter((digest) => digest !== takenAway)
        .slice(0, mostEarlier)

const carryOut = async (
  plan: ExportPlan,
  request: ExportRequest,
  {records: known}: Holdings,
): Promise<void> => {
  const {root, connection, signal} = request
  const client = openLake(connection)
  for (const {path, asset} of plan.images) {
    await writeBytes(root, path, await fetchAsset(connection, asset, signal))
  }
  const records: ExportRecord[] = []
  const written = new Set(plan.changes.flatMap(({id, after}) => (after === undefined ? [] : id)))
  for (const change of plan.changes) {
    const digest = await writeChange(root, change)
    // A page that moved is taken away and written: what was written counts.
    if (digest === undefined && written.has(change.id)) continue
    const {id: document, path, aliases} = change
    const earlier = earlierOf(known.get(document))
    records.push({document, path, digest: digest ?? takenAway, earlier, aliases})
  }
  await writeRecords(client, records)
}

/**
 * Brings what is published into the site's folder, as the smallest diff.
 * @throws DatasetError, InterruptedError, RepositoryError
 */
export async function exportSite(request: ExportRequest): Promise<Exported> {
  const {site, root, connection, convert, options, isCheck, commits, signal, onMessage} = request
  const isClone = await refuse(request)
  const client = openLake(connection)
  const present = await readHoldings(client, signal)
  const files = await readFiles(request, present)
  const reader = new SiteReader(site.config, convert)
  const reading = reader.read(files.values(), site.asset)
  const missing = [...reading.pages.values()].flatMap(({page: {id}}) =>
    present.published.has(id) || present.drafts.has(id) ? [] : [id],
  )
  const holdings = {...present, earlier: await lastRevisions(client, missing, signal)}
  const ids = await assetIds(reading, request, holdings)
  const state: SiteState = {
    reader,
    config: site.config,
    files,
    asset: site.asset,
    assetId: (written) => ids.get(written),
    holdings,
    target: jekyll,
  }
  const found = await withUnarrived(findJobs(reading, state, options), root, isClone)
  const other = otherSite(reading, found)
  if (other !== undefined) {
    throw new RepositoryError(
      `${other} Nothing was written. Name the dataset of this site (\`--dataset\`), or import the site first (\`lectern apply\`).`,
    )
  }
  const links = new Set<string>()
  for (const {path} of found.pages) if (await isLink(root, path)) links.add(path)
  for (const path of links) onMessage(linkedPage(path))
  const own = {...found, pages: found.pages.filter(({path}) => !links.has(path))}
  const {pages, messages} = triage(own.pages, await basesOf(own, root, isClone), reading, state)
  const added = await Promise.all(found.added.map((page) => withLastText(page, root, isClone)))
  const plan = exportPlan(reading, {...found, pages, added}, state, options)
  for (const message of [...messages, ...plan.messages]) onMessage(message)
  const exported = {
    changed: plan.changes.flatMap(({path, before, after}) =>
      before !== undefined && after !== undefined ? [path] : [],
    ),
    added: plan.changes.flatMap(({path, before}) => (before === undefined ? [path] : [])),
    removed: plan.changes.flatMap(({path, after}) => (after === undefined ? [path] : [])),
    images: plan.images.map(({path}) => path),
  }
  if (isCheck) return {...exported, diff: await diffOf(plan.changes)}
  if (plan.changes.length === 0) return exported
  const authors = commits ? await editorsOf(client, sinceWhen(plan, holdings)) : []
  await carryOut(plan, request, holdings)
  if (!commits) return exported
  const paths = [...plan.changes, ...plan.images].map(({path}) => path)
  return {...exported, commit: await commitFiles(root, paths, commitMessage(exported), authors)}
}
