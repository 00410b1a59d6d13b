import type {HostTurns} from './hostTurns.ts'
import {request, type Answer, type Asked} from './request.ts'
import {retryAfterMs} from './retryAfter.ts'
import type {FetchSettings} from './settings.ts'

const asksForPatience = ({httpStatus}: Answer): boolean => httpStatus === 429 || httpStatus === 503

/**
 * A request in its host's turn. A server that asks to come back later is asked once more after the
 * time that it names; if that is too long, or it says so again, its host is left alone.
 */
export function politeRequest(
  asked: Asked,
  settings: FetchSettings,
  turns: HostTurns,
): Promise<Answer> {
  const {host} = asked.url
  return turns.take(host, async () => {
    const first = await request(asked, settings)
    const waitMs = retryAfterMs(first.headers['retry-after'], Date.now())
    if (!asksForPatience(first)) return first
    if (waitMs === undefined || waitMs > settings.longestWaitMs) {
      if (first.httpStatus === 429 || waitMs !== undefined) turns.leaveAlone(host)
      return first
    }
    await turns.wait(Math.max(waitMs, settings.pauseMs))
    const second = await request(asked, settings)
    if (asksForPatience(second)) turns.leaveAlone(host)
    return second
  })
}
