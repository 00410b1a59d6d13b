/** Where the first pass puts what it finds: bytes, appended, and read back by place. */
export interface ByteStore {
  /** @returns where the bytes start */
  readonly append: (bytes: Uint8Array) => number
  /** Valid until the next call. */
  readonly read: (start: number, length: number) => Uint8Array
}

/** Keeps the bytes in one large buffer, outside of the heap. */
export function memoryStore(): ByteStore {
  let bytes = new Uint8Array(16 * 1024)
  let end = 0
  return {
    append: (added) => {
      const start = end
      end += added.length
      if (end > bytes.length) {
        const larger = new Uint8Array(2 * end)
        larger.set(bytes.subarray(0, start))
        bytes = larger
      }
      bytes.set(added, start)
      return start
    },
    read: (start, length) => bytes.subarray(start, start + length),
  }
}
