import {LakeError, serviceUnavailable} from '../../errors.ts'
import {LimitedMap} from '../../store/limitedMap.ts'
import type {Outcome, Question, WorkerOptions} from './messages.ts'
import {OwnThread} from './ownThread.ts'
import {type Lane, Thread} from './thread.ts'

export interface QueriesOptions extends WorkerOptions {
  /** How long a query may take in the end. */
  readonly budgetMs: number
  /** Answers in the thread that asks, without a limit of time: for tests of one process. */
  readonly isInThread: boolean
}

/**
 * How long a query may run before others get their turn. Each attempt begins anew; the one after
 * these has the whole budget.
 */
const attemptsMs = [100, 1500] as const
/** With many waiting for their first attempt, each gets less. */
const shortestAttemptMs = 10
const slowThreads = 2
const retryAfterSeconds = 1
const mostWaiting = {authorized: 200, anonymous: 50}
/** How many texts of queries are known to need more than the first attempt. */
const rememberedSlow = 500

interface Waiting {
  readonly question: Question
  readonly signal: AbortSignal
  readonly settle: (outcome: Outcome) => void
  attempt: number
}

/**
 * Answers queries in other threads. All begin in the quick lane, where none stays for longer than a
 * moment; what is not finished by then waits for a thread of the slow lane. One of those is kept
 * free from visitors, and one from queries that already had their time.
 */
export class Queries {
  readonly #options: QueriesOptions
  readonly #quick: Lane
  readonly #slow: readonly Lane[]
  readonly #waiting: {readonly quick: Waiting[]; readonly slow: Waiting[]} = {quick: [], slow: []}
  readonly #running = new Map<Lane, Waiting>()
  readonly #knownSlow = new LimitedMap<string, true>(rememberedSlow)

  #isClosed = false

  constructor(options: QueriesOptions) {
    this.#options = options
    const Kind = options.isInThread ? OwnThread : Thread
    this.#quick = new Kind(options)
    this.#slow = Array.from({length: slowThreads}, () => new Kind(options))
  }

  /** The result as JSON. Throws a `LakeError`, also once `signal` says that nobody waits any more. */
  async answer(question: Question, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const outcome = await this.#outcome(question, signal)
    if (outcome.kind === 'result') return outcome.json
    if (outcome.kind === 'refused') {
      throw new LakeError(outcome.status, outcome.body, outcome.message)
    }
    if (outcome.kind === 'tooLarge') throw tooLarge()
    if (this.#isClosed) throw serviceUnavailable('The lake is ending', retryAfterSeconds)
    throw tookTooLong(this.#options.budgetMs)
  }

  get load(): {readonly running: number; readonly waiting: number} {
    const {quick, slow} = this.#waiting
    return {running: this.#running.size, waiting: quick.length + slow.length}
  }

  /** Ends what is running and what is waiting; done once no thread has the database open. */
  async close(): Promise<void> {
    this.#isClosed = true
    const {quick, slow} = this.#waiting
    const waiting = [...quick.splice(0), ...slow.splice(0)]
    for (const {settle} of waiting) settle({kind: 'unfinished'})
    await Promise.all([this.#quick, ...this.#slow].map((thread) => thread.end()))
  }

  #outcome(question: Question, signal: AbortSignal): Promise<Outcome> {
    this.#requireRoom(question)
    const {quick, slow} = this.#waiting
    const isSlow = this.#knownSlow.get(question.query) === true
    return new Promise((resolve) => {
      const leave = (): void => this.#forget(waiting)
      const settle = (outcome: Outcome): void => {
        signal.removeEventListener('abort', leave)
        resolve(outcome)
      }
      const waiting: Waiting = {question, signal, settle, attempt: isSlow ? 1 : 0}
      signal.addEventListener('abort', leave, {once: true})
      const lane = isSlow ? slow : quick
      lane.push(waiting)
      this.#next()
    })
  }

  #requireRoom({authorized}: Question): void {
    const {quick, slow} = this.#waiting
    const alike = [...quick, ...slow].filter(({question}) => question.authorized === authorized)
    if (alike.length < mostWaiting[authorized ? 'authorized' : 'anonymous']) return
    throw serviceUnavailable('Too many queries are waiting for an answer', retryAfterSeconds)
  }

  #next(): void {
    const {quick, slow} = this.#waiting
    const first = this.#quick.isBusy ? undefined : quick.shift()
    if (first !== undefined) void this.#run(first, this.#quick)
    for (const thread of this.#slow) {
      if (thread.isBusy) continue
      const index = slow.findIndex((waiting) => this.#mayRun(waiting))
      const [waiting] = index === -1 ? [] : slow.splice(index, 1)
      if (waiting !== undefined) void this.#run(waiting, thread)
    }
  }

  #mayRun({question, attempt}: Waiting): boolean {
    const running = this.#slow
      .map((thread) => this.#running.get(thread))
      .filter((other) => other !== undefined)
    const visitors = running.filter((other) => !other.question.authorized)
    if (!question.authorized && visitors.length >= slowThreads - 1) return false
    const long = running.filter((other) => other.attempt >= attemptsMs.length)
    return attempt < attemptsMs.length || long.length < slowThreads - 1
  }

  async #run(waiting: Waiting, thread: Lane): Promise<void> {
    this.#running.set(thread, waiting)
    const {question, attempt, signal} = waiting
    const isLast = attempt >= attemptsMs.length
    const milliseconds = this.#timeFor(attempt)
    const started = performance.now()
    const outcome = await thread.run({question, milliseconds, isLast})
    this.#running.delete(thread)
    if (outcome.kind !== 'unfinished' || isLast || signal.aborted || this.#isClosed) {
      if (performance.now() - started < attemptsMs[0]) this.#knownSlow.delete(question.query)
      waiting.settle(outcome)
    } else {
      this.#knownSlow.set(question.query, true, 1)
      waiting.attempt += 1
      this.#waiting.slow.push(waiting)
    }
    this.#next()
  }

  #timeFor(attempt: number): number {
    const {budgetMs} = this.#options
    const time = Math.min(attemptsMs[attempt] ?? budgetMs, budgetMs)
    return attempt > 0 ? time : Math.max(shortestAttemptMs, time / (1 + this.#waiting.quick.length))
  }

  /** Nobody waits for it any more. */
  #forget(waiting: Waiting): void {
    for (const lane of [this.#waiting.quick, this.#waiting.slow]) {
      const index = lane.indexOf(waiting)
      if (index === -1) continue
      lane.splice(index, 1)
      waiting.settle({kind: 'unfinished'})
    }
    // In the quick lane it ends by itself before another thread would have started.
    for (const thread of this.#slow) {
      if (this.#running.get(thread) === waiting) void thread.end()
    }
  }
}

const refused = (type: string, description: string): LakeError =>
  new LakeError(400, {error: {type, description}}, description)

const tookTooLong = (budgetMs: number): LakeError =>
  refused(
    'queryTimeoutError',
    `The query took longer than ${budgetMs / 1000} s and was ended. Let its filter begin with what has an index (_id, _type, references(), or a path given with --index), ask for fewer documents at once, or start the lake with a longer --query-timeout.`,
  )

const tooLarge = (): LakeError =>
  refused(
    'queryMemoryError',
    'The query needs more memory than the lake gives to one. Ask for fewer documents at once, with a slice like [0...1000], or for less of each, with a projection like {_id, title}.',
  )
