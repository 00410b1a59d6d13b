import {settleSite} from '../interpret/assumptions/settle.ts'
import {startSiteFigures} from '../interpret/assumptions/siteFigures.ts'
import type {Site} from '../parse/jekyllSite.ts'

/** Of a larger site so many pages are looked at, spread over all of it. */
const mostPages = 500

/**
 * A site with what nobody says of it (language, zone, order of dates, clock) learned from its pages.
 * A site that was looked at already stays as it is.
 */
export async function learnSite(site: Site): Promise<Site> {
  if (site.config.assumptions !== undefined) return site
  const {add, figures} = startSiteFigures()
  const step = Math.max(1, site.pages.length / mostPages)
  for (let at = 0; at < site.pages.length; at += step) {
    const path = site.pages[Math.floor(at)]
    const file = path === undefined ? undefined : await site.read(path)
    if (file !== undefined && 'text' in file) add(file)
  }
  return {...site, config: {...site.config, ...settleSite(site.config, figures())}}
}
