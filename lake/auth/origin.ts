import {forbidden} from '../errors.ts'

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname === '127.0.0.1' ||
  hostname === '[::1]' ||
  hostname.endsWith('.localhost')

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** Why a text is no origin that can be allowed; undefined if it is one. */
export function originProblem(text: string): string | undefined {
  if (text === '*') {
    return 'name each origin: with "*", every page that is open in the browser could read the content'
  }
  const url = urlOf(text)
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin === 'null') {
    return `"${text}" is no origin; one looks like http://localhost:4321`
  }
  return url.origin === text ? undefined : `"${text}" is written ${url.origin} as an origin`
}

/**
 * Whose page asks. `own`: this lake's own, or no page at all. `allowed`: one of another origin that
 * was named at the start; it has no session by cookie, only what it sends a token for.
 */
export type Asking = 'own' | 'allowed'

/** The origins whose pages are answered. */
export class Origins {
  readonly #allowed: ReadonlySet<string>
  /** Whether pages of other sites are among them (another port of this host is the same site). */
  readonly areOfOtherSites: boolean

  constructor(allowed: readonly string[]) {
    this.#allowed = new Set(allowed)
    this.areOfOtherSites = allowed.some((origin) => new URL(origin).hostname !== 'localhost')
  }

  get areOnlyOwn(): boolean {
    return this.#allowed.size === 0
  }

  /**
   * Refuses names of other hosts, to which a page on the internet could have its own name resolve
   * (DNS rebinding), and pages of origins that nobody allowed, whatever they ask for.
   */
  admit(host: string | undefined, origin: string | undefined): Asking {
    const own = urlOf(`http://${host ?? ''}`)
    if (own === undefined || !isLoopback(own.hostname)) {
      throw forbidden('The embedded lake answers to localhost only')
    }
    if (origin === undefined) return 'own'
    const asking = urlOf(origin)
    const isOwn =
      asking?.protocol === 'http:' && isLoopback(asking.hostname) && asking.port === own.port
    if (isOwn) return 'own'
    if (this.#allowed.has(origin)) return 'allowed'
    const allow =
      originProblem(origin) === undefined
        ? `, or start the lake with --allow-origin ${origin} for other pages`
        : ''
    throw forbidden(
      `Requests from ${origin} are refused: open the Studio from this lake's own address${allow}`,
    )
  }
}
