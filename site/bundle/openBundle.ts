import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {access, mkdir, readFile, rename, rm, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'

import {z} from 'zod'

import {defined} from '../../content/objects/defined.ts'
import type {Channel} from '../../website/channels/channels.ts'
import type {Render} from '../answer/answer.ts'
import {filesBelow} from './filesBelow.ts'

/** The pages as Astro made them: a function, and the files (styles, scripts) that they lead to. */
export interface Bundle {
  readonly render: Render
  /** Made of components, too, which is why they are here. */
  readonly channels: readonly Channel[]
  readonly filesFolder: string
}

/** The source of the pages cannot be built; the message has Astro's own words. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}

const isRender = (value: unknown): value is Render => typeof value === 'function'

const isChannel = (value: unknown): value is Channel =>
  typeof value === 'object' &&
  value !== null &&
  ['fileName', 'mediaType', 'scopes', 'write'].every((name) => name in value)

const moduleShape = z.object({
  render: z.custom<Render>(isRender),
  channels: z.array(z.custom<Channel>(isChannel)),
})

/** Pages that are built already. @throws BundleError */
export async function openBuilt(folder: string): Promise<Bundle> {
  const file = join(folder, 'server', 'entry.mjs')
  const parsed = moduleShape.safeParse(await import(pathToFileURL(file).href))
  if (!parsed.success) {
    throw new BundleError('src/render.ts has to export `render` and `channels`.')
  }
  return {...parsed.data, filesFolder: join(folder, 'client')}
}

const digestOf = async (top: string, folders: readonly string[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const isFile = (await stat(folder).catch(() => undefined))?.isFile() === true
    for (const file of isFile ? [folder] : await filesBelow(folder)) {
      hash.update(`\0${relative(top, file)}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const astroFolder = (source: string): string => {
  try {
    return dirname(createRequire(join(source, 'package.json')).resolve('astro/package.json'))
  } catch (error) {
    throw new BundleError(`Astro is not installed in ${source}. Run \`npm install\` there.`, {
      cause: error,
    })
  }
}

const runAstro = (source: string, outFolder: string, signal?: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    const args = [join(astroFolder(source), 'bin', 'astro.mjs'), 'build', '--outDir', outFolder]
    const child = spawn(process.execPath, args, {
      cwd: source,
      env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'},
      stdio: ['ignore', 'pipe', 'pipe'],
      ...defined({signal}),
    })
    const said: string[] = []
    child.stdout.on('data', (text: Buffer) => said.push(text.toString()))
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) done()
      else fail(new BundleError(said.join('').trim().split('\n').slice(-20).join('\n')))
    })
  })

/**
 * The pages of a source folder, built unless they were built from just these files before.
 * @param madeOf other folders whose files the pages import
 * @param signal ends the building
 * @throws BundleError
 */
export async function openBundle(
  source: string,
  madeOf: readonly string[],
  cacheFolder: string,
  signal?: AbortSignal,
): Promise<Bundle> {
  const digest = await digestOf(dirname(source), [source, ...madeOf])
  const folder = join(cacheFolder, digest)
  if (await exists(join(folder, 'server', 'entry.mjs'))) return openBuilt(folder)
  const unfinished = `${folder}.${process.pid}`
  await mkdir(cacheFolder, {recursive: true})
  try {
    await runAstro(source, unfinished, signal)
    await rm(folder, {recursive: true, force: true})
    await rename(unfinished, folder)
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
  return openBuilt(folder)
}
