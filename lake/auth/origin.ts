import {forbidden} from '../errors.ts'

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname === '127.0.0.1' ||
  hostname === '[::1]' ||
  hostname.endsWith('.localhost')

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

/**
 * Refuses names of other hosts, to which a page on the internet could have its own name resolve
 * (DNS rebinding), and pages of other origins, whatever they ask for.
 */
export function requireOwnOrigin(host: string | undefined, origin: string | undefined): void {
  const own = urlOf(`http://${host ?? ''}`)
  if (own === undefined || !isLoopback(own.hostname)) {
    throw forbidden('The embedded lake answers to localhost only')
  }
  if (origin === undefined) return
  const asking = urlOf(origin)
  const isOwn =
    asking?.protocol === 'http:' && isLoopback(asking.hostname) && asking.port === own.port
  if (!isOwn) {
    throw forbidden(
      `Requests from ${origin} are refused: open the Studio from this lake's own address`,
    )
  }
}
