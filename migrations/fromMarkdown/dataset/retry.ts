import {datasetError, InterruptedError, isPassing, retryAfterMs, statusOf} from './errors.ts'
import {patienceOf} from './patience.ts'

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
 * before the time that the lake asks for (`Retry-After`). Where the lake answers nobody, all requests of
 * a command give up together.
 * @throws DatasetError, InterruptedError; other errors of the request as they are
 */
export async function retry<Result>(
  send: () => Promise<Result>,
  signal: AbortSignal,
  wait = pause,
): Promise<Result> {
  const patience = patienceOf(signal)
  for (const waitMs of [...waitsMs, undefined]) {
    if (signal.aborted) throw new InterruptedError()
    try {
      const result = await send()
      patience.answered()
      return result
    } catch (error) {
      const isSilent = statusOf(error) === undefined
      if (!isSilent) patience.answered()
      if (!isPassing(error)) throw error
      const askedMs = retryAfterMs(error) ?? 0
      const isLast = waitMs === undefined || askedMs > longestWaitMs
      if (isLast || (isSilent && patience.isOver())) {
        if (isSilent) patience.giveUp()
        throw datasetError(error)
      }
      const ms = jittered(Math.max(waitMs, askedMs))
      patience.waits(datasetError(error).message, ms)
      await wait(ms, signal)
    }
  }
  throw new InterruptedError()
}
