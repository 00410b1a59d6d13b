import {inBatches} from '../dataset/batches.ts'
import type {Connection} from '../dataset/connection.ts'
import {openLake} from '../dataset/openLake.ts'
import {readDataset} from '../dataset/readDataset.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {VerifyCounts} from './verifyDocuments.ts'

export interface WrittenOptions {
  readonly connection: Connection
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  readonly onProgress: (compared: number) => void
}

const wrong = (id: string, isMissing: boolean): Message =>
  makeMessage(isMissing ? 'missing-in-dataset' : 'differs-in-dataset', {
    reason: isMissing
      ? `\`${id}\` was written, but is not in the dataset`
      : `\`${id}\` is not in the dataset as it was written`,
    source: 'verify',
    path: id,
    hint: 'Run `lectern verify` to see more.',
  })

/**
 * Asks whether the dataset holds what an import has written: each document in the revision that the
 * lake gave it with the transaction that said what it holds.
 * @param revisions of the documents, by id
 * @throws DatasetError, InterruptedError
 */
export async function verifyWritten(
  revisions: ReadonlyMap<string, string>,
  {connection, signal, onMessage, onProgress}: WrittenOptions,
): Promise<VerifyCounts> {
  const dataset = readDataset(openLake(connection), signal)
  const counts = {same: 0, different: 0, missing: 0}
  for await (const batch of inBatches(revisions.keys())) {
    const found = await dataset.existing(batch)
    for (const id of batch) {
      const revision = found.get(id)
      if (revision !== undefined && revision === revisions.get(id)) {
        counts.same += 1
        continue
      }
      counts[revision === undefined ? 'missing' : 'different'] += 1
      onMessage(wrong(id, revision === undefined))
    }
    onProgress(counts.same + counts.different + counts.missing)
  }
  return counts
}
