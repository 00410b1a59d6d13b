import {defined} from '../../../content/objects/defined.ts'
import {syncSite} from '../../sync/syncSite.ts'
import {syncLines} from '../../sync/syncText.ts'
import {planned} from '../plan/plannedItem.ts'
import {openPresentLake} from './embeddedLake.ts'
import {importOptions} from './importOptions.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command} from './session.ts'

export const syncCommand: Command = async (session) => {
  const {site, options, sink, print, progress} = session
  const {prefer, check: isCheck, commit: commits, markdown, exact} = options
  const lake = await lakeOf(options.check ? {...session, openEmbedded: openPresentLake} : session)
  try {
    const {
      plan: _plan,
      restore: _restore,
      // A sync looks at every page.
      memoryFile: _memoryFile,
      ...importing
    } = await importOptions(session, lake)
    const synced = await syncSite(
      {site, options: {exact, ...defined({markdown})}, onMessage: sink.take},
      {...importing, prefer, isCheck, commits},
    )
    progress.clear()
    const {items, exported, disputes} = synced
    if (options.json) {
      const documents = items.flatMap((item) => planned(item) ?? [])
      await print(JSON.stringify({sync: {documents, exported, conflicts: disputes}}))
    } else {
      for (const line of syncLines(synced, site.config.timeZone)) await print(line)
    }
    return {failed: disputes.length > 0}
  } finally {
    await lake.close()
  }
}
