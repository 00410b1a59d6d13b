import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {type SanityClient, createClient} from '@sanity/client'

import {studioFolder} from '../../../bin/setup/build.js'
import {embeddedEnvironment} from '../../../bin/setup/environment.js'
import {startLake} from '../../../bin/setup/lake.js'
import {root} from '../../../bin/setup/root.js'

const run = promisify(execFile)

export interface Lectern {
  readonly url: string
  /** The folder with its content. */
  readonly data: string
  /** Of the website, where one is served beside it. */
  readonly siteUrl?: string
  /** As a visitor of a website sees the content. */
  readonly visitor: SanityClient
  /** With the lake's token: drafts too. */
  readonly editor: SanityClient
  /** Ends the lake as a power cut would; the result is when that was (`Date.now()`). */
  readonly kill: () => Promise<number>
  /** Starts it again after that, at the same address. */
  readonly startAgain: () => Promise<void>
  /** Ends the lake in good order and leaves its folder. */
  readonly stop: () => Promise<void>
  /** Ends it and removes its folder. */
  readonly close: () => Promise<void>
}

/** The lake of a running process, seen from the folder with its content. */
export async function clientsOf(
  data: string,
  url: string,
): Promise<Pick<Lectern, 'visitor' | 'editor'>> {
  const connection = {
    projectId: 'lectern',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
  }
  const token = (await readFile(join(data, 'token'), 'utf8')).trim()
  return {
    visitor: createClient({...connection, perspective: 'published'}),
    editor: createClient({...connection, token, perspective: 'raw'}),
  }
}

export interface Settings {
  /** Where its folder is made. */
  readonly within?: string
  /** The folder of a built Studio. */
  readonly studio?: string
  /** The folder of a site to import. */
  readonly site?: string
  /** The folder of a lake that was ended, whose content is taken instead. */
  readonly like?: string
}

/** A lake on a free port and in a folder of its own, with a site imported as a user imports it. */
export async function startLectern({
  within = tmpdir(),
  studio = studioFolder,
  site = 'example-site',
  like,
}: Settings = {}): Promise<Lectern> {
  const data = await mkdtemp(join(within, 'lectern-end-to-end-'))
  if (like !== undefined) await cp(like, data, {recursive: true})
  const settings = {data, port: 0, studio, user: 'Ellen Editor'}
  let lake = await startLake(process.execPath, settings)
  const {url} = lake
  const kill = async (): Promise<number> => {
    const {pid}: {pid: number} = JSON.parse(await readFile(join(data, 'server.json'), 'utf8'))
    const at = Date.now()
    process.kill(pid, 'SIGKILL')
    await lake.ended
    return at
  }
  const startAgain = async (): Promise<void> => {
    const port = Number(new URL(url).port)
    lake = await startLake(process.execPath, {...settings, port, again: true})
  }
  const stop = (): Promise<void> => lake.stop()
  const close = async (): Promise<void> => {
    await stop()
    await rm(data, {recursive: true})
  }
  try {
    if (like === undefined) await importSite(site, data)
    return {url, data, ...(await clientsOf(data, url)), kill, startAgain, stop, close}
  } catch (error) {
    await close()
    throw error
  }
}

const importSite = (site: string, data: string): Promise<unknown> =>
  run(
    process.execPath,
    ['migrations/fromMarkdown/command.ts', 'apply', site, '--data', data, '--quiet'],
    {cwd: root, env: embeddedEnvironment},
  )
