import {exitCodes} from './exitCodes.ts'

/** Ctrl-C asks to stop at the next whole transaction; a second one stops at once. */
export const interruptible = (host: NodeJS.Process): AbortSignal => {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) host.exit(exitCodes.interrupted)
    controller.abort()
  }
  host.on('SIGINT', interrupt)
  host.on('SIGTERM', interrupt)
  return controller.signal
}
