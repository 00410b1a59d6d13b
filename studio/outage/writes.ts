import {changedBy, lostAnswer} from '../changedBy.ts'
import type {Write} from '../write.ts'
import {isDoneAlready} from './isDoneAlready.ts'
import type {Reachability} from './reachability.ts'
import {untilAnswered} from './untilAnswered.ts'

/**
 * The writes of this tab, one after the other in the order in which they were asked for, each until
 * it is answered. Whoever asked may go away; what was handed over is carried out.
 */
export class Writes {
  readonly #reachability: Reachability
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(reachability: Reachability) {
    this.#reachability = reachability
  }

  /** How many are not answered yet. */
  get waiting(): number {
    return this.#waiting
  }

  async send(write: Write): Promise<Response> {
    this.#waiting += 1
    const answer = this.#last.then(() => this.#carryOut(write))
    this.#last = answer.catch(() => undefined)
    try {
      return await answer
    } finally {
      this.#waiting -= 1
    }
  }

  async #carryOut({init: asked, ...named}: Write): Promise<Response> {
    const {signal: _, ...init} = asked
    const write = {...named, init}
    let isRepeated = false
    const answer = await untilAnswered(this.#reachability, (triesBefore) => {
      isRepeated = triesBefore > 0
      return fetch(write.url, write.init)
    })
    // It was carried out before, and only the answer was lost.
    return isRepeated && (await isDoneAlready(write, answer.clone()))
      ? untilAnswered(this.#reachability, async () =>
          lostAnswer(write, (await changedBy(write)) ?? []),
        )
      : answer
  }
}
