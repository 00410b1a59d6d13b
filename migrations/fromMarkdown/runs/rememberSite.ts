import type {SanityClient} from '@sanity/client'

import type {SiteAsset} from '../dataset/siteAssets.ts'
import type {ConvertOptions, Site} from '../parse/jekyllSite.ts'
import {readDatasetState, type SiteNote, writeSiteNote} from './siteNote.ts'
import {sitePrint, watchSite} from './sitePrint.ts'
import {decidedBy} from './unchangedSince.ts'

type AssetOf = (written: string) => Promise<SiteAsset | undefined>

export interface Remembering extends Pick<SiteNote, 'summary'> {
  readonly client: SanityClient
  readonly options: ConvertOptions
  /** The run that has to be the last one of the dataset. */
  readonly run: string | undefined
  readonly signal: AbortSignal
}

/** What an import sees of a site, for the next one to know whether it would see the same. */
export interface SiteMemory {
  /** To be read in place of the site. */
  readonly site: Site
  /** To be asked in place of `assetOf`. */
  readonly assetsOf: (assetOf: AssetOf) => AssetOf
  /**
   * Writes it down, once there is nothing left to do. Where the site changed meanwhile, or somebody
   * else wrote, nothing is known.
   * @throws DatasetError, InterruptedError
   */
  readonly keep: (remembering: Remembering) => Promise<void>
}

/** @param site as it was opened */
export function siteMemory(site: Site): SiteMemory {
  const watched = watchSite(site)
  const files = new Map<string, string | undefined>()
  return {
    site: watched.site,
    assetsOf: (assetOf) => async (written) => {
      const asset = await assetOf(written)
      files.set(written, asset?.sha1)
      return asset
    },
    keep: async ({client, options, run, summary, signal}) => {
      const digests = site.pages.map((path) => watched.digestOf(path))
      if (run === undefined || site.files === undefined || digests.includes(undefined)) return
      const now = await readDatasetState(client, signal)
      if (now.run !== run) return
      const named = [...files.keys()].toSorted()
      const print = await sitePrint({
        site,
        by: decidedBy(options),
        named,
        pageDigest: async (path) => watched.digestOf(path) ?? '',
        fileDigest: async (written) => files.get(written),
      })
      if (now.note?.print === print && now.note.state === now.state) return
      await writeSiteNote(client, {print, state: now.state, named, summary}, signal)
    },
  }
}
