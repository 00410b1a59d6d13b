import type {IncomingHttpHeaders} from 'node:http'

/** What a server wants to hear again on the way of one address: without it, some lead in a circle. */
export interface Cookies {
  readonly keep: (host: string, headers: IncomingHttpHeaders) => void
  readonly of: (host: string) => string | undefined
}

const mostCookies = 20
const longestCookie = 2_000

/** Cookies of one visit, each sent back to the very host that set it. */
export function cookieJar(): Cookies {
  const jars = new Map<string, Map<string, string>>()
  return {
    keep: (host, headers) => {
      const jar = jars.get(host) ?? new Map<string, string>()
      for (const header of headers['set-cookie'] ?? []) {
        const [pair = ''] = header.split(';', 1)
        const name = pair.split('=', 1)[0]?.trim() ?? ''
        if (name === '' || pair.length > longestCookie || jar.size >= mostCookies) continue
        jar.set(name, pair.trim())
      }
      jars.set(host, jar)
    },
    of: (host) => {
      const pairs = [...(jars.get(host)?.values() ?? [])]
      return pairs.length === 0 ? undefined : pairs.join('; ')
    },
  }
}
