import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {boundedHeap} from '../bin/setup/boundedHeap.js'
import {hostilePages} from './hostile/pages.ts'

/**
 * Runs `check` and `convert` over pages that nobody writes, and prints the processor time and the
 * peak of memory. `--only`: an expression that the names of the pages match; `--each`: a site for
 * each page at half its size and at its size, so that what grows faster than the page is seen;
 * `--in`: a checkout of another version to measure.
 */
const {values} = parseArgs({
  options: {
    only: {type: 'string', default: ''},
    each: {type: 'boolean', default: false},
    in: {type: 'string', default: '.'},
  },
})

const command = join(resolve(values.in), 'migrations/fromMarkdown/command.ts')
const config =
  'title: Harbour\nlang: en\ntimezone: Europe/Stockholm\ncollections: {events: {output: true}}\n'

interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

const cost = (verb: string, folder: string): Cost => {
  const measured = join(import.meta.dirname, 'hostile/printUsage.ts')
  const flags = [...boundedHeap, '--import', measured]
  const {status, stderr} = spawnSync(
    process.execPath,
    [...flags, command, verb, folder, '--quiet'],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 31,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const printed = stderr.trimEnd().split('\n').at(-1) ?? ''
  if (!printed.startsWith('{')) throw new Error(`${verb} ended with ${status}: ${printed}`)
  return JSON.parse(printed)
}

const costOf = async (
  folder: string,
  pages: readonly (readonly [name: string, text: string])[],
): Promise<readonly Cost[]> => {
  await rm(folder, {recursive: true, force: true})
  await mkdir(join(folder, '_events'), {recursive: true})
  await writeFile(join(folder, '_config.yml'), config)
  for (const [name, text] of pages) {
    await writeFile(join(folder, '_events', `${name.replaceAll(' ', '-')}.md`), text)
  }
  return ['check', 'convert'].map((verb) => cost(verb, folder))
}

const shown = (costs: readonly Cost[]): string =>
  costs
    .map(
      ({seconds, megabytes}) =>
        `${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB`,
    )
    .join('  ')

const pages = Object.entries(hostilePages).filter(([name]) =>
  new RegExp(values.only, 'u').test(name),
)
const scratch = await mkdtemp(join(tmpdir(), 'lectern-hostile-'))
try {
  if (values.each) {
    for (const [name, {size, text}] of pages) {
      const [half, whole] = [
        await costOf(scratch, [[name, text(size / 2)]]),
        await costOf(scratch, [[name, text(size)]]),
      ]
      console.log(`${name.padEnd(28)} ${shown(half)}  twice as large: ${shown(whole)}`)
    }
  }
  const all = await costOf(
    scratch,
    pages.map(([name, {size, text}]) => [name, text(size)]),
  )
  console.log(`${pages.length} pages, check and convert: ${shown(all)}`)
} finally {
  await rm(scratch, {recursive: true, force: true})
}
