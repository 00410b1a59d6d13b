import {rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {Server} from 'node:http'

import {getRequestListener} from '@hono/node-server'
import type {WebSocketServer} from 'ws'

import {Credentials, readToken} from './auth/credentials.ts'
import {Origins} from './auth/origin.ts'
import {registerUser} from './auth/users.ts'
import {Datasets} from './datasets/datasets.ts'
import {StartError} from './errors.ts'
import {lakeApp} from './http/app.ts'
import {acceptSockets, isForSocket} from './http/upgrade.ts'
import type {Options} from './options.ts'
import {datasetFolder, lakeFolder, makeFolders} from './store/folder.ts'
import {lockFolder} from './store/lock.ts'
import {rememberNames} from './store/names.ts'

const keepAliveMs = 15_000
const heartbeatMs = 10_000
const patienceMs = 1000
/** Clients write queries of up to 16 kB into addresses, and cookies come on top. */
const largestHeader = 64 * 1024

/** What is printed, and written to `server.json`, once requests are answered. */
interface Announcement {
  readonly url: string
  readonly pid: number
  readonly projectId: string
  readonly dataset: string
  readonly data: string
  readonly tokenFile: string
}

export interface RunningLake {
  readonly announcement: Announcement
  stop(): Promise<void>
}

/** Opens the lake and answers requests. Throws a `StartError`, with nothing left open. */
export async function start(options: Options): Promise<RunningLake> {
  const {projectId, studioFolder, maxUploadBytes, maxDatabaseBytes, isDurable} = options
  const folder = lakeFolder(options.dataFolder)
  makeFolders(datasetFolder(options.dataFolder))
  const unlock = lockFolder(folder)
  let datasets: Datasets | undefined
  try {
    const address = {origin: `http://localhost:${options.port}`}
    const opened = new Datasets(options.dataset, folder, {
      projectId,
      address,
      lockFile: folder.lockFile,
      maxDatabaseBytes,
      isDurable,
      reading: options.reading,
    })
    datasets = opened
    const user = registerUser(opened.first.store.keyValues, options.userName)
    rememberNames(opened.first.store.keyValues, {projectId, dataset: options.dataset})
    const credentials = new Credentials(readToken(folder.tokenFile))
    const origins = new Origins(options.allowedOrigins)
    const app = lakeApp({
      projectId,
      datasets: opened,
      credentials,
      origins,
      user,
      studioFolder,
      maxUploadBytes,
      siteFile: folder.siteFile,
    })
    const server = createServer(
      {maxHeaderSize: largestHeader, shouldUpgradeCallback: isForSocket},
      getRequestListener(app.fetch),
    )
    // Longer than clients keep a connection in reserve, so that they never write to a closed one.
    server.keepAliveTimeout = 65_000
    const sockets = acceptSockets(server, {datasets: opened, credentials, origins, user})
    const port = await listening(server, options.port)
    address.origin = `http://localhost:${port}`
    await opened.tidy()

    const announcement = {
      url: address.origin,
      pid: process.pid,
      projectId,
      dataset: options.dataset,
      data: options.dataFolder,
      tokenFile: folder.tokenFile,
    }
    writeFileSync(folder.serverFile, `${JSON.stringify(announcement, undefined, 2)}\n`)
    const keepAlive = setInterval(() => {
      for (const {listeners} of opened.all()) listeners.keepAlive()
    }, keepAliveMs)
    const heartbeat = setInterval(() => {
      for (const {presence} of opened.all()) presence.heartbeat()
    }, heartbeatMs)

    return {
      announcement,
      async stop() {
        clearInterval(keepAlive)
        clearInterval(heartbeat)
        for (const {listeners} of opened.all()) listeners.close()
        await Promise.all(opened.all().map(({queries}) => queries.close()))
        await closed(server, sockets)
        rmSync(folder.serverFile, {force: true})
        opened.close()
        unlock()
      },
    }
  } catch (error) {
    datasets?.close()
    unlock()
    throw error
  }
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(portFailure(cause, port)))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })

const portFailure = (cause: Error, port: number): StartError => {
  const code = 'code' in cause ? cause.code : undefined
  const reason =
    code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program. Stop that one, or choose another port with --port (0 takes any free one).`
      : code === 'EACCES'
        ? `This account may not use port ${port}. Choose one from 1024 on with --port.`
        : `The lake cannot listen on port ${port}: ${cause.message}.`
  return new StartError(2, reason, {cause})
}

/** Answers what is under way and takes leave of sockets; whoever does not react is hung up on. */
const closed = (server: Server, sockets: WebSocketServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    for (const client of sockets.clients) client.close(1001)
    setTimeout(() => {
      server.closeAllConnections()
      for (const client of sockets.clients) client.terminate()
    }, patienceMs).unref()
  })
