import type {LakeDocument} from '../json.ts'

interface Entry {
  readonly document: LakeDocument
  readonly size: number
}

/** The most recently used documents, parsed, up to `limit` characters of JSON. */
export class DocumentCache {
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(id: string): LakeDocument | undefined {
    const entry = this.#entries.get(id)
    if (entry === undefined) return undefined
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    return entry.document
  }

  set(document: LakeDocument, size: number): void {
    this.delete(document._id)
    this.#entries.set(document._id, {document, size})
    this.#size += size
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.#limit) return
      this.#entries.delete(oldest)
      this.#size -= entry.size
    }
  }

  delete(id: string): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    this.#size -= entry.size
  }
}
