import {randomBytes} from 'node:crypto'

import type {Perspective} from '../published/store.ts'

/** Browsers that may look at drafts, and what each of them looks at. */
export class PreviewSessions {
  readonly #most: number
  readonly #perspectives = new Map<string, Perspective>()

  /** @param most Of more browsers than this, the one that came first has to ask again. */
  constructor(most = 100) {
    this.#most = most
  }

  /** Lets a browser in. @returns what it has to show from now on, which nobody can guess */
  open(perspective: Perspective): string {
    const token = randomBytes(32).toString('base64url')
    this.#perspectives.set(token, perspective)
    const [oldest] = this.#perspectives.keys()
    if (this.#perspectives.size > this.#most && oldest !== undefined) {
      this.#perspectives.delete(oldest)
    }
    return token
  }

  /** Of a browser that was let in: what it looks at from now on. */
  look(token: string | undefined, perspective: Perspective): void {
    if (token !== undefined && this.#perspectives.has(token)) {
      this.#perspectives.set(token, perspective)
    }
  }

  /** What the browser with this token looks at; `undefined` of one that was not let in. */
  perspectiveOf(token: string | undefined): Perspective | undefined {
    return token === undefined ? undefined : this.#perspectives.get(token)
  }
}
