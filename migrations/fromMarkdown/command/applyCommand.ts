import {defined} from '../../../content/objects/defined.ts'
import type {ApplyCounts} from '../apply/counts.ts'
import {importSite, type Imported} from '../pipeline.ts'
import {count} from '../report/summary.ts'
import {lakeOf} from './lakeOf.ts'
import {commitOf, thisRunner} from './runnerOf.ts'
import type {Command} from './session.ts'

const words: Readonly<Record<keyof ApplyCounts, (number: number) => string>> = {
  created: (number) => `${count(number, 'document')} created`,
  changed: (number) => `${number} changed`,
  conflicts: (number) => `${number} in conflict`,
  moved: (number) => `${number} moved`,
  removed: (number) => `${number} removed`,
  gone: (number) => `${number} gone from the site`,
  keptDeleted: (number) => `${number} deleted in the Studio`,
  left: (number) => `${number} left as they were`,
  uploaded: (number) => `${count(number, 'file')} uploaded`,
}

const names = Object.keys(words).filter((name): name is keyof ApplyCounts =>
  Object.hasOwn(words, name),
)

/** Counts that are not 0, in words. */
const countsText = (counts: ApplyCounts): string =>
  names
    .filter((name) => counts[name] > 0)
    .map((name) => words[name](counts[name]))
    .join(', ')

const summaryOf = ({run, applied, verified}: Imported): string =>
  run === undefined
    ? `No changes: ${countsText(applied)}`
    : `${countsText(applied)}; ${verified.same} verified; run ${run}`

export const applyCommand: Command = async (session) => {
  const {site, root, options, signal, sink, print, progress} = session
  const lake = await lakeOf(session)
  const commit = await commitOf(root)
  try {
    const imported = await importSite(
      {site, options, onMessage: sink.take},
      {
        root,
        folder: root,
        ...defined({commit}),
        connection: lake.connection,
        signal,
        prefer: options.prefer,
        restore: options.restore,
        prune: options.prune,
        runner: thisRunner(),
        now: () => new Date(),
        onMessage: sink.take,
        onProgress: (counts) => progress.show(countsText(counts)),
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
