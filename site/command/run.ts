import {rm, writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'

import type {SanityClient} from '@sanity/client'

import {buildSite} from '../build/buildSite.ts'
import type {Bundle} from '../bundle/openBundle.ts'
import {filePaths} from '../files/siteFiles.ts'
import type {ImageSource} from '../images/imagePath.ts'
import {openScripts} from '../preview/openScripts.ts'
import {formerAddresses} from '../published/formerAddresses.ts'
import {ContentStore, type Perspective} from '../published/store.ts'
import {serveSite, type Serving} from '../serve/serveSite.ts'
import {buildLines} from './buildLines.ts'
import type {SiteInvocation, SiteOptions} from './options.ts'

/** A content lake that is open for the command's time. */
export interface SiteLake {
  readonly client: SanityClient
  readonly images: ImageSource
  /** Of an embedded lake: where it reads who serves a website of its content. */
  readonly siteFile?: string
  /** Where it is remembered which addresses documents had. */
  readonly addressFile: string
}

export interface Surroundings {
  /** stdout, a line at a time. */
  readonly print: (line: string) => Promise<void>
  /** stderr, a line at a time. */
  readonly tell: (line: string) => Promise<void>
  readonly showProgress: (text: string) => void
  readonly signal: AbortSignal
}

type Working = Exclude<SiteInvocation, {kind: 'help' | 'init'}>

type Channels = Bundle['channels']

const contentOf = (
  {client, addressFile}: SiteLake,
  channels: Channels,
  {language, 'time-zone': timeZone}: SiteOptions,
  perspective: Perspective,
): ContentStore => {
  const files = [...filePaths, ...channels.map(({fileName}) => `/${fileName}`)]
  // What is a draft may never be seen: only where published pages were is remembered.
  const addresses = perspective === 'published' ? formerAddresses(addressFile) : undefined
  const settings = {firstLanguage: language, timeZone, files}
  return new ContentStore(client, settings, perspective, addresses)
}

/** Drafts are shown where they can be read. */
const previewOf = (
  lake: SiteLake,
  channels: Channels,
  options: SiteOptions,
  published: ContentStore,
): Pick<Serving, 'preview'> => {
  if (lake.client.config().token === undefined) return {}
  const contents = {published, drafts: contentOf(lake, channels, options, 'drafts')}
  // Made once, and before anybody waits for them.
  const scripts = openScripts(resolve(options.cache, 'preview'))
  scripts.catch(() => undefined)
  return {
    preview: {
      client: lake.client,
      sourceOf: (perspective) => contents[perspective],
      listen: (onNews) => contents.drafts.listen(onNews),
      scripts,
    },
  }
}

const now = (): Date => new Date()

const announce = (siteFile: string, url: string): Promise<void> =>
  writeFile(siteFile, `${JSON.stringify({url, pid: process.pid})}\n`)

/** Builds the site, or serves it until the signal. @returns whether there is something to mend */
export async function runSite(
  invocation: Working,
  lake: SiteLake,
  pages: Promise<Bundle>,
  {print, tell, showProgress, signal}: Surroundings,
): Promise<{readonly failed: boolean}> {
  const {options} = invocation
  showProgress('Preparing the pages')
  const {render, channels, filesFolder} = await pages
  const source = contentOf(lake, channels, options, 'published')
  if (invocation.kind === 'build') {
    const built = await buildSite({
      source,
      render,
      channels,
      filesFolder,
      images: lake.images,
      baseUrl: invocation.url,
      outFolder: invocation.out,
      cacheFolder: resolve(options.cache, 'files'),
      now,
      signal,
      onProgress: (done, all) => showProgress(`${done} of ${all} pages`),
    })
    if (options.json) await print(JSON.stringify(built))
    else {
      const {warnings, summary} = buildLines(built, invocation.out)
      for (const line of warnings) await tell(line)
      if (!options.quiet) await print(summary)
    }
    const isMissing = built.missing.length > 0
    return {failed: isMissing || (options.strict && built.problems.length > 0)}
  }
  const running = await serveSite({
    source,
    answering: {render, channels, now, isLive: true},
    filesFolder,
    images: lake.images,
    listen: (onNews) => source.listen(onNews),
    port: options.port,
    ...previewOf(lake, channels, options, source),
  })
  if (lake.siteFile !== undefined) await announce(lake.siteFile, running.url)
  await print(options.json ? JSON.stringify({url: running.url}) : `Website: ${running.url}`)
  if (!signal.aborted) {
    await new Promise((end) => {
      signal.addEventListener('abort', end, {once: true})
    })
  }
  if (lake.siteFile !== undefined) await rm(lake.siteFile, {force: true})
  await running.stop()
  return {failed: false}
}
