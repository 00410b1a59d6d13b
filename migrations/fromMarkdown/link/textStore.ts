const chunkBytes = 1024 * 1024

/** Where a text stands in its store. */
export interface StoredText {
  readonly chunk: number
  readonly start: number
  readonly end: number
}

/**
 * Keeps many texts as UTF-8 in few large buffers: outside of the heap, a byte is a byte, and the
 * garbage collector has nothing to go through.
 */
export class TextStore {
  readonly #chunks: Uint8Array[] = []
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()
  #end = chunkBytes

  add(text: string): StoredText {
    let free = this.#chunks.at(-1)?.subarray(this.#end)
    // UTF-8 has at most three bytes for a UTF-16 code unit.
    if (free === undefined || free.length < text.length * 3) {
      free = new Uint8Array(Math.max(chunkBytes, text.length * 3))
      this.#chunks.push(free)
      this.#end = 0
    }
    const start = this.#end
    this.#end += this.#encoder.encodeInto(text, free).written
    return {chunk: this.#chunks.length - 1, start, end: this.#end}
  }

  text({chunk, start, end}: StoredText): string {
    return this.#decoder.decode(this.#chunks[chunk]?.subarray(start, end))
  }
}
