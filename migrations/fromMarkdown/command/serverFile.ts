import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {z} from 'zod'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {Connection} from '../dataset/connection.ts'
import {askEmbedded} from '../runs/askEmbedded.ts'

const shape = z.object({
  url: z.url(),
  projectId: z.string().min(1).default('lectern'),
  dataset: z.string().min(1).default('production'),
})

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How to reach the lake that keeps its content in `folder`, as it wrote it down when it started. */
export async function readServerFile(folder: string): Promise<Connection | undefined> {
  const written = await readText(join(folder, 'server.json'))
  const parsed = shape.safeParse(written === undefined ? undefined : parse(written))
  if (!parsed.success) return undefined
  const token = await readText(join(folder, 'token'))
  const {url, projectId, dataset} = parsed.data
  return {
    projectId,
    dataset,
    apiHost: new URL(url).origin,
    ...defined({token}),
  }
}

const patienceMs = 3_000

const isAnswered = async (
  connection: Pick<Connection, 'apiHost' | 'token'>,
  path: string,
): Promise<boolean> => {
  try {
    return (await askEmbedded(connection, path, AbortSignal.timeout(patienceMs))) !== undefined
  } catch {
    return false
  }
}

/** Whether a lake answers there, whoever asks. */
export function isThere({apiHost}: Connection): Promise<boolean> {
  return isAnswered(defined({apiHost}), '/v1/ping')
}

/** Whether a lake answers there and lets us in. */
export function answers(connection: Connection): Promise<boolean> {
  return isAnswered(connection, `/v${apiVersion}/users/me`)
}
