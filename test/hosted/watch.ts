import type {BrowserContext, ConsoleMessage} from 'playwright-core'

import {harmless} from './harmless.ts'

/** What a browser noticed while it worked with a hosted project. */
export interface Watched {
  /** Errors that nobody planned. */
  readonly errors: string[]
  /** Every host that was asked, sockets included. */
  readonly hosts: Set<string>
}

const isExpected = (message: ConsoleMessage, mayFail: () => boolean): boolean => {
  const {url} = message.location()
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  const text = message.text()
  if (text.startsWith('Failed to fetch version for package')) return true
  if (!text.startsWith('Failed to load resource')) return false
  return Object.hasOwn(harmless, host) || text.includes('status of 401') || mayFail()
}

/** Watches every page of a session. Requests may fail while `mayFail` says so. */
export function watch(context: BrowserContext, mayFail: () => boolean): Watched {
  const seen: Watched = {errors: [], hosts: new Set()}
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http')) seen.hosts.add(url.host)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => seen.hosts.add(new URL(socket.url()).host))
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message, mayFail)) return
    seen.errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => seen.errors.push(String(error.error())))
  return seen
}
