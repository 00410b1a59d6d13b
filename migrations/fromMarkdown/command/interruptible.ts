import {onWaiting} from '../dataset/patience.ts'
import {exitCodes} from './exitCodes.ts'
import type {Host} from './host.ts'

/** A terminal sends Ctrl-C to every process, and `npx` and npm pass theirs on: it arrives twice. */
const sameMs = 300

const overLine = '\r\u001b[K'

/**
 * Ctrl-C asks to stop at the next whole transaction; a second one stops at once. Where the lake has to be
 * waited for, the terminal says so.
 */
export function interruptible(host: Host): AbortSignal {
  const controller = new AbortController()
  let firstAt = 0
  const interrupt = (): void => {
    if (!controller.signal.aborted) {
      firstAt = performance.now()
      controller.abort()
    } else if (performance.now() - firstAt > sameMs) {
      host.exit(exitCodes.interrupted)
    }
  }
  host.on('SIGINT', interrupt)
  host.on('SIGTERM', interrupt)
  onWaiting(controller.signal, (reason, leftMs) => {
    const seconds = Math.ceil(leftMs / 1000)
    host.stderr.write(
      `${host.stderr.isTTY ? overLine : ''}${reason} Trying again for ${seconds} seconds at most; Ctrl-C ends the command, and what was written stays.\n`,
    )
  })
  return controller.signal
}
