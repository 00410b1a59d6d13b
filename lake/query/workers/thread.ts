import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'

import {unusableStorage} from '../../errors.ts'
import {log} from '../../log.ts'
import {storeFailure} from '../../store/failures.ts'
import type {Outcome, Task, WorkerOptions} from './messages.ts'

/** What is left to a worker to end by itself before it is ended. */
const graceMs = 2000
/** Enough for a batch of large documents and the result of a large query. */
const resourceLimits = {maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8}

/** What answers queries, one at a time. */
export interface Lane {
  readonly isBusy: boolean
  run(task: Task): Promise<Outcome>
  /** Ends it at once, whatever it does; what it was doing comes out as unfinished. */
  end(): Promise<void>
}

/**
 * A worker thread for queries, one at a time. It starts when it is first needed, and again after it
 * had to be ended.
 */
export class Thread implements Lane {
  readonly #options: WorkerOptions
  #worker: Worker | undefined
  #settle: ((outcome: Outcome) => void) | undefined

  constructor(options: WorkerOptions) {
    this.#options = options
  }

  get isBusy(): boolean {
    return this.#settle !== undefined
  }

  run(task: Task): Promise<Outcome> {
    const worker = (this.#worker ??= this.#started())
    return new Promise((resolve) => {
      const watch = setTimeout(() => void this.end(), task.milliseconds + graceMs)
      this.#settle = (outcome) => {
        clearTimeout(watch)
        this.#settle = undefined
        resolve(outcome)
      }
      worker.postMessage(task, [])
    })
  }

  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    const ended = worker?.terminate()
    this.#settle?.({kind: 'unfinished'})
    await ended
  }

  #started(): Worker {
    const worker = new Worker(new URL(`worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: this.#options,
      resourceLimits,
    })
    worker.unref()
    worker.on('message', (outcome: Outcome) => {
      if (this.#worker === worker) this.#settle?.(outcome)
    })
    worker.on('error', (error) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      this.#settle?.(isOutOfMemory(error) ? {kind: 'tooLarge'} : failed(error))
    })
    return worker
  }
}

const isOutOfMemory = (error: Error): boolean =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** An error in the worker that is none of the query's. */
const failed = (error: Error): Outcome => {
  log('query-worker-failed', {reason: error.stack ?? error.message})
  const refusal =
    storeFailure(error) ?? unusableStorage('The query could not be evaluated; see the log')
  return {kind: 'refused', status: refusal.status, body: refusal.body, message: refusal.message}
}
