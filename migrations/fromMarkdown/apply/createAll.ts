import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'

import {datasetError, DatasetError, InterruptedError, statusOf} from '../snapshot/errors.ts'
import type {JsonDocument} from '../snapshot/json.ts'
import {draftId, publishedId, type Dataset} from '../snapshot/readDataset.ts'
import {retry} from '../snapshot/retry.ts'

export interface CreateResult {
  readonly created: readonly JsonDocument[]
  /** The dataset has them already, as a draft or published. */
  readonly alreadyThere: readonly JsonDocument[]
}

/** What writing needs. `run` is a name that no other run has. */
export interface Writing {
  readonly client: SanityClient
  readonly dataset: Dataset
  readonly run: string
  readonly signal: AbortSignal
}

const conflict = 409

/** One run sends the same documents as the same transaction, so that a lost answer can be told. */
const transactionId = (run: string, documents: readonly JsonDocument[]): string =>
  `lectern-${createHash('sha256').update(run).update(JSON.stringify(documents)).digest('hex').slice(0, 32)}`

const isThere = (there: ReadonlyMap<string, string>, {_id}: JsonDocument): boolean =>
  there.has(publishedId(_id)) || there.has(draftId(_id))

const bothIds = (documents: readonly JsonDocument[]): readonly string[] =>
  documents.flatMap(({_id}) => [publishedId(_id), draftId(_id)])

export const splitByPresence = async (
  documents: readonly JsonDocument[],
  dataset: Dataset,
): Promise<CreateResult> => {
  const there = await dataset.existing(bothIds(documents))
  return {
    created: documents.filter((document) => !isThere(there, document)),
    alreadyThere: documents.filter((document) => isThere(there, document)),
  }
}

const commit = async (
  {client, signal}: Writing,
  documents: readonly JsonDocument[],
  id: string,
): Promise<void> => {
  await retry(
    () =>
      client.mutate(
        documents.map((document) => ({create: {...document}})),
        {transactionId: id, returnDocuments: false, visibility: 'sync'},
      ),
    signal,
  )
}

/**
 * Creates all documents in one transaction. Where somebody created one of them at the same moment,
 * that one is left alone and the others are created.
 * @throws DatasetError, InterruptedError
 */
export const createAll = async (
  writing: Writing,
  documents: readonly JsonDocument[],
): Promise<CreateResult> => {
  const {dataset} = writing
  if (documents.length === 0) return {created: [], alreadyThere: []}
  const id = transactionId(writing.run, documents)
  try {
    await commit(writing, documents, id)
    return {created: documents, alreadyThere: []}
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    if (statusOf(error) !== conflict) throw datasetError(error)
    const there = await dataset.existing(bothIds(documents))
    if (documents.every(({_id}) => there.get(_id) === id)) {
      return {created: documents, alreadyThere: []}
    }
    const free = documents.filter((document) => !isThere(there, document))
    if (free.length === documents.length) throw datasetError(error)
    const rest = await createAll(writing, free)
    const taken = documents.filter((document) => isThere(there, document))
    return {created: rest.created, alreadyThere: [...taken, ...rest.alreadyThere]}
  }
}
