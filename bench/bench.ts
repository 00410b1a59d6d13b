import {execFileSync} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

import {boundedHeap} from '../bin/setup/boundedHeap.js'
import {type Contestant, contestantsWith} from './contestants.ts'
import {generateSite} from './generateSite.ts'

/**
 * Compares on the same pages in the same run, by processor time. `--before`: a checkout of another
 * version, whose pipeline is measured beside this one (`git worktree add <folder> <revision>`, then
 * `ln -s $PWD/node_modules <folder>`); `--without`: a contestant to leave out, by how its name
 * begins; `--site`: whose pages are multiplied; `--pages`: how
 * many the comparison has; `--warm-up`: for how many seconds each runs before that; `--rounds`: how
 * often each runs then, the median counts; `--large`: how many pages the larger site of the memory
 * comparison has (0 leaves it out); `--heap`: whether Node's heap is bounded in it as the command
 * bounds it, or left as Node has it.
 */
const {values} = parseArgs({
  options: {
    before: {type: 'string'},
    without: {type: 'string', multiple: true, default: []},
    site: {type: 'string', default: 'example-site'},
    pages: {type: 'string', default: '300'},
    'warm-up': {type: 'string', default: '5'},
    rounds: {type: 'string', default: '5'},
    large: {type: 'string', default: '100000'},
    heap: {type: 'string', default: 'bounded'},
  },
})
const base = '@portabletext/markdown, bodies'
const contestants = Object.entries(await contestantsWith(values.before)).filter(
  ([name]) => !values.without.some((left) => name.startsWith(left)),
)

/** Pages a second of processor time, what collects garbage and compiles beside it included. */
const rateOf = async (run: Contestant, folder: string): Promise<number> => {
  const start = process.cpuUsage()
  const pages = await run(folder)
  const {user, system} = process.cpuUsage(start)
  return (pages / (user + system)) * 1_000_000
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const compareSpeed = async (folder: string): Promise<void> => {
  const rates = new Map<string, number[]>()
  for (const [, run] of contestants) {
    const start = performance.now()
    while (performance.now() - start < Number(values['warm-up']) * 1000) await run(folder)
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [name, run] of contestants) {
      rates.set(name, [...(rates.get(name) ?? []), await rateOf(run, folder)])
    }
  }
  const baseRate = median(rates.get(base) ?? [])
  console.log(
    `\n${values.pages} pages of ${values.site}, median of ${values.rounds} rounds, each warmed up for ${values['warm-up']} s`,
  )
  for (const [name, each] of rates) {
    const rate = median(each)
    console.log(
      `${name.padEnd(48)} ${rate.toFixed(0).padStart(7)} pages/s  ${(rate / baseRate).toFixed(2).padStart(6)} × ${base}`,
    )
  }
}

const peakOf = (folder: string): number => {
  const flags = values.heap === 'bounded' ? boundedHeap : []
  const printed = execFileSync(process.execPath, [...flags, 'bench/peakMemory.ts', folder], {
    encoding: 'utf8',
  })
  const {peakKilobytes}: {readonly peakKilobytes: number} = JSON.parse(printed)
  return peakKilobytes / 1024
}

const compareMemory = async (small: string, large: string): Promise<void> => {
  await generateSite(values.site, small, 1000)
  await generateSite(values.site, large, Number(values.large))
  const [few, many] = [peakOf(small), peakOf(large)]
  console.log(
    `\npeak memory, ${values.heap} heap: 1000 pages ${few.toFixed(0)} MB, ${values.large} pages ${many.toFixed(0)} MB: ${(many / few).toFixed(2)} ×`,
  )
}

const scratch = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
try {
  await generateSite(values.site, join(scratch, 'pages'), Number(values.pages))
  await compareSpeed(join(scratch, 'pages'))
  if (Number(values.large) > 0) await compareMemory(join(scratch, 'small'), join(scratch, 'large'))
} finally {
  await rm(scratch, {recursive: true, force: true})
}
