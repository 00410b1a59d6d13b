import {datasetError, InterruptedError, isPassing, retryAfterMs} from './errors.ts'

const waitsMs = [200, 600, 1_500, 4_000, 10_000]
/** Of a lake that wants to be left alone for longer, the user is told. */
const longestWaitMs = 60_000

/** Waits differ, so that parallel requests do not all come back at once; none is shorter than `ms`. */
const jittered = (ms: number): number => Math.round(ms * (1 + Math.random() / 2))

/** Waits, unless the user stops the command. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}

/**
 * Sends a request again while the reason for its failure passes (429, 5xx, a broken connection), not
 * before the time that the lake asks for (`Retry-After`).
 * @throws DatasetError, InterruptedError; other errors of the request as they are
 */
export async function retry<Result>(
  send: () => Promise<Result>,
  signal: AbortSignal,
  wait = pause,
): Promise<Result> {
  for (const waitMs of [...waitsMs, undefined]) {
    if (signal.aborted) throw new InterruptedError()
    try {
      return await send()
    } catch (error) {
      if (!isPassing(error)) throw error
      const askedMs = retryAfterMs(error) ?? 0
      if (waitMs === undefined || askedMs > longestWaitMs) throw datasetError(error)
      await wait(jittered(Math.max(waitMs, askedMs)), signal)
    }
  }
  throw new InterruptedError()
}
