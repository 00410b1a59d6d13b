import {defined} from '../../../content/objects/defined.ts'
import type {Connection} from '../dataset/connection.ts'
import type {ImportOptions} from '../pipeline.ts'
import {importProgress} from './importProgress.ts'
import {commitOf, thisRunner} from './runnerOf.ts'
import type {Session} from './session.ts'

/** How a command imports into a lake. */
export async function importOptions(
  {site, root, options, plan, signal, sink, progress}: Session,
  connection: Connection,
): Promise<ImportOptions> {
  const {prefer, restore, prune} = options
  const commit = await commitOf(root)
  const text = importProgress(site.pages, () => performance.now())
  return {
    root,
    folder: root,
    ...defined({commit, plan: plan?.items, keepRuns: options['keep-runs']}),
    connection,
    signal,
    prefer,
    restore,
    prune,
    runner: thisRunner(),
    now: () => new Date(),
    onMessage: sink.take,
    onProgress: (counts, more) => progress.show(text({counts, ...more})),
    onVerified: (compared) => progress.show(`${compared} verified`),
  }
}
