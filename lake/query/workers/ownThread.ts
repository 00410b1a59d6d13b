import {answering} from './answerTask.ts'
import type {Outcome, Task, WorkerOptions} from './messages.ts'
import type {Lane} from './thread.ts'

const unlimited = <Result>(_milliseconds: number, compute: () => Result): Result => compute()

/** Answers queries where they are asked: nothing ends one that takes long. */
export class OwnThread implements Lane {
  readonly #options: WorkerOptions
  #answering: ReturnType<typeof answering> | undefined
  #isBusy = false

  constructor(options: WorkerOptions) {
    this.#options = options
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  async run(task: Task): Promise<Outcome> {
    this.#answering ??= answering(this.#options, unlimited)
    this.#isBusy = true
    try {
      return await this.#answering.answer({...task, isLast: true})
    } finally {
      this.#isBusy = false
    }
  }

  async end(): Promise<void> {
    this.#answering?.close()
    this.#answering = undefined
  }
}
