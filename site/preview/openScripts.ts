import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {access, mkdir, readFile, rename, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {text} from 'node:stream/consumers'

import {filesBelow} from '../bundle/filesBelow.ts'
import {packagePlace} from '../bundle/place.ts'

const {top, isProject} = packagePlace
const source = join(top, 'site', 'preview', 'client')
const {resolve: find} = createRequire(import.meta.url)

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Of the scripts and of the library that they bring to the browser. */
const digestOfSources = async (): Promise<string> => {
  const hash = createHash('sha256')
  const library = find('@sanity/visual-editing/package.json')
  const shared = join(source, '..', 'paths.ts')
  for (const file of [...(await filesBelow(source)), shared, library]) {
    hash.update(await readFile(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

const runVite = async (outFolder: string): Promise<void> => {
  const vite = join(dirname(find('vite/package.json')), 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outFolder], {
    cwd: source,
    env: {...process.env, NODE_ENV: 'production'},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((done, fail) => {
      child.once('error', fail)
      child.once('close', done)
    }),
  ])
  if (code !== 0) throw new Error(`The scripts of the preview could not be built:\n${said.trim()}`)
}

/**
 * The scripts that make preview pages answer to the Studio, for the browser; built unless they were
 * before, or came with the package.
 * @returns the folder, with `main.js`
 */
export async function openScripts(cacheFolder: string): Promise<string> {
  if (!isProject) return join(top, 'site', 'scripts')
  const folder = join(cacheFolder, await digestOfSources())
  if (await exists(join(folder, 'main.js'))) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(cacheFolder, {recursive: true})
  try {
    await runVite(unfinished)
    await rm(folder, {recursive: true, force: true})
    await rename(unfinished, folder)
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
  return folder
}
