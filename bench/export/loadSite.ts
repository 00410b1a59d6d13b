import {openSite} from '../../migrations/fromMarkdown/read/openSite.ts'
import {loadedSite, type LoadedSite} from '../../migrations/toJekyll/testing/loadedSite.ts'

export type Loaded = LoadedSite

/** Opens a site as it is after an import of it: nothing has been edited. */
export async function loadSite(folder: string): Promise<Loaded> {
  return loadedSite(await openSite(folder))
}
