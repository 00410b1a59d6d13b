import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

import {readOptions} from './options.ts'
import {start} from './start.ts'

export interface LakeOptions {
  /**
   * Keeps nothing: the content lies in a temporary folder that goes with the lake, and is not
   * flushed to the disk.
   */
  readonly memory?: boolean
  /**
   * Answers queries in the thread of this process: half the work for thousands of small ones, but
   * nothing ends one that takes long.
   */
  readonly inThread?: boolean
  /** Where the content is kept, without `memory`. */
  readonly dataFolder?: string
  /** Any free one where none is named. */
  readonly port?: number
  readonly projectId?: string
  readonly dataset?: string
  /** The name that history shows. */
  readonly user?: string
  /** Origins whose pages may read the lake, such as `http://localhost:4321`. */
  readonly allowedOrigins?: readonly string[]
}

/** What `createClient` of `@sanity/client` takes, to see and do everything. */
export interface ClientConfig {
  readonly projectId: string
  readonly dataset: string
  readonly token: string
  readonly apiHost: string
  readonly apiVersion: string
  readonly useProjectHostname: false
  readonly useCdn: false
  readonly perspective: 'raw'
}

export interface Lake {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
  readonly clientConfig: ClientConfig
  stop(): Promise<void>
}

/**
 * Starts a lake in this process; several can run beside each other. Throws an error with a sentence
 * where it cannot start.
 */
export async function startLake(options: LakeOptions = {}): Promise<Lake> {
  const {
    memory = false,
    inThread = false,
    port = 0,
    projectId,
    dataset,
    user,
    allowedOrigins = [],
  } = options
  const folder = memory
    ? temporaryFolder()
    : {path: resolve(options.dataFolder ?? '.lectern/lake'), remove: () => undefined}
  const given = Object.entries({project: projectId, dataset, user}).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  )
  const args = ['--data', folder.path, '--port', String(port), ...given]
  for (const origin of allowedOrigins) args.push('--allow-origin', origin)
  try {
    const read = readOptions(args)
    const reading = {...read.reading, isInThread: inThread}
    const running = await start({...read, reading, isDurable: !memory})
    const {announcement} = running
    const token = readFileSync(announcement.tokenFile, 'utf8').trim()
    const named = {projectId: announcement.projectId, dataset: announcement.dataset, token}
    return {
      url: announcement.url,
      ...named,
      clientConfig: {
        ...named,
        apiHost: announcement.url,
        apiVersion: '2025-02-19',
        useProjectHostname: false,
        useCdn: false,
        perspective: 'raw',
      },
      async stop() {
        await running.stop()
        folder.remove()
      },
    }
  } catch (error) {
    folder.remove()
    throw error
  }
}

/** Goes when it is told to, at the latest with the process. */
const temporaryFolder = (): {readonly path: string; remove(): void} => {
  const path = mkdtempSync(join(tmpdir(), 'lectern-lake-'))
  const atExit = (): void => rmSync(path, {recursive: true, force: true})
  process.once('exit', atExit)
  return {
    path,
    remove() {
      atExit()
      process.removeListener('exit', atExit)
    },
  }
}
