import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'

import {
  datasetError,
  DatasetError,
  InterruptedError,
  reasonOf,
  statusOf,
} from '../dataset/errors.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {type Dataset} from '../dataset/readDataset.ts'
import {retry} from '../dataset/retry.ts'

export interface CreateResult {
  readonly created: readonly JsonDocument[]
  /** The dataset has them already, as a draft or published. */
  readonly alreadyThere: readonly JsonDocument[]
  /** The lake takes these not, and would not on a second try. */
  readonly refused: readonly Refused[]
}

export interface Refused {
  readonly document: JsonDocument
  readonly reason: string
}

/** What writing needs. `run` is a name that no other run has. */
export interface Writing {
  readonly client: SanityClient
  readonly dataset: Dataset
  readonly run: string
  readonly signal: AbortSignal
}

const conflict = 409
/** Answers to what a document holds, not to who sends it. */
const refusals = new Set<number | undefined>([400, 409, 413, 422])

/** One run sends the same documents as the same transaction, so that a lost answer can be told. */
const transactionId = (run: string, documents: readonly JsonDocument[]): string =>
  `lectern-${createHash('sha256').update(run).update(JSON.stringify(documents)).digest('hex').slice(0, 32)}`

const isThere = (there: ReadonlyMap<string, string>, {_id}: JsonDocument): boolean =>
  there.has(getPublishedId(_id)) || there.has(getDraftId(_id))

const bothIds = (documents: readonly JsonDocument[]): readonly string[] =>
  documents.flatMap(({_id}) => [getPublishedId(_id), getDraftId(_id)])

export async function splitByPresence(
  documents: readonly JsonDocument[],
  dataset: Dataset,
): Promise<{readonly free: readonly JsonDocument[]; readonly taken: readonly JsonDocument[]}> {
  const there = await dataset.existing(bothIds(documents))
  return {
    free: documents.filter((document) => !isThere(there, document)),
    taken: documents.filter((document) => isThere(there, document)),
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

const nothing: CreateResult = {created: [], alreadyThere: [], refused: []}

const joined = (one: CreateResult, other: CreateResult): CreateResult => ({
  created: [...one.created, ...other.created],
  alreadyThere: [...one.alreadyThere, ...other.alreadyThere],
  refused: [...one.refused, ...other.refused],
})

/** Finds the documents that the lake does not take, so that they keep no other one out. */
const createHalves = async (
  writing: Writing,
  documents: readonly JsonDocument[],
  error: unknown,
): Promise<CreateResult> => {
  const [document] = documents
  if (documents.length === 1 && document !== undefined) {
    return {...nothing, refused: [{document, reason: reasonOf(error)}]}
  }
  const middle = Math.ceil(documents.length / 2)
  const first = await createAll(writing, documents.slice(0, middle))
  return joined(first, await createAll(writing, documents.slice(middle)))
}

/**
 * Creates all documents in one transaction. Where somebody created one of them at the same moment,
 * that one is left alone and the others are created; so are they where the lake refuses one.
 * @throws DatasetError, InterruptedError
 */
export async function createAll(
  writing: Writing,
  documents: readonly JsonDocument[],
): Promise<CreateResult> {
  const {dataset} = writing
  if (documents.length === 0) return nothing
  const id = transactionId(writing.run, documents)
  try {
    await commit(writing, documents, id)
    return {...nothing, created: documents}
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    const status = statusOf(error)
    if (!refusals.has(status)) throw datasetError(error)
    if (status !== conflict) return createHalves(writing, documents, error)
    const there = await dataset.existing(bothIds(documents))
    if (documents.every(({_id}) => there.get(_id) === id)) return {...nothing, created: documents}
    const free = documents.filter((document) => !isThere(there, document))
    if (free.length === documents.length) return createHalves(writing, documents, error)
    const taken = documents.filter((document) => isThere(there, document))
    return joined({...nothing, alreadyThere: taken}, await createAll(writing, free))
  }
}
