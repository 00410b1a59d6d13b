import {hrefOf} from '../../website/addresses/address.ts'
import type {Answering, ContentSource} from '../answer/answer.ts'
import {answer, pageAt} from '../answer/answer.ts'
import {fileContext} from '../answer/fileContext.ts'
import {sharedImageOf} from '../answer/sharedImage.ts'
import {readBundleFile} from '../bundle/bundleFiles.ts'
import {siteFiles} from '../files/siteFiles.ts'
import {download} from '../images/download.ts'
import {drawingPolicy} from '../images/drawingPolicy.ts'
import {type ImageSource, lakeImage} from '../images/imagePath.ts'
import {contentOf} from '../published/contentOf.ts'
import type {SiteIndex} from '../published/siteIndex.ts'
import {type SearchedPage, type SearchFile, searchIndex} from '../search/searchIndex.ts'
import {makeShareImage} from '../shareImages/makeShareImage.ts'
import {sharedId} from '../shareImages/shareImage.ts'
import {typeOf} from './fileTypes.ts'

/** Answers what is at a path, or leaves it to the next. */
export type Handler = (path: string) => Promise<Response | undefined>

export interface Served {
  readonly source: ContentSource
  readonly answering: Answering
  readonly filesFolder: string
  readonly images: ImageSource
}

const alone = {'content-security-policy': drawingPolicy}
const lasting = {'cache-control': 'public, max-age=31536000, immutable'}

const searchedPages = async function* (
  index: SiteIndex,
  source: ContentSource,
  answering: Answering,
): AsyncGenerator<SearchedPage> {
  for (const route of index.routes.values()) {
    if (route.target.kind !== 'document') continue
    const page = await pageAt(route, source, answering)
    yield {path: hrefOf(route.address), html: await page.text()}
  }
}

const lakeImageAt =
  ({images}: Served): Handler =>
  async (path) => {
    const url = lakeImage(path, images)
    if (url === undefined) return undefined
    const found = await fetch(url)
    const type = found.headers.get('content-type') ?? 'application/octet-stream'
    const headers = {...alone, ...(found.ok && lasting), 'content-type': type}
    return new Response(found.body, {status: found.status, headers})
  }

const shareImageAt =
  ({source, answering, images}: Served): Handler =>
  async (path) => {
    const id = sharedId(path)
    if (id === undefined) return undefined
    const index = await source.index()
    const content = await contentOf(id, index, source.documents)
    const shared = content && sharedImageOf(content, index, answering.baseUrl)
    if (shared?.drawn === undefined || shared.path !== path) return undefined
    const bytes = await makeShareImage(shared.drawn, images, (_path, url) => download(url))
    return new Response(new Uint8Array(bytes), {
      headers: {...lasting, 'content-type': 'image/jpeg'},
    })
  }

const siteFileAt =
  ({source, answering}: Served): Handler =>
  async (path) => {
    const index = await source.index()
    const context = fileContext(index, source.documents, answering)
    const file = siteFiles(context).get(path)
    const text = await file?.make(context)
    if (file === undefined || text === undefined) return undefined
    return new Response(text, {headers: {'content-type': file.type}})
  }

const searchFileAt = ({source, answering}: Served): Handler => {
  const made = new WeakMap<SiteIndex, Promise<readonly SearchFile[]>>()
  return async (path) => {
    if (!path.startsWith('/pagefind/')) return undefined
    const index = await source.index()
    const files = made.get(index) ?? searchIndex(searchedPages(index, source, answering))
    made.set(index, files)
    const file = (await files).find((one) => `/${one.path}` === path)
    if (file === undefined) return undefined
    return new Response(new Uint8Array(file.bytes), {
      headers: {'content-type': typeOf(path), 'cache-control': 'no-cache'},
    })
  }
}

const bundleFileAt =
  ({filesFolder}: Served): Handler =>
  (path) =>
    readBundleFile(filesFolder, path)

const pageAtPath =
  ({source, answering}: Served): Handler =>
  (path) =>
    answer(path, source, answering)

/** What the first of them answers that has an answer. */
export async function firstAnswer(handlers: readonly Handler[], path: string): Promise<Response> {
  for (const handler of handlers) {
    const found = await handler(path)
    if (found !== undefined) return found
  }
  return new Response('Not Found', {status: 404})
}

/** In this order; the last one has an answer to everything. */
export function handlersOf(served: Served): readonly Handler[] {
  return [lakeImageAt, shareImageAt, bundleFileAt, searchFileAt, siteFileAt, pageAtPath].map(
    (make) => make(served),
  )
}
