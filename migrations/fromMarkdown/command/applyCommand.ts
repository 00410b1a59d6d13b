import {defined} from '../../../content/objects/defined.ts'
import {importSite, type Imported} from '../pipeline.ts'
import {countsText} from './countsText.ts'
import {lakeOf} from './lakeOf.ts'
import {commitOf, thisRunner} from './runnerOf.ts'
import type {Command} from './session.ts'

const summaryOf = ({run, applied, verified}: Imported): string =>
  run === undefined
    ? `No changes: ${countsText(applied, 'done')}`
    : `${countsText(applied, 'done')}; ${verified.same} verified; run ${run}`

export const applyCommand: Command = async (session) => {
  const {site, root, options, plan, signal, sink, print, progress} = session
  const lake = await lakeOf(session)
  const commit = await commitOf(root)
  try {
    const imported = await importSite(
      {site, options, onMessage: sink.take},
      {
        root,
        folder: root,
        ...defined({commit, plan: plan?.items}),
        connection: lake.connection,
        signal,
        prefer: options.prefer,
        restore: options.restore,
        prune: options.prune,
        runner: thisRunner(),
        now: () => new Date(),
        onMessage: sink.take,
        onProgress: (counts) => progress.show(countsText(counts, 'done')),
        onVerified: (compared) => progress.show(`${compared} verified`),
      },
    )
    progress.clear()
    await print(options.json ? JSON.stringify(imported) : summaryOf(imported))
    const {verified} = imported
    return {failed: verified.different + verified.missing > 0}
  } finally {
    await lake.close()
  }
}
