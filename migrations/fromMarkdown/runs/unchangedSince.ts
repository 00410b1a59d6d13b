import type {Connection} from '../dataset/connection.ts'
import type {FileDigest} from '../dataset/fileDigests.ts'
import type {ConvertOptions, Site} from '../parse/jekyllSite.ts'
import {programDigest} from './program.ts'
import {type DatasetState, quickDatasetState, readDatasetState, type SiteNote} from './siteNote.ts'
import {pageDigest, sitePrint} from './sitePrint.ts'

/** What decides, besides a site, what becomes of it. */
export function decidedBy({exact, markdown}: ConvertOptions): readonly string[] {
  return [programDigest(), JSON.stringify([exact, markdown])]
}

export interface Again {
  readonly site: Site
  readonly options: ConvertOptions
  readonly fileDigest: FileDigest
  readonly connection: Connection
  readonly signal: AbortSignal
}

const stateOf = async (connection: Connection, signal: AbortSignal): Promise<DatasetState> => {
  const {openLake} = await import('../dataset/openLake.ts')
  return readDatasetState(openLake(connection), signal)
}

/** What an import would leave as it is, and say of it once more. */
export type Unchanged = Pick<DatasetState, 'documents'> & Pick<SiteNote, 'summary'>

/**
 * What the last import left, if an import would see the same and find nothing to do: nobody changed
 * the site, imported another one, exported or took an import back since. No page is converted.
 * @throws DatasetError, InterruptedError
 */
export async function unchangedSince({
  site,
  options,
  fileDigest,
  connection,
  signal,
}: Again): Promise<Unchanged | undefined> {
  if (site.files === undefined) return undefined
  const {run, state, note, documents} =
    (await quickDatasetState(connection, signal)) ?? (await stateOf(connection, signal))
  if (run === undefined || note?.state !== state) return undefined
  const print = await sitePrint({
    site,
    by: decidedBy(options),
    named: note.named,
    pageDigest: async (path) => pageDigest(await site.read(path)),
    fileDigest,
  })
  return print === note.print ? {documents, summary: note.summary} : undefined
}
