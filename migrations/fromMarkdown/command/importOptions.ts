import {hash} from 'node:crypto'
import {join} from 'node:path'

import {defined} from '../../../content/objects/defined.ts'
import type {ImportOptions} from '../pipeline.ts'
import type {OpenedLake} from './embeddedLake.ts'
import {importProgress} from './importProgress.ts'
import {commitOf, thisRunner} from './runnerOf.ts'
import type {Session} from './session.ts'

/** How a command imports into a lake. */
export async function importOptions(
  {site, root, options, plan, signal, sink, progress}: Session,
  {connection, folder}: OpenedLake,
): Promise<ImportOptions> {
  const {prefer = 'editor', restore, prune} = options
  const commit = await commitOf(root)
  // With `--diagnostics` every page is looked at.
  const keeps = folder !== undefined && options.diagnostics === undefined
  const memoryFile = keeps
    ? join(folder, 'imports', `${hash('sha256', root, 'hex').slice(0, 16)}.kept`)
    : undefined
  const text = importProgress(site.pages, () => performance.now())
  return {
    root,
    folder: root,
    ...defined({commit, plan, keepRuns: options['keep-runs'], memoryFile}),
    connection,
    signal,
    prefer,
    restore,
    prune,
    runner: thisRunner(),
    now: () => new Date(),
    onMessage: sink.take,
    onRecalled: sink.recall,
    onProgress: (counts, more) => progress.show(text({counts, ...more})),
    onVerified: (compared) => progress.show(`${compared} verified`),
  }
}
