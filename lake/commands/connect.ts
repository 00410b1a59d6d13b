import {existsSync, readFileSync} from 'node:fs'

import type {SanityClient} from '@sanity/client'
import {createClient} from '@sanity/client'
import {z} from 'zod'

import {StartError} from '../errors.ts'
import {parseJson} from '../json.ts'
import {readOptions} from '../options.ts'
import {start} from '../start.ts'
import {datasetFolder, lakeFolder} from '../store/folder.ts'
import {lockFolder} from '../store/lock.ts'
import {namesAt} from './place.ts'

const announcement = z.object({url: z.url(), projectId: z.string(), dataset: z.string()})

/** A lake that answers requests, by whichever process. */
export interface Connection {
  readonly url: string
  readonly token: string
  readonly projectId: string
  /** The one that the lake was started with. */
  readonly dataset: string
  readonly client: SanityClient
}

/**
 * Does work that writes: through the running lake if there is one, else through one that is started
 * in this process for as long. Throws a `StartError`.
 */
export async function withLake<Result>(
  dataFolder: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  if (isRunning(dataFolder)) return work(connectionTo(dataFolder))
  const {projectId, dataset} = namesAt(datasetFolder(dataFolder).databaseFile)
  const named = ['--project', projectId, '--dataset', dataset]
  const lake = await start(readOptions(['--data', dataFolder, '--port', '0', ...named]))
  try {
    return await work(connectionTo(dataFolder))
  } finally {
    await lake.stop()
  }
}

const isRunning = (dataFolder: string): boolean => {
  const folder = lakeFolder(dataFolder)
  if (!existsSync(folder.lockFile)) return false
  try {
    lockFolder(folder)()
    return false
  } catch {
    return true
  }
}

/** Reads how the lake is reached, as it wrote it down when it started. */
const connectionTo = (dataFolder: string): Connection => {
  const {serverFile, tokenFile} = lakeFolder(dataFolder)
  let written: unknown
  let token = ''
  try {
    written = parseJson(readFileSync(serverFile, 'utf8'))
    token = readFileSync(tokenFile, 'utf8').trim()
  } catch {
    // Told below.
  }
  const parsed = announcement.safeParse(written)
  if (!parsed.success || token === '') {
    throw new StartError(
      3,
      `The lake in ${dataFolder} is just starting or ending, or its server.json and token may not be read by this account. Try again in a moment.`,
    )
  }
  const {url, projectId, dataset} = parsed.data
  const client = createClient({
    projectId,
    dataset,
    token,
    apiHost: url,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'raw',
  })
  return {url, token, projectId, dataset, client}
}
