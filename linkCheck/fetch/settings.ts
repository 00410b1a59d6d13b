import type {LookupAddress} from 'node:dns'
import {lookup} from 'node:dns/promises'

import type {Reach} from '../rules/judgeAddress.ts'
import {isPublicAddress} from './publicAddress.ts'

/** How the web is asked. */
export interface FetchSettings extends Reach {
  readonly userAgent: string
  readonly signal: AbortSignal
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
  readonly isPublic: (address: string) => boolean
  /** For one request from its start to the end of its answer. */
  readonly timeoutMs: number
  readonly longestBodyBytes: number
  readonly mostRedirects: number
  /** Between two requests to one host. */
  readonly pauseMs: number
  /** The longest `Retry-After` and `Crawl-delay` that are waited for. */
  readonly longestWaitMs: number
}

/** `signal` ends all requests at once. `version` is Lectern's own. */
export function usualSettings(version: string, signal: AbortSignal): FetchSettings {
  return {
    userAgent: `LecternLinkCheck/${version} (link check of a Lectern site; docs/links.md)`,
    signal,
    ports: new Set(['80', '443']),
    allowedHosts: new Set(),
    resolve: (host) => lookup(host, {all: true, verbatim: true}),
    isPublic: isPublicAddress,
    timeoutMs: 20_000,
    longestBodyBytes: 512 * 1024,
    mostRedirects: 10,
    pauseMs: 1_000,
    longestWaitMs: 60_000,
  }
}
