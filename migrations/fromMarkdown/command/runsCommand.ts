import type {Run} from '../runs/run.ts'
import {isInEffect} from '../undo/chooseRun.ts'
import {listRuns} from '../undoImport.ts'
import {openPresentLake} from './embeddedLake.ts'
import {exitCodes} from './exitCodes.ts'
import type {Host} from './host.ts'
import {interruptible} from './interruptible.ts'
import {lakeOf} from './lakeOf.ts'
import type {Options} from './options.ts'
import {lineWriter} from './output.ts'

const names = ['created', 'changed', 'removed'] as const

/** `3 created, 1 changed` */
export function didText({counts}: Run): string {
  const said = names.flatMap((name) => {
    const number = counts[name] ?? 0
    return number === 0 ? [] : [`${number} ${name}`]
  })
  return said.length === 0 ? 'nothing of content' : said.join(', ')
}

const stateText = (run: Run, runs: readonly Run[]): string => {
  if (run.state === 'running') return ', still running or broken off'
  if (run.state === 'interrupted') return ', was stopped; the next import goes on with it'
  if (!isInEffect(run, runs)) return ', taken back'
  return run.forgotten === true ? ', cannot be taken back any more' : ''
}

const lineOf = (run: Run, runs: readonly Run[]): string => {
  const {id, kind, startedAt, who, folder, commit, undoes} = run
  const what = kind === 'undo' ? `took back ${undoes ?? ''}` : `imported ${folder ?? 'a site'}`
  const at = commit === undefined ? '' : ` at ${commit.slice(0, 12)}`
  const when = startedAt.replace('T', ' ').replace(/\.\d+Z$/u, ' UTC')
  return `${id}  ${when}  ${who} ${what}${at}: ${didText(run)}${stateText(run, runs)}`
}

/**
 * Lists the imports into the dataset.
 * @returns the exit code
 * @throws DatasetError, UsageError, InterruptedError
 */
export async function runsCommand(options: Options, host: Host): Promise<number> {
  const signal = interruptible(host)
  const print = lineWriter(host.stdout)
  const lake = await lakeOf({environment: host.env, options, openEmbedded: openPresentLake})
  try {
    const runs = await listRuns(lake.connection, signal)
    if (options.json) await print(JSON.stringify({runs}))
    else if (runs.length === 0) await print('Nothing was imported into this dataset.')
    else for (const run of runs) await print(lineOf(run, runs))
    return exitCodes.done
  } finally {
    await lake.close()
  }
}
