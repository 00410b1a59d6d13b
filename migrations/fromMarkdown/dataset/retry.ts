import {setTimeout} from 'node:timers/promises'

import {datasetError, InterruptedError, isPassing} from './errors.ts'

const waitsMs = [200, 600, 1_500, 4_000, 10_000]

/** Waits differ, so that parallel requests do not all come back at once. */
const jittered = (ms: number, share: number): number => Math.round(ms * (0.75 + share / 2))

/**
 * Sends a request again while the reason for its failure passes (429, 5xx, a broken connection).
 * @param share 0 to 1; where in the spread of waits this request stands
 * @throws DatasetError, InterruptedError; other errors of the request as they are
 */
export const retry = async <Result>(
  send: () => Promise<Result>,
  signal: AbortSignal,
  share = 0.5,
): Promise<Result> => {
  for (const waitMs of [...waitsMs, undefined]) {
    if (signal.aborted) throw new InterruptedError()
    try {
      return await send()
    } catch (error) {
      if (!isPassing(error)) throw error
      if (waitMs === undefined) throw datasetError(error)
      await setTimeout(jittered(waitMs, share), undefined, {signal}).catch(() => undefined)
    }
  }
  throw new InterruptedError()
}
