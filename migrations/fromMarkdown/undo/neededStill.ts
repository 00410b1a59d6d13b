import type {SanityClient} from '@sanity/client'
import {getPublishedId} from '@sanity/client/csm'

import {type JsonDocument, toJson} from '../dataset/json.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {referencesIn} from '../dataset/referencesIn.ts'
import {partsOf} from '../runs/readRuns.ts'
import {type Run, runPartId} from '../runs/run.ts'
import {isOwnRecord} from '../runs/runChange.ts'
import {outcomesOf} from './outcomes.ts'

interface Node {
  readonly id: string
  /** Ids without `drafts.` */
  readonly refs: readonly string[]
}

const nodeOf = (document: JsonDocument): Node => ({
  id: document._id,
  refs: [...referencesIn(document)].map((id) => getPublishedId(id)),
})

const pageSize = 500
const others = `*[_id > $last && _updatedAt >= $began && !(_id in path("lectern.**")) && !(_id in path("_.**"))
  && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])] | order(_id) [0...${pageSize}]`

/** What somebody wrote after a run began. */
const writtenSince = async function* (run: Run, dataset: Dataset): AsyncGenerator<JsonDocument> {
  const began = await dataset.fetch<string | null>('*[_id == $id][0]._createdAt', {
    id: runPartId(run.id, 0),
  })
  let last = ''
  while (true) {
    const rows = await dataset.fetch<readonly JsonDocument[]>(others, {last, began: began ?? ''})
    yield* rows.map(toJson)
    const end = rows.at(-1)
    if (end === undefined || rows.length < pageSize) return
    last = end._id
  }
}

interface Reading {
  readonly client: SanityClient
  readonly dataset: Dataset
  readonly signal: AbortSignal
}

/**
 * What a run created and nobody touched, but what was written since and stays refers to it, directly
 * or through others of them: by its id that which refers to it. What referred to nothing before the run
 * may do so again.
 * @throws DatasetError, InterruptedError
 */
export async function neededStill(
  run: Run,
  {client, dataset, signal}: Reading,
): Promise<ReadonlyMap<string, string>> {
  const going = new Map<string, Node[]>()
  const staying: Node[] = []
  const seen = new Set<string>()
  /** What there is, once the run is taken back, in one form or another. */
  const present = new Set<string>()
  for await (const {changes} of partsOf(client, run.id, signal)) {
    const outcomes = await outcomesOf(changes.toReversed(), dataset, new Map())
    for (const {change, now, write, kept} of outcomes) {
      if (isOwnRecord(change.id) || seen.has(change.id)) continue
      seen.add(change.id)
      const after = write === undefined ? now : write.after
      if (after !== undefined) {
        present.add(getPublishedId(change.id))
        if (kept !== undefined) staying.push(nodeOf(after))
      } else if (now !== undefined) {
        const name = getPublishedId(change.id)
        going.set(name, [...(going.get(name) ?? []), nodeOf(now)])
      }
    }
  }
  if (going.size === 0) return new Map()
  for await (const document of writtenSince(run, dataset)) {
    if (!seen.has(document._id)) staying.push(nodeOf(document))
  }
  const needed = new Map<string, string>()
  for (let next = staying.pop(); next !== undefined; next = staying.pop()) {
    for (const ref of next.refs.filter((id) => !present.has(id))) {
      for (const node of going.get(ref) ?? []) {
        needed.set(node.id, next.id)
        staying.push(node)
      }
      going.delete(ref)
    }
  }
  return needed
}
