import type {JsonDocument} from './json.ts'

const mostItems = 100
/** Bytes of UTF-8. The hosted lake takes 4 MB a request; half of it leaves room. */
const mostBytes = 2_000_000

/** Half of a pair counts as two. */
const bytesOfUnit = (unit: number): number => {
  if (unit < 0x80) return 1
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
}

/** How many bytes a document is as JSON, counted without making them. */
export function byteSize(document: JsonDocument): number {
  const text = JSON.stringify(document)
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) bytes += bytesOfUnit(text.charCodeAt(at))
  return bytes
}

/**
 * Gathers a stream into batches of what one request takes. An item that is larger by itself has a
 * batch of its own.
 *
 * @param bytesOf how much of a request an item takes, where that matters
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  bytesOf: (item: Item) => number = () => 0,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = []
  let bytes = 0
  for await (const item of items) {
    const size = bytesOf(item)
    if (batch.length > 0 && (batch.length >= mostItems || bytes + size > mostBytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(item)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
