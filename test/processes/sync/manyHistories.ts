/**
 * The law of `histories.test.ts`, thousands of times: the lake runs in this process, in memory, and
 * commits are remembered here, so that no history starts a process.
 *
 *     node test/processes/sync/manyHistories.ts <how many> <first seed> [<path to run alone>]
 *
 * Each seed gives up to a hundred histories: it ends with one that fails, which is printed with the
 * seed and path that repeat it. With a path each step is told.
 */
import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {asyncProperty, check} from 'fast-check'

import {startLakeHere} from '../../lakeHere.ts'
import {historyPages} from '../apply/historyPages.ts'
import {histories, holdsIn} from './historyLaw.ts'
import {memoryRepository} from './memoryRepository.ts'
import {siteInStep} from './siteInStep.ts'

const perSeed = 100
const [wanted = '100', first = '1', path] = process.argv.slice(2)

const lake = await startLakeHere()
const {url: apiHost, projectId, dataset, token} = lake
const connection = {projectId, dataset, token, apiHost}

const property = asyncProperty(histories, async (history) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-history-')))
  try {
    const repository = memoryRepository(folder)
    const {commitAll} = repository
    await holdsIn(
      history,
      connection,
      () => siteInStep(folder, historyPages, connection, {repository, commitAll}),
      path === undefined ? undefined : (step) => console.info(step),
    )
  } finally {
    rmSync(folder, {recursive: true})
  }
})

let held = 0
let failed = 0
const began = performance.now()
const seeds = Array.from(
  {length: Math.ceil(Number(wanted) / perSeed)},
  (_, at) => Number(first) + at,
)
for (const seed of seeds) {
  const numRuns = Math.min(perSeed, Number(wanted))
  const result = await check(property, {
    numRuns,
    seed,
    endOnFailure: true,
    ...(path !== undefined && {path}),
  })
  held += result.numRuns - (result.failed ? 1 : 0)
  if (result.failed) {
    failed += 1
    const {errorInstance, counterexamplePath} = result
    console.info(`seed ${seed}, path ${String(counterexamplePath)}: ${String(errorInstance)}`)
  }
  const used = process.cpuUsage()
  const cpu = (used.user + used.system) / 1000 / (held + failed)
  const wall = (performance.now() - began) / (held + failed)
  console.info(
    `seed ${seed}: ${held} histories held, ${failed} failed; ${cpu.toFixed(0)} ms of processor time each, ${wall.toFixed(0)} ms`,
  )
}
await lake.stop()
process.exitCode = failed === 0 ? 0 : 1
