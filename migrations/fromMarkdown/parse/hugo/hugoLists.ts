import type {SiteConfig} from '../jekyllSite.ts'
import {hugoLanguages} from './hugoLanguages.ts'
import {readHugoPath} from './hugoPath.ts'
import {hugoTaxonomies} from './hugoTaxonomies.ts'

/**
 * Tells the lists that Hugo makes by itself: of each section (the first folder of a page), of taxonomies and of their
 * terms.
 * @returns whether one stands at an address, which is without slashes at its edges
 * @see https://gohugo.io/content-management/sections/
 */
export function hugoLists(
  pages: readonly string[],
  values: SiteConfig['values'],
): (address: string) => boolean {
  const sections = new Set(
    pages.flatMap((path) => readHugoPath(path, values).collection?.label.toLowerCase() ?? []),
  )
  const taxonomies = hugoTaxonomies(values)
  const codes = new Set(hugoLanguages(values).all.map(({code}) => code))
  return (address) => {
    const parts = address.split('/')
    const [first = '', ...rest] = codes.has(parts[0] ?? '') ? parts.slice(1) : parts
    return taxonomies.has(first) || (sections.has(first) && rest.length === 0)
  }
}
