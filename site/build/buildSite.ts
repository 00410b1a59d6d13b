import {readdir, readFile} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'

import {fileOf, hrefOf} from '../../website/addresses/address.ts'
import type {AddressProblem} from '../../website/addresses/addresses.ts'
import {type Answering, type ContentSource, pageAt, type Render} from '../answer/answer.ts'
import {fileContext} from '../answer/fileContext.ts'
import {BundleError} from '../bundle/openBundle.ts'
import {siteFiles} from '../files/siteFiles.ts'
import {type ImageSource, lakeImage} from '../images/imagePath.ts'
import type {Route} from '../published/routes.ts'
import {type SearchedPage, searchIndex} from '../search/searchIndex.ts'
import {makeShareImage} from '../shareImages/makeShareImage.ts'
import {type ShareImage, shareImageKey} from '../shareImages/shareImage.ts'
import {FileCache} from './fileCache.ts'
import {inParallel} from './inParallel.ts'
import {OutputError} from './outputError.ts'
import {OutputFolder, type Written} from './outputFolder.ts'

export interface Building {
  readonly source: ContentSource
  readonly render: Render
  readonly channels: Answering['channels']
  readonly filesFolder: string
  readonly images: ImageSource
  /** `https://example.org/` */
  readonly baseUrl: string
  readonly outFolder: string
  readonly cacheFolder: string
  readonly now: () => Date
  /** Ends the build with its reason before it is done; what was written stays. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, all: number) => void
}

export interface Built extends Written {
  readonly pages: number
  readonly images: number
  readonly problems: readonly AddressProblem[]
  /** What could not be got, in a sentence each. */
  readonly missing: readonly string[]
}

const pagesAtOnce = 8
const imagesAtOnce = 4
const drawnAtOnce = 2

const pathsBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true}).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** Those that are about something; lists would find everything twice. */
const searchedPages = async function* (
  routes: readonly Route[],
  output: OutputFolder,
): AsyncGenerator<SearchedPage> {
  for (const {address, target} of routes) {
    if (target.kind !== 'document') continue
    yield {path: hrefOf(address), html: await readFile(output.fileAt(fileOf(address)), 'utf8')}
  }
}

/** Makes whole pages, and names the one that cannot be made. */
const naming =
  (render: Render): Render =>
  async (request, locals) => {
    try {
      const page = await render(request, locals)
      if (page.status >= 500) throw new Error(`the page itself answers ${page.status}.`)
      return new Response(await page.arrayBuffer(), {status: page.status, headers: page.headers})
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new BundleError(`The page ${locals.site.path} cannot be made: ${reason}`, {
        cause: error,
      })
    }
  }

/**
 * Writes the whole site into a folder, through the same function that makes its pages live.
 * @throws OutputError, BundleError
 */
export async function buildSite(building: Building): Promise<Built> {
  const output = new OutputFolder(building.outFolder)
  try {
    return await buildInto(output, building)
  } finally {
    await output.leave()
  }
}

const buildInto = async (output: OutputFolder, building: Building): Promise<Built> => {
  const {source, render, channels, filesFolder, images, baseUrl, cacheFolder, now, signal} =
    building
  const cache = new FileCache(cacheFolder)
  const index = await source.index()
  const wanted = new Set<string>()
  const drawn = new Map<string, ShareImage>()
  const answering: Answering = {
    render: naming(render),
    channels,
    baseUrl,
    now,
    isLive: false,
    onImage: (path) => wanted.add(path),
    onShareImage: (path, image) => drawn.set(path, image),
  }
  const routes = [...index.routes.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1))
  const usedFiles = new Set<string>()
  let done = 0
  await inParallel(routes, pagesAtOnce, async (route) => {
    signal?.throwIfAborted()
    const response = await pageAt(route, source, answering)
    const bytes = new Uint8Array(await response.arrayBuffer())
    await output.write(fileOf(route.address), bytes)
    for (const [, file = ''] of new TextDecoder().decode(bytes).matchAll(/\/(_astro\/[\w.~-]+)/g)) {
      usedFiles.add(file)
    }
    done += 1
    building.onProgress?.(done, routes.length)
  })
  for (const file of await pathsBelow(filesFolder)) {
    // Of what Astro made, only what a page asks for: it also makes what no page of ours needs.
    if (file.startsWith('_astro/') && file.endsWith('.js') && !usedFiles.has(file)) continue
    await output.write(file, await readFile(join(filesFolder, file)))
  }
  const encoder = new TextEncoder()
  const context = fileContext(index, source.documents, answering)
  for (const {path, make} of siteFiles(context).values()) {
    signal?.throwIfAborted()
    const text = await make(context)
    if (text !== undefined)
      await output.write(decodeURIComponent(path.slice(1)), encoder.encode(text))
  }
  const missing: string[] = []
  await inParallel([...wanted].toSorted(), imagesAtOnce, async (path) => {
    signal?.throwIfAborted()
    const url = lakeImage(path, images)
    if (url === undefined) return
    try {
      await output.write(path.slice(1), await cache.image(path, url))
    } catch (error) {
      if (error instanceof OutputError) throw error
      missing.push(error instanceof Error ? error.message : String(error))
    }
  })
  await inParallel(drawn, drawnAtOnce, async ([path, image]) => {
    signal?.throwIfAborted()
    const make = () => makeShareImage(image, images, cache.image)
    await output.write(
      decodeURIComponent(path.slice(1)),
      await cache.get(shareImageKey(image), make),
    )
  })
  for (const {path, bytes} of await searchIndex(searchedPages(routes, output))) {
    await output.write(path, bytes)
  }
  const written = await output.finish()
  return {
    ...written,
    pages: routes.length,
    images: wanted.size,
    problems: index.problems,
    missing: missing.toSorted(),
  }
}
