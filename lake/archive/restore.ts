import {join} from 'node:path'

import type {JsonObject} from '../json.ts'
import {isString} from '../json.ts'
import {withAssetIds} from './assetReferences.ts'
import {batchesOf} from './batches.ts'
import {layout} from './layout.ts'
import {readLines} from './lines.ts'
import {weakened} from './references.ts'
import {restoreAssets} from './restoreAssets.ts'
import type {Restored, Restoring} from './restoring.ts'
import type {Target} from './target.ts'

/** Ids that exist already, where they must not. */
export class ExistingDocuments extends Error {
  override readonly name = 'ExistingDocuments'
  readonly ids: readonly string[]

  constructor(ids: readonly string[]) {
    super('Some documents exist already')
    this.ids = ids
  }
}

/**
 * Brings an archive's documents and assets into a dataset. References are made strong once what they
 * lead to is there: first each document with those weak that lead ahead, then these once more.
 */
export async function restore(restoring: Restoring): Promise<Restored> {
  const {target, existing, manifest, onProgress, signal} = restoring
  const before = await target.existing(idsIn(restoring))
  if (existing === 'refuse' && before.size > 0) throw new ExistingDocuments([...before])
  const assets = await restoreAssets(restoring)

  const present = new Set([...before, ...assets.ids])
  const ahead = new Map<string, string>()
  let documents = 0
  const problems = [...assets.problems]
  const verb = existing === 'replace' ? 'createOrReplace' : 'create'
  const wanted = keptApart(restoring, existing === 'keep' ? before : new Set())
  for await (const batch of batchesOf(wanted, restoring.batch)) {
    signal.throwIfAborted()
    const together = new Set(batch.map(idOf))
    const outside = await leadingOut(target, batch, (id) => present.has(id) || together.has(id))
    const weak = batch.map((document) =>
      weakened(document, (id) => present.has(id) || together.has(id) || outside.has(id)),
    )
    const revision = await target.mutate(weak.map(({document}) => ({[verb]: document})))
    for (const [index, {absent}] of weak.entries()) {
      const id = idOf(batch[index] ?? {})
      present.add(id)
      if (absent.size > 0) ahead.set(id, revision)
    }
    documents += batch.length
    onProgress('Importing documents', documents, manifest.documents)
  }
  problems.push(...(await strengthen(restoring, ahead, present)))
  return {documents, assets: assets.count, problems}
}

/** Writes the documents whose references led ahead once more, unless somebody changed them since. */
const strengthen = async (
  restoring: Restoring,
  ahead: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const {target, signal, batch, onProgress} = restoring
  const problems: string[] = []
  let done = 0
  const wanted = only(documentsIn(restoring), (id) => ahead.has(id))
  for await (const documents of batchesOf(wanted, batch)) {
    signal.throwIfAborted()
    const outside = await leadingOut(target, documents, (id) => present.has(id))
    const mutations = documents.flatMap((original) => {
      const id = idOf(original)
      const {document, absent} = weakened(original, (to) => present.has(to) || outside.has(to))
      for (const to of absent) {
        problems.push(`"${id}" refers to "${to}", which is not there; the reference is weak now`)
      }
      const guard = {id, ifRevisionID: ahead.get(id) ?? '', unset: ['_importing']}
      return [{patch: guard}, {createOrReplace: document}]
    })
    await target.mutate(mutations)
    done += documents.length
    onProgress('Strengthening references', done, ahead.size)
  }
  return problems
}

/** Which targets outside of the archive the dataset has. */
const leadingOut = async (
  target: Target,
  documents: readonly JsonObject[],
  isKnown: (id: string) => boolean,
): Promise<ReadonlySet<string>> => {
  const targets = documents.flatMap((document) => [...weakened(document, isKnown).absent])
  return targets.length === 0 ? new Set() : target.existing(new Set(targets))
}

const documentsIn = async function* ({folder, manifest}: Restoring): AsyncGenerator<JsonObject> {
  const verbatim = new Set(manifest.verbatim)
  for await (const document of readLines(join(folder, layout.documents))) {
    yield verbatim.has(idOf(document)) ? document : withAssetIds(document)
  }
}

const keptApart = (restoring: Restoring, kept: ReadonlySet<string>): AsyncGenerator<JsonObject> =>
  only(documentsIn(restoring), (id) => !kept.has(id))

const only = async function* (
  documents: AsyncIterable<JsonObject>,
  isWanted: (id: string) => boolean,
): AsyncGenerator<JsonObject> {
  for await (const document of documents) if (isWanted(idOf(document))) yield document
}

const idsIn = async function* ({folder}: Restoring): AsyncGenerator<string> {
  for await (const document of readLines(join(folder, layout.documents))) yield idOf(document)
}

const idOf = ({_id}: JsonObject): string => (isString(_id) ? _id : '')
