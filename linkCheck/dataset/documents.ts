import type {SanityClient, Transaction} from '@sanity/client'

/** The dataset, as far as checks use it. */
export interface Lake {
  readonly client: SanityClient
  /** Sends a request, again while the reason for its failure passes. */
  readonly send: <Result>(request: () => Promise<Result>) => Promise<Result>
  /** Carries a transaction out in the same way, and once, even where an answer is lost. */
  readonly commit: (transaction: Transaction) => Promise<void>
}

const batchSize = 100

const batchesOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({length: Math.ceil(items.length / batchSize)}, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  )

/** All documents of some types, drafts included, a batch at a time. */
export async function* documentsOf<Document>(
  {client, send}: Lake,
  types: readonly string[],
): AsyncGenerator<Document> {
  const ids = await send(() =>
    client.fetch<readonly string[]>('*[_type in $types]._id', {types: [...types]}),
  )
  for (const batch of batchesOf(ids.filter((id) => !id.startsWith('versions.')))) {
    yield* await send(() => client.fetch<readonly Document[]>('*[_id in $batch]', {batch}))
  }
}

/** Deletes documents, a batch a transaction; those that are gone already are no error. */
export async function deleteAll({client, send}: Lake, ids: readonly string[]): Promise<void> {
  for (const batch of batchesOf(ids)) {
    const transaction = batch.reduce((all, id) => all.delete(id), client.transaction())
    await send(() => transaction.commit())
  }
}
