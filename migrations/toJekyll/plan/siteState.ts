import type {SiteConfig, SiteFile} from '../../fromMarkdown/parse/jekyllSite.ts'
import type {Holdings} from '../dataset/holdings.ts'
import type {AssetId} from '../reading/pageContent.ts'
import type {FindAsset, SiteReader} from '../reading/siteReader.ts'
import type {Target} from '../target/target.ts'

/** A site and a dataset as they are, before anything is written. Pure data, but for the reader's memory. */
export interface SiteState {
  readonly reader: SiteReader
  readonly config: SiteConfig
  /** Every page, by path. */
  readonly files: ReadonlyMap<string, SiteFile>
  readonly asset: FindAsset
  readonly assetId: AssetId
  readonly holdings: Holdings
  readonly target: Target
}

export interface ExportOptions {
  /** Drafts too, as pages that are not shown. */
  readonly drafts: boolean
  /** Whether pages go whose documents were unpublished or deleted. */
  readonly prune: boolean
}
