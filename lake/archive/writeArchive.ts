import {createWriteStream, existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'

import type {TarSource} from 'modern-tar/fs'
import {packTar} from 'modern-tar/fs'

import type {JsonObject, LakeDocument} from '../json.ts'
import {isAssetType} from '../store/address.ts'
import {parseDocument} from '../store/documentBody.ts'
import type {Snapshot} from '../store/snapshot.ts'
import type {AssetFile} from './assetFile.ts'
import {archivePathOf, assetFileOf, sha1Of} from './assetFile.ts'
import {hasAssetKeys, withAssetFiles} from './assetReferences.ts'
import type {Manifest} from './layout.ts'
import {layout} from './layout.ts'
import {writeLines} from './lines.ts'

export interface ArchiveSource {
  readonly snapshot: Snapshot
  readonly assetFolder: string
  readonly projectId: string
  readonly dataset: string
}

export interface Written {
  readonly documents: number
  readonly assets: number
  /** Ids of assets whose file is not there. */
  readonly missing: readonly string[]
}

/** Where it is written, and who is told how far it is. `folder` is for what is needed on the way. */
export interface Writing {
  readonly path: string
  readonly folder: string
  readonly now: Date
  readonly signal: AbortSignal
  readonly onDocument: (count: number) => void
}

/** Writes a dataset and its assets as a compressed archive. */
export async function writeArchive(source: ArchiveSource, writing: Writing): Promise<Written> {
  const {snapshot, assetFolder, projectId, dataset} = source
  const {folder, now, signal, onDocument} = writing
  const assets = [...assetsIn(snapshot)]
  const files = new Map<string, AssetFile>()
  for (const {_id} of assets) {
    const file = assetFileOf(_id)
    if (file !== undefined && existsSync(join(assetFolder, file.name))) files.set(_id, file)
  }
  const verbatim: string[] = []
  let documents = 0
  const lines = function* (): Generator<JsonObject> {
    for (const {type, body} of snapshot.documents()) {
      if (isAssetType(type)) continue
      documents += 1
      onDocument(documents)
      const document = parseDocument(body)
      if (hasAssetKeys(document)) {
        verbatim.push(document._id)
        yield document
      } else yield withAssetFiles(document, (id) => files.has(id))
    }
  }
  await writeLines(join(folder, layout.documents), lines(), signal)
  await writeLines(join(folder, layout.assetDocuments), assets, signal)
  await writeJson(folder, layout.assetFacts, assetFacts(assets, files))
  await writeJson(folder, layout.manifest, {
    format: 1,
    projectId,
    dataset,
    exportedAt: now.toISOString(),
    documents,
    assets: assets.length,
    verbatim,
  } satisfies Manifest)

  const root = `${dataset}-export-${now
    .toISOString()
    .replaceAll(/[^a-z0-9]/gi, '-')
    .toLowerCase()}`
  const sources: TarSource[] = [
    ...Object.values(layout).map((name) => entry(join(folder, name), `${root}/${name}`)),
    ...[...files.values()].map((file) =>
      entry(join(assetFolder, file.name), `${root}/${archivePathOf(file)}`),
    ),
  ]
  await pipeline(packTar(sources), createGzip(), createWriteStream(writing.path), {signal})
  return {
    documents,
    assets: assets.length,
    missing: assets.map(({_id}) => _id).filter((id) => !files.has(id)),
  }
}

const assetsIn = function* (snapshot: Snapshot): Generator<LakeDocument> {
  const types = ['sanity.imageAsset', 'sanity.fileAsset']
  for (const {body} of snapshot.documents({types})) yield parseDocument(body)
}

const notRestored: ReadonlySet<string> = new Set([
  '_id',
  '_type',
  'assetId',
  'extension',
  'mimeType',
  'path',
  'uploadId',
  'url',
])

/** https://github.com/sanity-io/export: keyed by kind and SHA-1, without what an upload sets itself. */
const assetFacts = (
  assets: readonly LakeDocument[],
  files: ReadonlyMap<string, AssetFile>,
): JsonObject =>
  Object.fromEntries(
    assets.flatMap((document) => {
      const file = files.get(document._id)
      if (file === undefined) return []
      const facts = Object.entries(document).filter(([name]) => !notRestored.has(name))
      return [[`${file.kind}-${sha1Of(file)}`, Object.fromEntries(facts)]]
    }),
  )

const writeJson = (folder: string, name: string, value: JsonObject): Promise<void> =>
  writeFile(join(folder, name), `${JSON.stringify(value)}\n`)

const entry = (source: string, target: string): TarSource => ({
  type: 'file',
  source,
  target,
  mode: 0o644,
  uid: 0,
  gid: 0,
})
