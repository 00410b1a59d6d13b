import {join} from 'node:path'

import {imagePlan} from '../assets/imagePlan.ts'
import {imageRequest} from '../assets/imageRequest.ts'
import {serveFile, sizeOf} from '../assets/serveFile.ts'
import {transformImage} from '../assets/transformImage.ts'
import {upload} from '../assets/upload.ts'
import type {User} from '../auth/users.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {notFound} from '../errors.ts'
import {searchOf} from './parameters.ts'
import type {DatasetRequest, Route} from './route.ts'
import {inDataset} from './route.ts'

interface Uploads {
  readonly user: User
  readonly maxUploadBytes: number
}

/** Where assets are sent to. */
export function assetApiRoutes(
  datasets: Datasets,
  {user, maxUploadBytes}: Uploads,
): readonly Route[] {
  return (['images', 'files'] as const).map((kind) => ({
    method: 'POST',
    path: `/assets/${kind}/:dataset`,
    access: 'session',
    answer: inDataset(datasets)(async ({dataset, context}) =>
      Response.json({
        document: await upload(dataset, {
          kind,
          body: context.req.raw.body,
          search: searchOf(context),
          author: user.id,
          maxBytes: maxUploadBytes,
        }),
      }),
    ),
  }))
}

/**
 * The addresses of the assets themselves have no version. A name behind one is for those who read the
 * address, or save what is behind it.
 */
export function assetFileRoutes(datasets: Datasets): readonly Route[] {
  const answered = inDataset(datasets)
  const answers = {images: answered(image), files: answered(file)}
  return (['images', 'files'] as const).flatMap((kind) =>
    ['', '/*'].map((name) => ({
      method: 'GET' as const,
      path: `/${kind}/:project/:dataset/:file${name}`,
      access: 'public' as const,
      answer: answers[kind],
    })),
  )
}

const imageTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
}

const common = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  // An asset may be opened as a page of its own: whatever it holds, nothing of it runs there.
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'same-site',
}

const image = async (request: DatasetRequest): Promise<Response> => {
  const {dataset, context, authorized} = request
  const [stored, width, height, extension = ''] = fileNamed(
    request,
    /^[0-9a-f]{40}-(\d+)x(\d+)\.([a-z0-9]+)$/,
  )
  const path = join(dataset.folder.assetFolder, stored)
  const search = searchOf(context)
  const asked = search.has('dlRaw') ? undefined : imageRequest(search)
  const download = downloadHeader(search)
  if (asked === undefined || extension === 'svg') {
    const type = imageTypes[extension] ?? 'application/octet-stream'
    const headers = {...common, ...download, 'content-type': type}
    return serveFile({path, headers}, context.req.header('range'))
  }
  await sizeOf(path)
  const original = {width: Number(width), height: Number(height), extension}
  const accept = context.req.header('accept') ?? ''
  const plan = imagePlan(asked, original, {mayEnlarge: authorized, accept})
  const made = await dataset.images.get(
    JSON.stringify([stored, plan]),
    () => transformImage(path, plan),
    {urgent: authorized, signal: context.req.raw.signal},
  )
  const headers = {
    ...common,
    ...download,
    // What one reader gets of an address, another may not get.
    vary: 'accept, authorization, cookie',
    'content-type': imageTypes[plan.format] ?? 'image/jpeg',
  }
  return serveFile({path: made, headers}, undefined)
}

/** What browsers may show by themselves; everything else is only for download. */
const shownTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
}

const file = async (request: DatasetRequest): Promise<Response> => {
  const {dataset, context} = request
  const [name, extension = ''] = fileNamed(request, /^[0-9a-f]{40}\.([a-z0-9]+)$/)
  const shown = Object.hasOwn(shownTypes, extension) ? shownTypes[extension] : undefined
  const search = searchOf(context)
  const headers = {
    ...common,
    'content-type': shown ?? 'application/octet-stream',
    ...(shown === undefined ? {'content-disposition': 'attachment'} : {}),
    ...downloadHeader(search),
  }
  return serveFile(
    {path: join(dataset.folder.assetFolder, name), headers},
    context.req.header('range'),
  )
}

const fileNamed = ({context}: DatasetRequest, pattern: RegExp): RegExpExecArray => {
  const match = pattern.exec(context.req.param('file') ?? '')
  if (match === null) throw notFound('There is no such file')
  return match
}

const downloadHeader = (search: URLSearchParams): Readonly<Record<string, string>> => {
  const raw = search.get('dlRaw')
  const name = raw === 'true' ? '' : (raw ?? search.get('dl'))
  if (name === null) return {}
  const encoded = encodeURIComponent(name)
  return {
    'content-disposition': name === '' ? 'attachment' : `attachment; filename*=UTF-8''${encoded}`,
  }
}
