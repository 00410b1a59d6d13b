import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'

import {answer, type Answering, type ContentSource} from '../answer/answer.ts'
import {readBundleFile} from '../bundle/bundleFiles.ts'
import {type ImageSource, lakeImage} from '../images/imagePath.ts'
import {isLoopback} from './loopback.ts'
import {OpenTabs} from './openTabs.ts'

export interface Serving {
  readonly source: ContentSource
  /** `baseUrl` is set to where it is served. */
  readonly answering: Omit<Answering, 'baseUrl'>
  readonly filesFolder: string
  readonly images: ImageSource
  /** Calls back after each change of what is published; gives a function that ends that. */
  readonly listen: (onNews: () => void) => () => void
  /** 0 takes any free port; one that is taken is not waited for. */
  readonly port: number
}

export interface RunningSite {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The Studio on another port of this machine may show the site within it; nobody else. */
const safety = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'self' http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'self'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const

type Handler = (path: string, request: IncomingMessage) => Promise<Response | undefined>

const imageAt =
  (images: ImageSource): Handler =>
  async (path) => {
    const url = lakeImage(path, images)
    if (url === undefined) return undefined
    const found = await fetch(url)
    const headers = {
      'content-type': found.headers.get('content-type') ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      // A drawing that is looked at by itself runs nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }
    return new Response(found.body, {status: found.status, headers: found.ok ? headers : {}})
  }

const fileAt =
  (folder: string): Handler =>
  (path) =>
    readBundleFile(folder, path)

const send = async (response: Response, to: ServerResponse, hasBody: boolean): Promise<void> => {
  to.writeHead(response.status, {
    ...safety,
    'cache-control': 'no-store',
    ...Object.fromEntries(response.headers),
  })
  to.end(hasBody ? Buffer.from(await response.arrayBuffer()) : undefined)
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      ready(address !== null && typeof address === 'object' ? address.port : port)
    })
  })

/** The port, or the next one that is free. */
const listenFrom = async (server: Server, port: number, last = port + 20): Promise<number> => {
  try {
    return await listening(server, port)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken || port >= last) throw error
    return listenFrom(server, port + 1, last)
  }
}

/** Serves the site on this machine, each page made when it is asked for. */
export async function serveSite(serving: Serving): Promise<RunningSite> {
  const {source, filesFolder, images, listen, port} = serving
  const tabs = new OpenTabs()
  let baseUrl = ''
  const page: Handler = (path) => answer(path, source, {...serving.answering, baseUrl})
  const handlers: readonly Handler[] = [imageAt(images), fileAt(filesFolder), page]

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLoopback(request.headers.host)) {
      response.writeHead(403).end('This site answers to localhost only.\n')
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, {allow: 'GET, HEAD'}).end()
      return
    }
    const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1)
    if (path === '/_live/events') {
      tabs.add(response)
      return
    }
    for (const handler of handlers) {
      const found = await handler(path, request)
      if (found === undefined) continue
      await send(found, response, request.method === 'GET')
      return
    }
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url}: ${error instanceof Error ? error.stack : error}\n`)
      if (!response.headersSent) response.writeHead(500)
      response.end('The page could not be made; the log says why.\n')
    })
  })
  baseUrl = `http://127.0.0.1:${await listenFrom(server, port)}/`
  const ignoreNews = listen(() => tabs.tell())
  return {
    url: baseUrl,
    stop: async () => {
      ignoreNews()
      tabs.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
