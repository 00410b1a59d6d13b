import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'

import type {Answering} from '../answer/answer.ts'
import {previewEvents, previewFolder} from '../preview/paths.ts'
import {Preview, type Previewing} from '../preview/preview.ts'
import {firstAnswer, handlersOf, type Served} from './handlers.ts'
import {listenFrom} from './listenFrom.ts'
import {isLoopback} from './loopback.ts'
import {OpenTabs} from './openTabs.ts'

export interface Serving extends Omit<Served, 'answering'> {
  /** `baseUrl` is set to where it is served. */
  readonly answering: Omit<Answering, 'baseUrl'>
  /** Calls back after each change of what is published; gives a function that ends that. */
  readonly listen: (onNews: () => void) => () => void
  /** For editors, where drafts can be read. */
  readonly preview?: Pick<Previewing, 'client' | 'sourceOf' | 'scripts'> & {
    readonly listen: Serving['listen']
  }
  /** 0 takes any free port; where it is taken, the next free one is used. */
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

const send = async (response: Response, to: ServerResponse, hasBody: boolean): Promise<void> => {
  to.writeHead(response.status, {
    ...safety,
    'cache-control': 'no-store',
    ...Object.fromEntries(response.headers),
  })
  to.end(hasBody ? Buffer.from(await response.arrayBuffer()) : undefined)
}

const complain = (about: string, error: unknown): void => {
  process.stderr.write(`${about}: ${error instanceof Error ? error.stack : error}\n`)
}

/** Where several parts of a page fail, only the first is waited for; the others end no server. */
const complainOfPart = (error: unknown): void => complain('A part of a page', error)

/** Serves the site on this machine, each page made when it is asked for. */
export async function serveSite(serving: Serving): Promise<RunningSite> {
  const {answering: given, listen, port, preview: drafts, ...rest} = serving
  const tabs = new OpenTabs()
  const previewTabs = new OpenTabs()
  const server = createServer()
  const url = `http://127.0.0.1:${await listenFrom(server, port)}/`
  const answering = {...given, baseUrl: url}
  const handlers = handlersOf({...rest, answering})
  const preview = drafts && new Preview({...rest, ...drafts, answering})

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLoopback(request.headers.host)) {
      response.writeHead(403).end('This site answers to localhost only.\n')
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, {allow: 'GET, HEAD'}).end()
      return
    }
    const {url: asked = '/', headers} = request
    const [path = '/'] = asked.split(/[?#]/, 1)
    if (path === '/_live/events') {
      tabs.add(response)
      return
    }
    const isPreview = preview !== undefined && path.startsWith(`${previewFolder}/`)
    if (isPreview && path === previewEvents && preview.perspectiveFor(headers.cookie)) {
      previewTabs.add(response)
      return
    }
    const found = isPreview
      ? await preview.answer(asked, headers.cookie)
      : await firstAnswer(handlers, path)
    await send(found, response, request.method === 'GET')
  }

  server.on('request', (request, response) => {
    respond(request, response).catch((error: unknown) => {
      complain(request.url ?? '/', error)
      if (!response.headersSent) response.writeHead(500)
      response.end('The page could not be made; the log says why.\n')
    })
  })
  process.on('unhandledRejection', complainOfPart)
  const ignoreNews = listen(() => tabs.tell('published'))
  const ignoreChanges = drafts?.listen(() => previewTabs.tell('changed'))
  return {
    url,
    stop: async () => {
      ignoreNews()
      ignoreChanges?.()
      tabs.close()
      previewTabs.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      process.off('unhandledRejection', complainOfPart)
    },
  }
}
