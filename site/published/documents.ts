import {z} from 'zod'

import {documentInShape} from '../../website/documents/inShape.ts'

/** A whole document as the content lake holds it. */
export interface WholeDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

const shape = z.array(z.looseObject({_id: z.string(), _type: z.string()}))

/** Asks the lake for published content. */
export type Ask = (query: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>

interface Held {
  readonly document: Promise<WholeDocument | undefined>
}

const mostAtOnce = 100

/**
 * Whole documents on demand. What is asked for at the same time goes out in one request; the most
 * recently used stay, so that memory does not grow with the site.
 */
export class Documents {
  readonly #ask: Ask
  readonly #most: number
  readonly #held = new Map<string, Held>()
  #waiting: {
    id: string
    settle: (found: WholeDocument | undefined) => void
    fail: (error: unknown) => void
  }[] = []

  constructor(ask: Ask, most = 1000) {
    this.#ask = ask
    this.#most = most
  }

  async get(ids: readonly string[]): Promise<readonly WholeDocument[]> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.#one(id)))
    return found.flatMap((document) => document ?? [])
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids) this.#held.delete(id)
  }

  clear(): void {
    this.#held.clear()
  }

  #one(id: string): Promise<WholeDocument | undefined> {
    const held = this.#held.get(id) ?? {document: this.#request(id)}
    this.#held.delete(id)
    this.#held.set(id, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest)
    held.document.catch(() => this.#held.delete(id))
    return held.document
  }

  #request(id: string): Promise<WholeDocument | undefined> {
    if (this.#waiting.length === 0) setImmediate(() => this.#send())
    return new Promise((settle, fail) => {
      this.#waiting.push({id, settle, fail})
    })
  }

  #send(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (let first = 0; first < waiting.length; first += mostAtOnce) {
      const batch = waiting.slice(first, first + mostAtOnce)
      this.#ask('*[_id in $ids]', {ids: batch.map(({id}) => id)}).then(
        (answer) => {
          const documents = shape.parse(answer).map(documentInShape)
          const found = new Map(documents.map((document) => [document._id, document]))
          for (const {id, settle} of batch) settle(found.get(id))
        },
        (error) => {
          for (const {fail} of batch) fail(error)
        },
      )
    }
  }
}
