import type {Site} from '../../parse/jekyllSite.ts'
import type {OpenOptions} from '../openOptions.ts'

/** How one kind of site is known, and opened. */
export interface SiteReader {
  /** Whether a folder that holds these names (not those in folders below it) is such a site. */
  readonly isSite: (names: ReadonlySet<string>) => boolean
  /**
   * @param root the folder's real path
   * @param folder the path as it was given
   * @throws NotASiteError, SettingsError
   */
  readonly open: (root: string, folder: string, options: OpenOptions) => Promise<Site>
}
