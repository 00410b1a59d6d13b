import {exitCodes} from './exitCodes.ts'

/** A terminal sends Ctrl-C to every process, and `npx` and npm pass theirs on: it arrives twice. */
const sameMs = 300

/** Ctrl-C asks to stop at the next whole transaction; a second one stops at once. */
export function interruptible(host: NodeJS.Process): AbortSignal {
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
  return controller.signal
}
