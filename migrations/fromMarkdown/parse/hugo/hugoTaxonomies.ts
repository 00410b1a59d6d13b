import {isRecord} from '../collections.ts'
import type {SiteConfig} from '../jekyllSite.ts'

const usual = ['tags', 'categories']

/** The taxonomies of a site, in small letters, as their folders and addresses are called. */
export function hugoTaxonomies({taxonomies}: SiteConfig['values']): ReadonlySet<string> {
  const names = isRecord(taxonomies)
    ? Object.values(taxonomies).filter((name) => typeof name === 'string')
    : usual
  return new Set(names.map((name) => name.toLowerCase()))
}
