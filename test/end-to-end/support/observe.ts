import type {BrowserContext, ConsoleMessage} from 'playwright-core'

/** What a browser noticed that a user should never meet. */
export interface Observations {
  /** Errors in the console and errors that no code caught. */
  readonly errors: string[]
  /** Requests to another host than the lake's; `launchBrowser` lets none through. */
  readonly outside: string[]
  /** Requests of the Studio that the lake does not know. */
  readonly unanswered: string[]
}

const place = ({url, lineNumber}: ReturnType<ConsoleMessage['location']>): string =>
  `${url}:${lineNumber}`

/** By its other name too, which a browser takes for another host. */
const namesOf = (url: string): readonly string[] => {
  const {port, host} = new URL(url)
  return [host, `localhost:${port}`, `127.0.0.1:${port}`]
}

/**
 * Watches every page of a browser's session, from before its first request.
 * @param ownUrls of the lake, and of a website that is served beside it
 */
export function observe(context: BrowserContext, ownUrls: readonly string[]): Observations {
  const hosts = new Set(ownUrls.flatMap(namesOf))
  const seen: Observations = {errors: [], outside: [], unanswered: []}
  // Watched, not routed: a browser whose requests are routed has no cache.
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!hosts.has(url.host) && url.protocol.startsWith('http')) seen.outside.push(url.href)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (!hosts.has(new URL(socket.url()).host)) seen.outside.push(socket.url())
    })
  })
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    seen.errors.push(`${message.text()} (${place(message.location())})`)
  })
  context.on('weberror', (error) => seen.errors.push(String(error.error())))
  context.on('response', (response) => {
    if (response.status() !== 501) return
    seen.unanswered.push(`${response.request().method()} ${new URL(response.url()).pathname}`)
  })
  return seen
}

/** What was noticed since the last time. */
export function takeSeen(seen: Observations): Observations {
  return {
    errors: seen.errors.splice(0),
    outside: seen.outside.splice(0),
    unanswered: seen.unanswered.splice(0),
  }
}
