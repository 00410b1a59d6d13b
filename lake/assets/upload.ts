import {existsSync} from 'node:fs'
import {rename} from 'node:fs/promises'
import {join} from 'node:path'

import {unsupportedMediaType} from '../errors.ts'
import type {LakeRequest} from '../http/route.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import type {Lake} from '../lake.ts'
import {commit} from '../mutations/commit.ts'
import {createOrReplace} from '../mutations/operations.ts'
import {WorkingCopy} from '../mutations/workingCopy.ts'
import {imageFacts} from './imageMetadata.ts'
import type {ReceivedFile} from './receive.ts'
import {receive} from './receive.ts'
import type {FileKind} from './sniff.ts'
import {sniff} from './sniff.ts'

const described = ['label', 'title', 'description', 'altText', 'creditLine'] as const

/** Takes an image or a file in. The same bytes are one asset, however often they come. */
export async function upload(
  kind: 'images' | 'files',
  {lake, context}: LakeRequest,
): Promise<Response> {
  const search = new URL(context.req.url).searchParams
  const folder = lake.folder.assetFolder
  const received = await receive(context.req.raw.body, folder, lake.options.maxUploadBytes)
  try {
    const name = search.get('filename') ?? ''
    const fileKind = sniff(received.head, name)
    const own =
      kind === 'images'
        ? await imageAttributes(lake, received, fileKind)
        : fileAttributes(lake, received, fileKind)
    const target = join(folder, own.file)
    if (!existsSync(target)) await rename(received.path, target)
    const document = save(lake, {
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
    })
    return Response.json({document})
  } finally {
    await received.discard()
  }
}

interface AssetAttributes {
  readonly file: string
  readonly attributes: JsonObject & {readonly _id: string}
}

async function imageAttributes(
  lake: Lake,
  {path, sha1}: ReceivedFile,
  {extension, mimeType}: FileKind,
): Promise<AssetAttributes> {
  if (!mimeType.startsWith('image/')) {
    throw unsupportedMediaType('The upload is not an image that browsers can show')
  }
  const {width, height, metadata} = await imageFacts(path)
  const size = `${width}x${height}`
  const file = `${sha1}-${size}.${extension}`
  return {
    file,
    attributes: {
      _id: `image-${sha1}-${size}-${extension}`,
      _type: 'sanity.imageAsset',
      ...location(lake, 'images', file),
      metadata,
    },
  }
}

function fileAttributes(lake: Lake, {sha1}: ReceivedFile, {extension}: FileKind): AssetAttributes {
  const file = `${sha1}.${extension}`
  return {
    file,
    attributes: {
      _id: `file-${sha1}-${extension}`,
      _type: 'sanity.fileAsset',
      ...location(lake, 'files', file),
    },
  }
}

function location({options, address}: Lake, kind: string, file: string): JsonObject {
  const path = `${kind}/${options.projectId}/${options.dataset}/${file}`
  return {path, url: `${address.origin}/${path}`}
}

function source(search: URLSearchParams): JsonObject {
  const name = search.get('sourceName')
  const id = search.get('sourceId')
  const url = search.get('sourceUrl')
  if (name === null || id === null) return {}
  return {source: {_type: 'sanity.assetSourceData', name, id, ...(url === null ? {} : {url})}}
}

function save(lake: Lake, attributes: JsonObject & {readonly _id: string}): LakeDocument {
  const existing = lake.store.documents.get(attributes._id)
  if (existing !== undefined) return existing
  const copy = new WorkingCopy(lake.store.documents, new Date().toISOString())
  createOrReplace(copy, attributes, 0)
  commit(lake, copy, {
    kind: 'mutationError',
    transactionId: undefined,
    author: lake.user.id,
    dryRun: false,
  })
  const saved = lake.store.documents.get(attributes._id)
  if (saved === undefined) throw new Error('An asset document was not saved')
  return saved
}
