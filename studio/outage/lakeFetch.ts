import {writeOf} from '../write.ts'
import type {Fetch} from './fetch.ts'
import {isListener, listen} from './listen.ts'
import type {Reachability} from './reachability.ts'
import {untilAnswered} from './untilAnswered.ts'
import type {Writes} from './writes.ts'

/**
 * `fetch` for a lake that may stop and come back: what is asked meanwhile waits, writes keep their
 * order and are carried out once, listeners go on where they were.
 */
export function lakeFetch(reachability: Reachability, writes: Writes): Fetch {
  return (input, init = {}) => {
    if (input instanceof Request) return fetch(input, init)
    const url = new URL(input, location.href)
    if (isListener(url)) return listen(reachability, url, init)
    const write = writeOf(url, init)
    if (write === undefined) {
      return untilAnswered(reachability, () => fetch(url, init), init.signal)
    }
    return orAborted(writes.send(write), init.signal)
  }
}

const orAborted = (answer: Promise<Response>, signal: RequestInit['signal']): Promise<Response> => {
  if (!signal) return answer
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
    answer.then(resolve, reject)
  })
}
