import {defined} from '../../../content/objects/defined.ts'
import type {Connection} from '../dataset/connection.ts'
import type {ImportOptions} from '../pipeline.ts'
import {countsText} from './countsText.ts'
import {commitOf, thisRunner} from './runnerOf.ts'
import type {Session} from './session.ts'

/** How a command imports into a lake. */
export async function importOptions(
  {root, options, plan, signal, sink, progress}: Session,
  connection: Connection,
): Promise<ImportOptions> {
  const {prefer = 'editor', restore, prune} = options
  const commit = await commitOf(root)
  return {
    root,
    folder: root,
    ...defined({commit, plan}),
    connection,
    signal,
    prefer,
    restore,
    prune,
    runner: thisRunner(),
    now: () => new Date(),
    onMessage: sink.take,
    onProgress: (counts) => progress.show(countsText(counts, 'done')),
    onVerified: (compared) => progress.show(`${compared} verified`),
  }
}
