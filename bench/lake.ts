import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

import {startLake} from '../test/startLake.ts'
import {groups} from './lake/groups.ts'
import {load} from './lake/load.ts'
import {printed} from './lake/print.ts'

/**
 * The embedded lake beside hand-written SQL over the same file, in the same run. `--sizes`: how many
 * documents (each size is a lake of its own); `--groups`: which of the comparisons; `--rounds`: how
 * often each is done, the median counts; `--args`: further arguments of the lake, in one string.
 */
const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '1000,10000,100000'},
    groups: {type: 'string', default: Object.keys(groups).join(',')},
    rounds: {type: 'string', default: '15'},
    args: {type: 'string', default: ''},
  },
})

for (const size of values.sizes.split(',').map(Number)) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  const args = values.args.split(' ').filter((arg) => arg !== '')
  const lake = await startLake({dataFolder, args})
  try {
    const seconds = await load(lake, size)
    console.log(`\n${size} documents, loaded in ${seconds.toFixed(0)} s`)
    for (const name of values.groups.split(',')) {
      const group = Object.hasOwn(groups, name) ? groups[name] : undefined
      if (group === undefined) throw new Error(`--groups: there is no ${name}`)
      const rows = await group({lake, size, dataFolder, rounds: Number(values.rounds)})
      console.log(printed(name, rows))
    }
  } finally {
    await lake.stop()
    rmSync(dataFolder, {recursive: true, force: true})
  }
}
