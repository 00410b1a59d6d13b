import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {dirname, extname, join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout as pause} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

import type {Connection} from '../dataset/connection.ts'
import {DatasetError} from '../dataset/errors.ts'
import {UsageError} from './options.ts'
import {answers, isThere, readServerFile} from './serverFile.ts'

/** A lake to work with, and how to leave it. */
export interface OpenedLake {
  readonly connection: Connection
  readonly close: () => Promise<void>
  /** Of an embedded lake: the folder with its content. */
  readonly folder?: string
  /** Whether there was no content in it before. */
  readonly isNew?: boolean
}

const here = fileURLToPath(import.meta.url)
const ending = extname(here)
const top = resolve(dirname(here), '../../..')
const server = join(top, 'lake', `server${ending}`)
/** Of the project itself, or of the folder in which the installed package is called. */
const usualFolder = resolve(ending === '.ts' ? top : '', '.lectern', 'lake')

const hasContent = (folder: string): boolean => existsSync(join(folder, 'lake.sqlite'))

/** The usual folder here, or in the nearest folder above that has one. */
const nearestFolder = (): string => {
  const above = dirname(dirname(usualFolder))
  for (let place = above; ; place = dirname(place)) {
    const folder = join(place, '.lectern', 'lake')
    if (hasContent(folder)) return folder
    if (dirname(place) === place) return usualFolder
  }
}

const patienceMs = 30_000
const lookEveryMs = 100
const killAfterMs = 10_000

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  await ended
  clearTimeout(kill)
}

/** Waits for the line of JSON with which a lake says that it listens. */
const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((ready, fail) => {
    const said: string[] = []
    const timer = setTimeout(
      () => fail(new DatasetError('The lake did not start in time.')),
      patienceMs,
    )
    child.once('error', (error) =>
      fail(new DatasetError(`The lake cannot be started: ${error.message}`)),
    )
    child.once('exit', (code) => {
      clearTimeout(timer)
      const reason = said.slice(-12).join('\n') || `It ended with code ${code ?? 'none'}.`
      fail(code === 2 ? new UsageError(reason) : new DatasetError(reason))
    })
    if (child.stderr !== null) {
      createInterface({input: child.stderr}).on('line', (line) => said.push(line))
    }
    if (child.stdout !== null) {
      createInterface({input: child.stdout}).on('line', (line) => {
        if (!line.startsWith('{')) return
        clearTimeout(timer)
        ready()
      })
    }
  })

/**
 * In a process group of its own, so that Ctrl-C lets us end it after the transaction in flight. It
 * ends by itself when our end of the channel (`ipc`) closes, as it does where we are killed.
 */
const launch = (folder: string): ChildProcess =>
  spawn(process.execPath, [server, '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })

const withDataset = (connection: Connection, dataset: string | undefined): Connection => {
  if (dataset === undefined || dataset === connection.dataset) return connection
  throw new UsageError(
    `The embedded lake has the dataset \`${connection.dataset}\`, not \`${dataset}\`.`,
  )
}

/** The lake that a folder names, if it answers; whoever runs it ends it. */
const runningLake = async (
  named: Connection | undefined,
  folder: string,
  dataset: string | undefined,
): Promise<OpenedLake | undefined> =>
  named !== undefined && (await answers(named))
    ? {connection: withDataset(named, dataset), close: async () => undefined, folder}
    : undefined

/**
 * The embedded lake with content that is there already, in the folder where the command is called or
 * one above: who only reads wants no new one.
 * @throws DatasetError, UsageError
 */
export async function openPresentLake(
  data: string | undefined,
  dataset: string | undefined,
): Promise<OpenedLake> {
  const folder = data === undefined ? nearestFolder() : resolve(data)
  if (hasContent(folder)) return openEmbeddedLake(folder, dataset)
  throw new UsageError(
    `There is no content in ${folder}. Say where it is: \`--data <folder>\`, as it was given to \`npm start\` or \`lectern apply\`.`,
  )
}

/**
 * The embedded lake that another program keeps running, also where that is just starting it again.
 * @throws DatasetError where none answers
 */
export async function awaitEmbeddedLake(
  data: string | undefined,
  dataset: string | undefined,
): Promise<OpenedLake> {
  const folder = data === undefined ? usualFolder : resolve(data)
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(lookEveryMs)) {
    const running = await runningLake(await readServerFile(folder), folder, dataset)
    if (running !== undefined) return running
  }
  throw new DatasetError(`The lake in ${folder} does not answer. Start it again: \`npm start\`.`)
}

/**
 * The embedded lake: the one that runs, or one that is started until `close`.
 * @param data the lake's folder, if it is not the usual one
 * @throws DatasetError, UsageError
 */
export async function openEmbeddedLake(
  data: string | undefined,
  dataset: string | undefined,
): Promise<OpenedLake> {
  const folder = data === undefined ? usualFolder : resolve(data)
  const named = await readServerFile(folder)
  const running = await runningLake(named, folder, dataset)
  if (running !== undefined) return running
  if (named !== undefined && named.token === undefined && (await isThere(named))) {
    throw new DatasetError(
      `A lake runs with the content of ${folder}, at ${named.apiHost ?? ''}, but the file with its token is not there: ${join(folder, 'token')}. Start that lake again, and it writes a new one.`,
    )
  }
  const isNew = !hasContent(folder)
  const child = launch(folder)
  try {
    await untilReady(child)
    const started = await readServerFile(folder)
    if (started === undefined) throw new DatasetError(`The lake wrote no server.json in ${folder}.`)
    return {connection: withDataset(started, dataset), close: () => stop(child), folder, isNew}
  } catch (error) {
    await stop(child)
    throw error
  }
}
