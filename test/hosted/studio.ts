import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {createReadStream, existsSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {promisify} from 'node:util'

import {root} from '../../bin/setup/root.js'
import {portOf} from './portOf.ts'

const run = promisify(execFile)

/** Builds Lectern's Studio into `folder`, in this environment. */
export async function buildStudio(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const sanity = join(root, 'node_modules', '@sanity', 'cli', 'bin', 'run.js')
  await run(process.execPath, [sanity, 'build', folder, '--yes'], {
    cwd: root,
    env: {...environment, NODE_ENV: 'production', DO_NOT_TRACK: '1'},
  })
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

export interface StudioServer {
  readonly url: string
  /** What was asked for and is no file of the Studio, nor a page of it. */
  readonly unknown: readonly string[]
  readonly close: () => Promise<void>
}

/** Serves a built Studio as any host of static files does. The folder may be filled later. */
export async function serveStudio(folder: string, port: number): Promise<StudioServer> {
  const unknown: string[] = []
  const server = createServer(({method, url = '/'}, answer) => {
    const {pathname} = new URL(url, 'http://localhost')
    const type = types[extname(pathname)]
    const file = join(folder, type === undefined ? 'index.html' : pathname)
    const isOther = /^\/+(?:v(?:1|X|\d{4}-\d{2}-\d{2})|images|files)\//u.test(pathname)
    if (method !== 'GET' || isOther || !existsSync(file)) {
      unknown.push(`${method} ${url}`)
      answer.writeHead(404).end()
      return
    }
    answer.writeHead(200, {'content-type': type ?? 'text/html; charset=utf-8'})
    createReadStream(file).pipe(answer)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${portOf(server)}`,
    unknown,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
