import type {JsonDocument} from '../dataset/json.ts'

const maxDocuments = 100
/** Bytes of UTF-8. The hosted lake takes 4 MB a request; half of it leaves room. */
const maxBytes = 2_000_000

const encoder = new TextEncoder()

export const byteSize = (document: JsonDocument): number =>
  encoder.encode(JSON.stringify(document)).length

/** Gathers a stream into batches that fit a transaction. A larger document has a batch of its own. */
export async function* inBatches(
  documents: AsyncIterable<JsonDocument> | Iterable<JsonDocument>,
): AsyncGenerator<readonly JsonDocument[]> {
  let batch: JsonDocument[] = []
  let bytes = 0
  for await (const document of documents) {
    const size = byteSize(document)
    if (batch.length > 0 && (batch.length >= maxDocuments || bytes + size > maxBytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(document)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
