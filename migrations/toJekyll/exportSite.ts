import type {SanityClient} from '@sanity/client'

import type {Connection} from '../fromMarkdown/dataset/connection.ts'
import type {ExportedPage, ExportRecord} from '../fromMarkdown/dataset/exportRecords.ts'
import type {JsonDocument} from '../fromMarkdown/dataset/json.ts'
import {openLake} from '../fromMarkdown/dataset/openLake.ts'
import type {Dispute} from './dataset/disputes.ts'
import {documentsBehind} from './dataset/documentsBehind.ts'
import {editorsOf} from './dataset/editors.ts'
import {fetchAsset} from './dataset/fetchAsset.ts'
import {type Holdings, takenAway} from './dataset/holdings.ts'
import {readHoldings} from './dataset/readHoldings.ts'
import {writeRecords} from './dataset/writeRecords.ts'
import {gitRepository} from './folder/git.ts'
import {openWork, ownWork} from './folder/ownWork.ts'
import {type Repository, RepositoryError} from './folder/repository.ts'
import {
  diffOf,
  type PreparedFile,
  prepareFile,
  writeBytes,
  writePrepared,
} from './folder/writeFiles.ts'
import type {ExportPlan, FileChange, PageNote} from './plan/exportPlan.ts'
import {type ExportSources, planExport, type PlannedExport} from './planExport.ts'

export interface ExportRequest extends ExportSources {
  readonly connection: Connection
  /** Writes nothing. */
  readonly isCheck: boolean
  readonly commits: boolean
  /** What remembers the folder's files; Git, if nothing else is said. */
  readonly repository?: Repository
  /** Goes on from what an earlier export left in the folder that is not committed. */
  readonly goesOn?: boolean
}

export interface Exported {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly images: readonly string[]
  /** What the site and editors both changed, and each keeps its own of until somebody settles it. */
  readonly disputes: readonly Dispute[]
  /** What would change, with `isCheck`. */
  readonly diff?: string
  readonly commit?: string
}

type Folder = Pick<ExportRequest, 'root' | 'isCheck' | 'goesOn' | 'signal' | 'repository'>

/**
 * Whether something can be written into a folder so that it can be looked at and taken back.
 * @returns whether it is a clone, and what an earlier export left there that is not committed
 * @throws RepositoryError where it cannot; DatasetError, InterruptedError
 */
export async function openFolder(
  {root, isCheck, goesOn = false, signal, repository = gitRepository(root)}: Folder,
  client: SanityClient,
): Promise<{readonly isClone: boolean; readonly unfinished: readonly string[]}> {
  const isClone = await repository.isThere()
  if (isCheck) return {isClone, unfinished: []}
  if (!isClone) {
    throw new RepositoryError(
      'The folder is no clone of a Git repository. Make it one (`git init`, then commit), so that what is written can be looked at and taken back.',
    )
  }
  const open = await repository.uncommitted()
  if (open.length === 0) return {isClone, unfinished: []}
  if (!goesOn) throw openWork(open)
  const holdings = await readHoldings(client, signal)
  return {isClone, unfinished: await ownWork(root, open, holdings)}
}

const commitMessage = (paths: readonly string[]): string => {
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

const earlierOf = (known: ExportRecord | undefined, now: string | undefined): readonly string[] => {
  const digests = [known?.digest, ...(known?.earlier ?? []), now].flatMap((digest) =>
    digest === undefined || digest === takenAway ? [] : [digest],
  )
  return [...new Set(digests)].slice(0, mostEarlier)
}

type Prepared = readonly (readonly [FileChange, PreparedFile])[]

/** What is written down of a page whose file has a digest, or will have. */
const recordOf = (
  {id: document, path, aliases, says}: PageNote,
  digest: string,
  {holdings, held, files}: PlannedExport,
): ExportRecord => {
  const earlier = earlierOf(holdings.records.get(document), files.get(path)?.digest)
  const page: ExportedPage = {
    documents: says,
    held: held.filter((session) => session.path === path).map(({id}) => id),
  }
  return {document, path, digest, earlier, aliases, says: JSON.stringify(page)}
}

/** What is written down of pages before they are written: a killed export is known by it. */
const recordsOf = (prepared: Prepared, planned: PlannedExport): readonly ExportRecord[] => {
  const written = new Set(prepared.flatMap(([{id, after}]) => (after === undefined ? [] : id)))
  const ofChanges = prepared.flatMap(([change, {digest = takenAway}]) =>
    // A page that moved is taken away and written: what was written counts.
    change.after === undefined && written.has(change.id) ? [] : [recordOf(change, digest, planned)],
  )
  const ofOthers = planned.plan.notes.flatMap((note) => {
    const digest = planned.files.get(note.path)?.digest
    return digest === undefined ? [] : [recordOf(note, digest, planned)]
  })
  return [...ofChanges, ...ofOthers]
}

const carryOut = async (
  planned: PlannedExport,
  {root, connection, signal}: ExportRequest,
  client: SanityClient,
): Promise<void> => {
  const {plan, files} = planned
  const prepared = await Promise.all(
    plan.changes.map(
      async (change) =>
        [change, await prepareFile(root, change, files.get(change.path)?.digest)] as const,
    ),
  )
  for (const {path, asset} of plan.images) {
    await writeBytes(root, path, await fetchAsset(connection, asset, signal))
  }
  await writeRecords(client, recordsOf(prepared, planned))
  for (const [, file] of prepared) await writePrepared(file)
}

/**
 * Brings what is published into the site's folder, as the smallest diff.
 * @throws DatasetError, InterruptedError, RepositoryError
 */
export async function exportSite(request: ExportRequest): Promise<Exported> {
  const {root, connection, isCheck, commits, repository = gitRepository(root)} = request
  const client = openLake(connection)
  const {isClone, unfinished} = await openFolder(request, client)
  const planned = await planExport(request, client, isClone ? repository : undefined)
  const {plan, holdings, disputes} = planned
  const exported = {
    changed: plan.changes.flatMap(({path, before, after}) =>
      before !== undefined && after !== undefined ? [path] : [],
    ),
    added: plan.changes.flatMap(({path, before}) => (before === undefined ? [path] : [])),
    removed: plan.changes.flatMap(({path, after}) => (after === undefined ? [path] : [])),
    images: plan.images.map(({path}) => path),
    disputes,
  }
  if (isCheck) return {...exported, diff: await diffOf(plan.changes)}
  const pages = [...plan.changes.map(({path}) => path), ...unfinished]
  if (pages.length === 0) return exported
  const authors = commits ? await editorsOf(client, sinceWhen(plan, holdings)) : []
  await carryOut(planned, request, client)
  if (!commits) return exported
  const paths = [...new Set([...pages, ...exported.images])]
  const message = commitMessage([...new Set(pages)])
  return {...exported, commit: await repository.commit(paths, message, authors)}
}
