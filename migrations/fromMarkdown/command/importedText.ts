import type {Imported} from '../pipeline.ts'
import {countsText} from './countsText.ts'

/** What an import did, on one line. */
export function importedText({run, applied, verified}: Imported): string {
  const counts = countsText(applied, 'done')
  return run === undefined
    ? `No changes: ${counts}`
    : `${counts}; ${verified.same} verified; run ${run}`
}
