import type {Site} from '../../parse/jekyllSite.ts'
import type {ReadOptions} from '../openOptions.ts'
import type {SiteFiles} from '../siteFiles.ts'

/** How one kind of site is known, and opened. */
export interface SiteReader {
  /** Whether a folder that holds these names (not those in folders below it) is such a site. */
  readonly isSite: (names: ReadonlySet<string>) => boolean
  /**
   * @param name of the site, for the user: the path as it was given
   * @throws NotASiteError, SettingsError
   */
  readonly open: (files: SiteFiles, name: string, options: ReadOptions) => Promise<Site>
}
