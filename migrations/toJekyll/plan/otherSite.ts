import type {SiteReading} from '../reading/siteReader.ts'
import type {FoundPages} from './findJobs.ts'

/**
 * Why a dataset seems to be another site's: it knows nothing of most pages, or the site has none of
 * those that its documents were imported from. `undefined` where the two belong together.
 */
export function otherSite({pages}: SiteReading, {strange, lost}: FoundPages): string | undefined {
  const known = pages.size - strange.length
  const isOther = known < strange.length || (known === 0 && lost.length > 0)
  if (!isOther) return undefined
  return strange.length > 0
    ? `The dataset knows ${known} of the ${pages.size} pages of this site.`
    : `The site has none of the ${lost.length} pages that documents of the dataset were imported from.`
}
