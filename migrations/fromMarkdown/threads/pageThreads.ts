import {getCompileCacheDir} from 'node:module'
import {dirname, extname} from 'node:path'
import {Worker} from 'node:worker_threads'

import type {SiteFile} from '../parse/jekyllSite.ts'
import type {SurveyedBatch, ThreadSetup} from './surveyBatch.ts'

type Settled = PromiseWithResolvers<SurveyedBatch>

/** While one batch is interpreted, the next one waits at the thread. */
const mostWaiting = 2

/** With what was compiled, in the folder of this version of Node: else each would carry a compiler of its own. */
const withCompiled = (): NodeJS.ProcessEnv => {
  const folder = getCompileCacheDir()
  return folder === undefined ? process.env : {...process.env, NODE_COMPILE_CACHE: dirname(folder)}
}

class PageThread {
  readonly #worker: Worker
  readonly #waiting: Settled[] = []

  constructor(setup: ThreadSetup) {
    this.#worker = new Worker(new URL(`pageThread${extname(import.meta.url)}`, import.meta.url), {
      workerData: setup,
      execArgv: [],
      env: withCompiled(),
    })
    this.#worker.on('message', (batch: SurveyedBatch) => this.#waiting.shift()?.resolve(batch))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () =>
      this.#fail(new Error('A thread that interprets pages ended before it was done.')),
    )
  }

  get isBusy(): boolean {
    return this.#waiting.length >= mostWaiting
  }

  survey(files: readonly SiteFile[]): Promise<SurveyedBatch> {
    const settled = Promise.withResolvers<SurveyedBatch>()
    // Awaited in the order of pages; until then a failure must not count as unhandled.
    settled.promise.catch(() => undefined)
    this.#waiting.push(settled)
    this.#worker.postMessage(files, [])
    return settled.promise
  }

  #fail(error: unknown): void {
    for (const {reject} of this.#waiting.splice(0)) reject(error)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** Threads that interpret pages beside this one. */
export interface PageThreads {
  /** `undefined` where all have enough to do. */
  readonly survey: (files: readonly SiteFile[]) => Promise<SurveyedBatch> | undefined
  readonly end: () => Promise<void>
}

export function startThreads(setup: ThreadSetup, number: number): PageThreads {
  const threads = Array.from({length: number}, () => new PageThread(setup))
  return {
    survey: (files) => threads.find(({isBusy}) => !isBusy)?.survey(files),
    end: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}
