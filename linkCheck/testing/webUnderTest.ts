import {once} from 'node:events'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo} from 'node:net'

import {openWeb} from '../fetch/openWeb.ts'
import {usualSettings, type FetchSettings} from '../fetch/settings.ts'
import type {Web} from '../fetch/visit.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Site {
  /** `http://127.0.0.1:41234` */
  readonly origin: string
  readonly host: string
  readonly port: number
  /** `HEAD /page`, in the order in which they came. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

const isAddressInfo = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

interface Listening {
  readonly address?: string
  readonly port?: number
  readonly tls?: {readonly key: string; readonly cert: string}
}

/** A server on the loopback interface with a page for each path; others get 404. */
export async function startSite(
  pages: Readonly<Record<string, Handler>>,
  {address = '127.0.0.1', port: wanted = 0, tls}: Listening = {},
): Promise<Site> {
  const requests: string[] = []
  const answer: Handler = (request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const page = pages[request.url ?? '']
    if (page === undefined) response.writeHead(404).end()
    else page(request, response)
  }
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer)
  server.listen(wanted, address)
  await once(server, 'listening')
  const bound = server.address()
  const port = isAddressInfo(bound) ? bound.port : 0
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${address}:${port}`,
    host: `${address}:${port}`,
    port,
    requests,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A page of HTML with these words. */
export function html(title: string, body = ''): Handler {
  return (_request, response) => {
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'})
    response.end(
      `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
    )
  }
}

export function redirect(httpStatus: number, location: string): Handler {
  return (_request, response) => {
    response.writeHead(httpStatus, {location}).end()
  }
}

export function status(
  httpStatus: number,
  headers: Readonly<Record<string, string>> = {},
): Handler {
  return (_request, response) => {
    response.writeHead(httpStatus, headers).end()
  }
}

/** Without pauses; hosts on the loopback interface are asked only where `allowedHosts` has them. */
export function testSettings(settings: Partial<FetchSettings> = {}): FetchSettings {
  return {
    ...usualSettings('1.2.3', new AbortController().signal),
    pauseMs: 0,
    timeoutMs: 5_000,
    ...settings,
  }
}

export function webFor(sites: readonly Site[], settings: Partial<FetchSettings> = {}): Web {
  return openWeb(testSettings({allowedHosts: new Set(sites.map(({host}) => host)), ...settings}))
}
