import {serviceUnavailable} from '../errors.ts'

const retryAfterSeconds = 5

export interface Job<Result> {
  readonly result: Promise<Result>
  /** Lets it start before those that are not urgent. */
  hurry(): void
  /** Gives it up, if it has not started; its result is then refused. */
  drop(): void
}

interface Waiting {
  urgent: boolean
  start(): Promise<void>
}

/**
 * Does a few things at a time, and the others in the order in which they came, urgent ones first. So
 * many may wait that are not urgent; what comes beyond that is refused with a 503.
 */
export class WorkQueue {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #waiting: Waiting[] = []
  #running = 0

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
  }

  add<Result>(work: () => Promise<Result>, urgent: boolean): Job<Result> {
    if (!urgent && this.#patient() >= this.#mostWaiting) {
      throw serviceUnavailable('Too many images are being made just now', retryAfterSeconds)
    }
    const {promise, resolve, reject} = Promise.withResolvers<Result>()
    const waiting: Waiting = {
      urgent,
      start: () => work().then(resolve, reject),
    }
    this.#waiting.push(waiting)
    this.#startNext()
    return {
      result: promise,
      hurry() {
        waiting.urgent = true
      },
      drop: () => {
        if (this.#take(waiting)) reject(serviceUnavailable('Nobody waits for it any more', 0))
      },
    }
  }

  #patient(): number {
    return this.#waiting.filter(({urgent}) => !urgent).length
  }

  #take(waiting: Waiting): boolean {
    const place = this.#waiting.indexOf(waiting)
    if (place === -1) return false
    this.#waiting.splice(place, 1)
    return true
  }

  #startNext(): void {
    if (this.#running >= this.#atOnce) return
    const next = this.#waiting.find(({urgent}) => urgent) ?? this.#waiting[0]
    if (next === undefined) return
    this.#take(next)
    this.#running += 1
    void next.start().finally(() => {
      this.#running -= 1
      this.#startNext()
    })
  }
}
