import {pause} from './pause.ts'
import type {Reachability} from './reachability.ts'

/**
 * A request that fails this often although the lake can be reached fails for another reason, or is
 * what ends the lake.
 */
const mostTries = 20

/**
 * Sends a request until it is answered, waiting while the lake cannot be reached. The answer is read
 * to its end here: a lake may also stop amid one.
 *
 * @param send Is told how often it was called before.
 */
export async function untilAnswered(
  reachability: Reachability,
  send: (triesBefore: number) => Promise<Response>,
  signal?: AbortSignal | null,
): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    await reachability.reached(signal)
    try {
      return await whole(await send(tries))
    } catch (error) {
      if (signal?.aborted || !(error instanceof TypeError) || tries + 1 >= mostTries) throw error
      await pause()
    }
  }
}

const whole = async (response: Response): Promise<Response> => {
  const {status, statusText, headers} = response
  const body = await response.arrayBuffer()
  return new Response(body.byteLength === 0 ? null : body, {status, statusText, headers})
}
