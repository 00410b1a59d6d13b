import type {JsonObject} from '../json.ts'

/** Far below what the body of a request may have. */
const mostCharacters = 4 * 1024 * 1024

/** Groups of up to `most` documents, smaller ones where documents are large. */
export async function* batchesOf(
  documents: AsyncIterable<JsonObject>,
  most: number,
): AsyncGenerator<readonly JsonObject[]> {
  let batch: JsonObject[] = []
  let size = 0
  for await (const document of documents) {
    const length = JSON.stringify(document).length
    if (batch.length > 0 && (batch.length >= most || size + length > mostCharacters)) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(document)
    size += length
  }
  if (batch.length > 0) yield batch
}
