import {startCounts} from '../apply/counts.ts'
import {filesIn} from '../dataset/assetSource.ts'
import type {Connection} from '../dataset/connection.ts'
import {type FileDigest, fileDigests} from '../dataset/fileDigests.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {watchSite} from '../runs/sitePrint.ts'
import {type Unchanged, unchangedSince} from '../runs/unchangedSince.ts'
import {importedText} from './importedText.ts'
import {readingProgress} from './importProgress.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command, Session} from './session.ts'

/** What would be left as it is, where that can be told without looking at each page. */
const unchanged = async (
  {site, options, plan, signal}: Session,
  connection: Connection,
  fileDigest: FileDigest,
): Promise<Unchanged | undefined> => {
  // What is wanted besides is not kept from one import to the next.
  const wantsMore =
    options.restore ||
    [options.diagnostics, options['keep-runs'], plan].some((given) => given !== undefined)
  return wantsMore ? undefined : unchangedSince({site, options, fileDigest, connection, signal})
}

const watchReads = (site: Site, onRead: () => void): Site => ({
  ...site,
  read: (path) => {
    onRead()
    return site.read(path)
  },
})

const nothingWritten = {same: 0, different: 0, missing: 0}

export const applyCommand: Command = async (session) => {
  const {options, sink, print, progress} = session
  const site = watchSite(session.site)
  const fileDigest = fileDigests(filesIn(session.root))
  const lake = await lakeOf(session)
  try {
    const same = await unchanged({...session, site}, lake.connection, fileDigest)
    if (same !== undefined) {
      sink.recall(same.summary)
      const applied = {...startCounts().now(), left: same.documents}
      const imported = {applied, verified: nothingWritten}
      await print(options.json ? JSON.stringify(imported) : importedText(imported))
      return {failed: false}
    }
    // Large: an import that finds nothing to do does not wait for what converts pages.
    const [{importSite}, {importOptions}] = await Promise.all([
      import('../pipeline.ts'),
      import('./importOptions.ts'),
    ])
    const onRead = readingProgress(site.pages.length, progress.show)
    const imported = await importSite(
      {site: watchReads(site, onRead), options, onMessage: sink.take},
      {...(await importOptions(session, lake)), fileDigest},
    )
    progress.clear()
    await print(options.json ? JSON.stringify(imported) : importedText(imported))
    const {verified} = imported
    return {failed: verified.different + verified.missing > 0}
  } finally {
    await lake.close()
  }
}
