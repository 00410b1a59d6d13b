import {rename} from 'node:fs/promises'
import {join} from 'node:path'

import type {JsonObject, LakeDocument} from '../json.ts'
import {createIfNotExists} from '../mutations/operations.ts'
import type {Written} from '../mutations/writer.ts'
import type {Evaluation} from '../query/evaluation.ts'
import type {Address} from '../store/address.ts'
import type {DatasetFolder} from '../store/folder.ts'
import {remakeFolders} from '../store/folder.ts'
import type {Store} from '../store/store.ts'
import type {FileKind} from './fileKind.ts'
import {imageMetadata, measureImage, wantedMetadata} from './imageMetadata.ts'
import {imageWork} from './imageWork.ts'
import type {ReceivedFile} from './receive.ts'
import {receive} from './receive.ts'
import {sniff} from './sniff.ts'
import {requireTaken} from './takenImages.ts'

const described = ['label', 'title', 'description', 'altText', 'creditLine'] as const

/** The dataset that an asset goes to. */
interface UploadTarget extends Written, Pick<Evaluation, 'sanity'> {
  readonly store: Store
  readonly folder: DatasetFolder
  readonly address: Address
}

export interface Upload {
  readonly kind: 'images' | 'files'
  readonly body: ReadableStream<Uint8Array> | null
  /** The parameters of the request: `filename`, `title` … */
  readonly search: URLSearchParams
  readonly author: string
  readonly maxBytes: number
}

/**
 * Takes an image or a file in, and answers its document. The same bytes are one asset, however often
 * they come.
 */
export async function upload(
  target: UploadTarget,
  {kind, body, search, author, maxBytes}: Upload,
): Promise<LakeDocument> {
  const folder = target.folder.assetFolder
  const wanted = wantedMetadata(search.getAll('meta'))
  remakeFolders(target.folder)
  const received = await receive(body, folder, maxBytes)
  try {
    const name = search.get('filename') ?? ''
    const fileKind = sniff(received.head, name)
    const own =
      kind === 'images'
        ? await imageAttributes(target, received, fileKind, wanted)
        : fileAttributes(target, received, fileKind)
    const path = join(folder, own.file)
    // What has this name already should be the same bytes, but may have been damaged.
    await rename(received.path, path)
    const attributes = {
      ...own.attributes,
      assetId: received.sha1,
      sha1hash: received.sha1,
      uploadId: received.sha1,
      extension: fileKind.extension,
      mimeType: fileKind.mimeType,
      size: received.size,
      originalFilename: name || own.file,
      ...Object.fromEntries(
        described.flatMap((field) => {
          const value = search.get(field)
          return value === null ? [] : [[field, value]]
        }),
      ),
      ...source(search),
    }
    return await save(target, attributes, author)
  } finally {
    await received.discard()
  }
}

interface AssetAttributes {
  readonly file: string
  readonly attributes: JsonObject & {readonly _id: string}
}

const imageAttributes = async (
  target: UploadTarget,
  {path, sha1}: ReceivedFile,
  {extension, mimeType}: FileKind,
  wanted: readonly string[],
): Promise<AssetAttributes> => {
  requireTaken({extension, mimeType})
  const image = await measureImage(path, extension)
  const size = `${image.width}x${image.height}`
  const _id = `image-${sha1}-${size}-${extension}`
  const known = target.store.documents.get(_id)?.['metadata']
  const metadata = known ?? (await imageWork.add(() => imageMetadata(image, wanted), true).result)
  const file = `${sha1}-${size}.${extension}`
  return {
    file,
    attributes: {
      _id,
      _type: 'sanity.imageAsset',
      ...location(target, 'images', file),
      metadata,
    },
  }
}

const fileAttributes = (
  target: UploadTarget,
  {sha1}: ReceivedFile,
  {extension}: FileKind,
): AssetAttributes => {
  const file = `${sha1}.${extension}`
  return {
    file,
    attributes: {
      _id: `file-${sha1}-${extension}`,
      _type: 'sanity.fileAsset',
      ...location(target, 'files', file),
    },
  }
}

const location = ({sanity, address}: UploadTarget, kind: string, file: string): JsonObject => {
  const path = `${kind}/${sanity.projectId}/${sanity.dataset}/${file}`
  return {path, url: `${address.origin}/${path}`}
}

const source = (search: URLSearchParams): JsonObject => {
  const name = search.get('sourceName')
  const id = search.get('sourceId')
  const url = search.get('sourceUrl')
  if (name === null || id === null) return {}
  return {source: {_type: 'sanity.assetSourceData', name, id, ...(url === null ? {} : {url})}}
}

const save = async (
  {writer}: UploadTarget,
  attributes: JsonObject & {readonly _id: string},
  author: string,
): Promise<LakeDocument> => {
  const options = {kind: 'mutationError', transactionId: undefined, author, dryRun: false} as const
  const saved = await writer.write(options, (copy) => {
    createIfNotExists(copy, attributes, 0)
    return copy.outcome(attributes._id)
  })
  if (saved === undefined) throw new Error('An asset document was not saved')
  return saved
}
