import type {JsonDocument} from '../dataset/json.ts'
import {sourcePath} from '../dataset/sourcePath.ts'

const enough = 100
/** Characters of JSON. */
const enoughText = 2_000_000

/** A document, and how long it is as JSON. */
export interface SizedDocument {
  readonly document: JsonDocument
  readonly size: number
}

/** Gathers documents into batches that do not cut what was found in one page. */
export async function* inPages(
  documents: AsyncIterable<SizedDocument>,
): AsyncGenerator<readonly JsonDocument[]> {
  let batch: JsonDocument[] = []
  let [text, page] = [0, '']
  for await (const {document, size} of documents) {
    const path = sourcePath(document)
    const isFull = batch.length >= enough || text >= enoughText
    if (isFull && path !== page) {
      yield batch
      ;[batch, text] = [[], 0]
    }
    batch.push(document)
    text += size
    page = path
  }
  if (batch.length > 0) yield batch
}
