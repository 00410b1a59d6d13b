import robotsParser from 'robots-parser'

import {outcomeOf} from '../rules/outcome.ts'
import {SettledError} from './errors.ts'
import type {HostTurns} from './hostTurns.ts'
import {politeRequest} from './politeRequest.ts'
import {hasTextBody} from './readText.ts'
import type {FetchSettings} from './settings.ts'

type Robots = ReturnType<typeof robotsParser>

/** Lets pass what the site's robots.txt lets pass. @throws SettledError, errors of the network */
export type ObeyRobots = (url: URL) => Promise<void>

const mostRedirects = 5

/** As RFC 9309 has it: without the file all is allowed, while the server fails nothing is. */
const readRobots = async (
  origin: string,
  settings: FetchSettings,
  turns: HostTurns,
): Promise<Robots | undefined> => {
  let url = new URL('/robots.txt', origin)
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await politeRequest(
      {url, method: 'GET', cookie: undefined, wantsBody: hasTextBody},
      settings,
      turns,
    )
    const {httpStatus, headers, text} = answer
    if (httpStatus === 429 || httpStatus >= 500) {
      throw new SettledError(
        outcomeOf(httpStatus === 429 ? 'tooManyRequests' : 'unavailable', {httpStatus}),
      )
    }
    const next = headers.location === undefined ? null : URL.parse(headers.location, url)
    if (httpStatus >= 300 && httpStatus < 400 && next !== null) {
      url = next
      continue
    }
    return text === undefined || httpStatus >= 300
      ? undefined
      : robotsParser(`${origin}/robots.txt`, text)
  }
  return undefined
}

export function robotsOf(settings: FetchSettings, turns: HostTurns): ObeyRobots {
  const files = new Map<string, Promise<Robots | undefined>>()
  const [ownName = ''] = settings.userAgent.split('/', 1)
  return async (url) => {
    const {origin, host} = url
    const file = files.get(origin) ?? readRobots(origin, settings, turns)
    files.set(origin, file)
    const robots = await file
    if (robots === undefined) return
    const delaySeconds = robots.getCrawlDelay(ownName)
    if (delaySeconds !== undefined) {
      turns.slowDown(host, Math.min(delaySeconds * 1000, settings.longestWaitMs))
    }
    if (robots.isAllowed(url.href, ownName) === false) {
      throw new SettledError(outcomeOf('robots'))
    }
  }
}
