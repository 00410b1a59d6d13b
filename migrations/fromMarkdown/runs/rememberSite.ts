import type {SanityClient} from '@sanity/client'

import type {FileDigest} from '../dataset/fileDigests.ts'
import type {AssetOf} from '../dataset/siteAssets.ts'
import type {ConvertOptions, Site, SiteConfig} from '../parse/jekyllSite.ts'
import {type Kept, type KeptPages, openKeptPages} from './keptPages.ts'
import {readDatasetState, type SiteNote, writeSiteNote} from './siteNote.ts'
import {restPrint, sitePrint, watchSite} from './sitePrint.ts'
import {decidedBy} from './unchangedSince.ts'

export interface Remembering extends Pick<SiteNote, 'summary'> {
  readonly client: SanityClient
  readonly options: ConvertOptions
  /** The run that has to be the last one of the dataset. */
  readonly run: string | undefined
  readonly signal: AbortSignal
}

export interface Recalling {
  readonly client: SanityClient
  readonly options: ConvertOptions
  /** The site's configuration, with what was learned from its pages. */
  readonly config: SiteConfig
  readonly fileDigest: FileDigest
  /** Where it is kept; none where every page is to be looked at, and nothing is kept. */
  readonly file: string | undefined
  readonly signal: AbortSignal
}

/** What an import sees of a site, for the next one to know whether it would see the same. */
export interface SiteMemory {
  /** To be read in place of the site. */
  readonly site: Site
  /** To be asked in place of `assetOf`. */
  readonly assetsOf: (assetOf: AssetOf) => AssetOf
  /**
   * What the last import kept of pages, where nobody wrote since, and the run that it holds behind.
   * @throws DatasetError, InterruptedError
   */
  readonly recall: <Page extends Kept>(
    recalling: Recalling,
  ) => Promise<{readonly pages: KeptPages<Page>; readonly run: string | undefined}>
  /**
   * Writes it down, once there is nothing left to do. Where the site changed meanwhile, or somebody
   * else wrote, nothing is known.
   * @throws DatasetError, InterruptedError
   */
  readonly keep: (remembering: Remembering) => Promise<void>
}

/** What is taken to hold for a site; the figures that speak for it change with each page. */
const withoutEvidence = ({assumptions = [], ...config}: SiteConfig): SiteConfig => ({
  ...config,
  assumptions: assumptions.map((assumption) => ({...assumption, evidence: ''})),
})

/** @param site as it was opened */
export function siteMemory(site: Site): SiteMemory {
  const watched = watchSite(site)
  const files = new Map<string, string | undefined>()
  let keepPages: ((state: string) => Promise<void>) | undefined

  const printOf = (config: SiteConfig, options: ConvertOptions): Promise<string> =>
    restPrint({
      site: {...site, config: withoutEvidence(config)},
      by: decidedBy(options),
      named: [...files.keys()].toSorted(),
      fileDigest: async (written) => files.get(written),
    })
  return {
    site: watched,
    assetsOf: (assetOf) => async (written) => {
      const asset = await assetOf(written)
      files.set(written, asset?.sha1)
      return asset
    },
    recall: async <Page extends Kept>({
      client,
      options,
      config,
      fileDigest,
      file,
      signal,
    }: Recalling) => {
      const isKept = file !== undefined && site.files !== undefined && config.mapping === undefined
      const now = isKept ? await readDatasetState(client, signal) : undefined
      const note = now?.note?.state === now?.state && !now?.hasExports ? now?.note : undefined
      const named = note?.named ?? []
      await Promise.all(named.map(async (written) => files.set(written, await fileDigest(written))))
      const key = note && {state: note.state, site: await printOf(config, options)}
      const pages = openKeptPages<Page>(isKept ? file : undefined, key, site.pages.length)
      keepPages = async (state) => pages.save({state, site: await printOf(config, options)})
      return {pages, run: now?.run}
    },
    keep: async ({client, options, run, summary, signal}) => {
      const isWhole = site.pages.every((path) => watched.seen(path) !== undefined)
      if (run === undefined || site.files === undefined || !isWhole) return
      const now = await readDatasetState(client, signal)
      if (now.run !== run) return
      const named = [...files.keys()].toSorted()
      const print = await sitePrint({
        site,
        by: decidedBy(options),
        named,
        pageDigest: async (path) => watched.seen(path)?.print ?? '',
        fileDigest: async (written) => files.get(written),
      })
      await keepPages?.(now.state)
      if (now.note?.print === print && now.note.state === now.state) return
      await writeSiteNote(client, {print, state: now.state, named, summary}, signal)
    },
  }
}
