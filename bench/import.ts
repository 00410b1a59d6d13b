import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {createReadStream, createWriteStream} from 'node:fs'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs, promisify} from 'node:util'

import {createClient} from '@sanity/client'
import {sanityImport} from '@sanity/import'

import {importerFlags} from '../bin/setup/importerFlags.js'
import {type LakeOptions, type LakeProcess, startLake} from '../test/startLake.ts'
import {generateSite} from './generateSite.ts'
import {giveOwnImages} from './ownImages.ts'
import {writeSameRows} from './sqliteFloor.ts'

/**
 * Imports so many generated pages (`--pages`), some of them with an image of their own (`--images`),
 * into an empty lake, beside `@sanity/import` of the documents that `convert` made of them; then once
 * more where nothing changed, and where one page in a hundred did. Everything is counted: starting the
 * command, conversion and verification. Beside it what it cannot be faster than: reading the files, and
 * writing the rows that the lake has behind it.
 */
const {values} = parseArgs({
  options: {
    site: {type: 'string', default: 'example-site'},
    pages: {type: 'string', default: '1000'},
    images: {type: 'string', default: '0'},
  },
})
const pages = Number(values.pages)
const run = promisify(execFile)
const program = [...importerFlags, 'migrations/fromMarkdown/command.ts']

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const withLake = async <Result>(
  work: (lake: LakeProcess) => Promise<Result>,
  options: LakeOptions = {},
): Promise<Result> => {
  const lake = await startLake(options)
  try {
    return await work(lake)
  } finally {
    await lake.stop()
  }
}

/** Says at the end how much memory a process had at most, in kilobytes. */
const sayingMemory = [
  '--import',
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))',
]

const apply = async (folder: string, {dataFolder}: LakeProcess): Promise<string> => {
  const args = [...sayingMemory, ...program, 'apply', folder, '--data', dataFolder, '--quiet']
  const {stdout, stderr} = await run(process.execPath, args)
  const kilobytes = Number(stderr.trim().split('\n').at(-1))
  return `${stdout.trim()}; ${Math.round(kilobytes / 1000)} MB of memory`
}

const convert = async (folder: string, file: string): Promise<void> => {
  const child = spawn(process.execPath, [...program, 'convert', folder, '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.pipe(createWriteStream(file))
  await once(child, 'close')
}

const importByPeer = (folder: string, file: string): Promise<number> =>
  withLake(async ({url, projectId, dataset, token}) => {
    const client = createClient({
      projectId,
      dataset,
      token,
      apiHost: url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
    })
    return timed(() =>
      sanityImport(createReadStream(file), {
        client,
        assetsBase: folder,
        operation: 'create',
        allowAssetsInDifferentDataset: false,
      }),
    )
  })

const pagesIn = async (folder: string): Promise<readonly string[]> => {
  const files = await readdir(folder, {recursive: true})
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file))
}

const changeSome = async (folder: string): Promise<number> => {
  const some = (await pagesIn(folder)).filter((_, place) => place % 100 === 0)
  for (const file of some)
    await writeFile(file, `${await readFile(file, 'utf8')}\nOne line more.\n`)
  return some.length
}

const line = (name: string, seconds: number, of: number): void => {
  const [time, part] = [seconds.toFixed(2), ((100 * seconds) / of).toFixed(0)]
  console.log(`${name.padEnd(40)} ${time.padStart(7)} s  ${part.padStart(4)} %`)
}

const scratch = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
try {
  const folder = join(scratch, 'site')
  await generateSite(values.site, folder, pages)
  await giveOwnImages(folder, await pagesIn(folder), Number(values.images))
  const file = join(folder, 'documents.ndjson')
  const reading = await timed(async () => {
    for (const page of await pagesIn(folder)) await readFile(page)
  })
  const converting = await timed(() => convert(folder, file))
  const peer = await importByPeer(folder, file)
  await rm(file)
  const said: string[] = []
  const dataFolder = join(scratch, 'lake')
  const importing = (lake: LakeProcess) => timed(async () => said.push(await apply(folder, lake)))
  const first = await withLake(importing, {dataFolder})
  const rows = writeSameRows(dataFolder, join(scratch, 'rows.sqlite'))
  const [same, some] = await withLake(
    async (lake) => {
      const none = await importing(lake)
      await changeSome(folder)
      return [none, await importing(lake)]
    },
    {dataFolder},
  )
  console.log(`${pages} pages of ${values.site}, in parts of the first import`)
  line('reading the files', reading, first)
  line('writing the same rows into SQLite', rows, first)
  line('lectern convert', converting, first)
  line('@sanity/import of what it printed', peer, first)
  line('lectern apply', first, first)
  line('… where nothing changed', same, first)
  line('… where one page in a hundred changed', some, first)
  for (const text of said) console.log(text)
} finally {
  await rm(scratch, {recursive: true, force: true})
}
