import {byteSize} from '../dataset/batches.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {sourcePath} from '../dataset/sourcePath.ts'

const enough = 100
const enoughBytes = 2_000_000

/** Gathers documents into batches that do not cut what was found in one page. */
export async function* inPages(
  documents: AsyncIterable<JsonDocument>,
): AsyncGenerator<readonly JsonDocument[]> {
  let batch: JsonDocument[] = []
  let [bytes, page] = [0, '']
  for await (const document of documents) {
    const path = sourcePath(document)
    const isFull = batch.length >= enough || bytes >= enoughBytes
    if (isFull && path !== page) {
      yield batch
      ;[batch, bytes] = [[], 0]
    }
    batch.push(document)
    bytes += byteSize(document)
    page = path
  }
  if (batch.length > 0) yield batch
}
