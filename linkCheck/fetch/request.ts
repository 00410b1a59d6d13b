import type {LookupAddress} from 'node:dns'
import {request as requestHttp, type IncomingHttpHeaders, type IncomingMessage} from 'node:http'
import {request as requestHttps} from 'node:https'
import type {LookupFunction} from 'node:net'

import {defined} from '../../content/objects/defined.ts'
import {checkedAddresses} from './checkedAddresses.ts'
import {StoppedError} from './errors.ts'
import {readText} from './readText.ts'
import type {FetchSettings} from './settings.ts'

export interface Asked {
  readonly url: URL
  readonly method: 'HEAD' | 'GET'
  readonly cookie: string | undefined
  /** Whose body is read; of others only the headers are. */
  readonly wantsBody: (headers: IncomingHttpHeaders, httpStatus: number) => boolean
}

export interface Answer {
  readonly httpStatus: number
  readonly headers: IncomingHttpHeaders
  readonly text: string | undefined
}

class NoAddressError extends Error {
  override readonly name = 'NoAddressError'
  readonly code = 'ENODATA'
}

/** Gives the socket the addresses that were checked, whatever name it asks for. */
const lookupOf =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses
    if (options.all === true) done(null, [...addresses])
    else if (first === undefined) done(new NoAddressError(), '', 4)
    else done(null, first.address, first.family)
  }

class TimedOutError extends Error {
  override readonly name = 'TimedOutError'
  readonly code = 'ETIMEDOUT'
}

const within = async <Result>(
  timeoutMs: number,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  if (stop.aborted) throw new StoppedError()
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  const timer = setTimeout(abort, timeoutMs)
  stop.addEventListener('abort', abort, {once: true})
  // A name that is being looked up cannot be called back, only left.
  const aborted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () =>
      reject(stop.aborted ? new StoppedError() : new TimedOutError()),
    )
  })
  try {
    return await Promise.race([work(controller.signal), aborted])
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', abort)
  }
}

/** Browsers take a quarter of a megabyte of headers, Node an eighth of that. */
const longestHeaderBytes = 256 * 1024

const send = (
  {url, method, cookie}: Asked,
  addresses: readonly LookupAddress[],
  userAgent: string,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = start(url, {
      method,
      signal,
      agent: false,
      maxHeaderSize: longestHeaderBytes,
      lookup: lookupOf(addresses),
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
        'accept-language': 'sv,en;q=0.8',
        'accept-encoding': 'identity',
        ...defined({cookie}),
      },
    })
    outgoing.on('error', reject)
    outgoing.on('response', (message) => {
      // Whoever reads the body hears of it; a body that nobody reads may break.
      message.on('error', () => undefined)
      resolve(message)
    })
    outgoing.end()
  })

/**
 * One request, without following redirects, to an address that was checked.
 * @throws SettledError, StoppedError; errors of the network with a code
 */
export function request(asked: Asked, settings: FetchSettings): Promise<Answer> {
  return within(settings.timeoutMs, settings.signal, async (signal) => {
    const addresses = await checkedAddresses(asked.url, settings)
    if (signal.aborted) throw new StoppedError()
    const message = await send(asked, addresses, settings.userAgent, signal)
    const {statusCode: httpStatus = 0, headers} = message
    const isWanted = asked.method === 'GET' && asked.wantsBody(headers, httpStatus)
    try {
      const text = isWanted ? await readText(message, settings.longestBodyBytes) : undefined
      return {httpStatus, headers, text}
    } finally {
      message.destroy()
    }
  })
}
