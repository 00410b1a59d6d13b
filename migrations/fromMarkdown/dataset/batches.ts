import type {JsonDocument} from './json.ts'

const mostItems = 100
/** Bytes of UTF-8. The hosted lake takes 4 MB a request; half of it leaves room. */
const mostBytes = 2_000_000

const encoder = new TextEncoder()

export function byteSize(document: JsonDocument): number {
  return encoder.encode(JSON.stringify(document)).length
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
