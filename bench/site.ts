import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

import {createClient} from '@sanity/client'

import {startLake} from '../test/startLake.ts'
import {siteDocuments} from './site/documents.ts'

/**
 * Builds websites of so many pages (`150 5000` unless others are named): from nothing, again, and
 * after one change. Says how long each took with everything that the command does, and the most memory
 * that it had (without the lake, which is a process of its own).
 */
const sizes = process.argv.slice(2).map(Number)

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1)

const build = async (folder: string, data: string): Promise<string> => {
  const started = performance.now()
  const command = ['migrations/fromMarkdown/command.ts', 'site', 'build', '--data', data]
  const where = ['--out', join(folder, 'out'), '--cache', join(folder, 'cache')]
  const measured = [import.meta.resolve('./site/peak.ts'), '--url', 'https://example.org']
  const [peak = '', ...more] = measured
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=4',
      '--heap-growing-percent=50',
      `--import=${peak}`,
      ...command,
      ...where,
      ...more,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines: string[] = []
  createInterface({input: child.stdout}).on('line', (line) => lines.push(line))
  await once(child, 'close')
  return `${seconds(started)} s; ${lines.join('; ').replace(folder, '')}`
}

for (const size of sizes.length === 0 ? [150, 5000] : sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-site-'))
  const lake = await startLake({dataFolder: join(folder, 'lake')})
  const client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    token: lake.token,
    apiHost: lake.url,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
  })
  try {
    const documents = siteDocuments(size)
    for (let first = 0; first < documents.length; first += 100) {
      const transaction = client.transaction()
      for (const document of documents.slice(first, first + 100)) transaction.create(document)
      await transaction.commit({visibility: 'async'})
    }
    console.log(`\n${size} pages`)
    console.log(`from nothing: ${await build(folder, lake.dataFolder)}`)
    console.log(`again:        ${await build(folder, lake.dataFolder)}`)
    await client.patch('event-2').set({title: 'Changed'}).commit()
    console.log(`one change:   ${await build(folder, lake.dataFolder)}`)
  } finally {
    await lake.stop()
    rmSync(folder, {recursive: true, force: true})
  }
}
