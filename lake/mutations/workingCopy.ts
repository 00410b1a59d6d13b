import type {JsonObject, LakeDocument} from '../json.ts'
import type {Documents} from '../store/documents.ts'
import type {Change} from '../store/transactions.ts'

interface Draft {
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly mutations: readonly JsonObject[]
  /** Which mutation or action of the request touched the document last. */
  readonly index: number
}

/**
 * The documents as a transaction sees them: each step sees what the steps before it did, and
 * nothing is written until all of them have passed. `_rev` stays what it was until the end, so that
 * several steps may state the same expected revision.
 */
export class WorkingCopy {
  readonly timestamp: string
  readonly #documents: Documents
  readonly #drafts = new Map<string, Draft>()

  constructor(documents: Documents, timestamp: string) {
    this.#documents = documents
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

  #record(id: string, after: LakeDocument | undefined, mutation: JsonObject, index: number): void {
    const earlier = this.#drafts.get(id)
    const before = earlier === undefined ? this.#documents.get(id) : earlier.before
    const mutations = [...(earlier?.mutations ?? []), mutation]
    this.#drafts.set(id, {before, after, mutations, index})
  }

  /** What the transaction comes to, in the order in which the documents were first touched. */
  changes(revision: string): readonly Change[] {
    const changes: Change[] = []
    for (const [id, {before, after, mutations}] of this.#drafts) {
      if (before === undefined && after === undefined) continue
      const stamped = after && {...after, _rev: revision, _updatedAt: this.timestamp}
      changes.push({id, before, after: stamped, mutations})
    }
    return changes
  }

  touched(): readonly {id: string; after: LakeDocument | undefined; index: number}[] {
    return [...this.#drafts].map(([id, {after, index}]) => ({id, after, index}))
  }

  idsReferringStronglyTo(target: string, limit: number): readonly string[] {
    return this.#documents
      .idsReferringStronglyTo(target, limit + this.#drafts.size)
      .filter((id) => !this.#drafts.has(id))
      .slice(0, limit)
  }

  /** What `read` finds in the documents of the store, as the transaction sees them. */
  seen<Result>(read: () => Result): Result {
    const supposed = new Map([...this.#drafts].map(([id, {after}]) => [id, after]))
    return this.#documents.supposing(supposed, read)
  }
}
