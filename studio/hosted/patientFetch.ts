import {changedBy, lostAnswer} from '../changedBy.ts'
import {type Write, writeOf} from '../write.ts'

const firstWaitMs = 500
const longestWaitMs = 30_000

/**
 * `fetch`, but a write is sent again while the reason for its failure passes: the service is busy
 * (429, 5xx) or the connection broke. The Studio hears of none of it. It would send again itself, but
 * loses what was typed first into a document that had no draft yet, and writes twice what was carried
 * out although no answer came.
 */
export async function patientFetch(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const write = input instanceof Request ? undefined : writeOf(new URL(input), init)
  if (write === undefined) return fetch(input, init)
  let mayBeDone = false
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    const answer = await sent(write)
    if (answer === undefined) mayBeDone = true
    else if (!isBusy(answer)) {
      const done = mayBeDone && answer.status === 409 ? await answerOf(write) : undefined
      return done ?? answer
    }
    await wait(Math.max(waitMs, askedForMs(answer)) * (1 + Math.random() / 2), init.signal)
  }
}

/** Nothing where the connection broke, so that nobody knows what became of the write. */
const sent = async ({url, init}: Write): Promise<Response | undefined> => {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const isBusy = ({status}: Response): boolean => status === 429 || status >= 500

/** `Retry-After`, where pages of other origins are shown it. */
const askedForMs = (answer: Response | undefined): number => {
  const seconds = Number(answer?.headers.get('retry-after'))
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, longestWaitMs) : 0
}

const wait = (ms: number, signal: AbortSignal | null | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

/** What was answered when the write was carried out; nothing where no document shows that it was. */
const answerOf = async (write: Write): Promise<Response | undefined> => {
  const documents = (await changedBy(write)) ?? []
  return documents.length === 0 ? undefined : lostAnswer(write, documents)
}
