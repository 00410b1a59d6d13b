import {payloadTooLarge} from '../errors.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import type {Change} from '../store/changes.ts'
import type {Documents} from '../store/documents.ts'

interface Draft {
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly mutations: JsonObject[]
  /** Which mutation or action of the request touched the document last. */
  readonly index: number
}

/** While a transaction is made, nothing else is; the process cannot end either. */
const mostMs = 3000

/** What the transaction that is being made will be called, and when it happens. */
export interface Stamp {
  readonly revision: string
  readonly timestamp: string
}

/**
 * The documents as a transaction sees them: each step sees what the steps before it did. `_rev`
 * stays what it was until the end, so that several steps may state the same expected revision.
 * All of it happens in the caller's SQL transaction and is gone if that is rolled back.
 */
export class WorkingCopy {
  readonly timestamp: string
  readonly revision: string
  readonly #documents: Documents
  readonly #end = performance.now() + mostMs
  readonly #drafts = new Map<string, Draft>()
  readonly #unwritten = new Set<string>()
  readonly #purged = new Set<string>()

  constructor(documents: Documents, {revision, timestamp}: Stamp) {
    this.#documents = documents
    this.revision = revision
    this.timestamp = timestamp
  }

  get(id: string): LakeDocument | undefined {
    const draft = this.#drafts.get(id)
    return draft === undefined ? this.#documents.get(id) : draft.after
  }

  put(document: LakeDocument, mutation: JsonObject, index: number): void {
    this.#record(document._id, document, mutation, index)
  }

  remove(id: string, index: number): void {
    this.#record(id, undefined, {delete: {id}}, index)
  }

  /** Takes the history of a document away, the end that this transaction makes of it included. */
  purge(id: string): void {
    this.#purged.add(id)
  }

  get purged(): readonly string[] {
    return [...this.#purged]
  }

  #record(id: string, after: LakeDocument | undefined, mutation: JsonObject, index: number): void {
    this.#requireTime()
    const earlier = this.#drafts.get(id)
    const before = earlier === undefined ? this.#documents.get(id) : earlier.before
    const mutations = earlier?.mutations ?? []
    mutations.push(mutation)
    this.#drafts.set(id, {before, after, mutations, index})
    this.#unwritten.add(id)
  }

  /** Puts what was done so far into the tables, for a query to see. */
  settle(): void {
    for (const id of this.#unwritten) this.#write(id, this.#drafts.get(id)?.after)
    this.#unwritten.clear()
  }

  /** Writes the documents as they stay, and says what the transaction comes to, in the order of first touch. */
  finish(): readonly Change[] {
    const changes: Change[] = []
    for (const [id, {before, mutations}] of this.#drafts) {
      const after = this.outcome(id)
      this.#write(id, after)
      if (before !== undefined || after !== undefined) changes.push({id, before, after, mutations})
    }
    return changes
  }

  #write(id: string, document: LakeDocument | undefined): void {
    this.#requireTime()
    if (document === undefined) this.#documents.remove(id)
    else this.#documents.put(document, JSON.stringify(document))
  }

  #requireTime(): void {
    if (performance.now() <= this.#end) return
    throw payloadTooLarge(
      `The transaction takes longer than ${mostMs / 1000} seconds, in which nobody else is answered. Nothing of it was saved; send it in smaller parts`,
    )
  }

  /** The document as the transaction leaves it, with its new revision if it was touched. */
  outcome(id: string): LakeDocument | undefined {
    const draft = this.#drafts.get(id)
    if (draft === undefined) return this.#documents.get(id)
    return draft.after && {...draft.after, _rev: this.revision, _updatedAt: this.timestamp}
  }

  /** The document as it was before the transaction. */
  before(id: string): LakeDocument | undefined {
    const draft = this.#drafts.get(id)
    return draft === undefined ? this.#documents.get(id) : draft.before
  }

  touched(): readonly {id: string; after: LakeDocument | undefined; index: number}[] {
    return [...this.#drafts].map(([id, {after, index}]) => ({id, after, index}))
  }
}
