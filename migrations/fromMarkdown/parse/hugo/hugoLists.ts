import {isRecord} from '../collections.ts'
import type {SiteConfig} from '../jekyllSite.ts'
import {hugoLanguages} from './hugoLanguages.ts'
import {readHugoPath} from './hugoPath.ts'

const usualTaxonomies = ['tags', 'categories']

const taxonomiesOf = ({taxonomies}: SiteConfig['values']): readonly string[] =>
  isRecord(taxonomies)
    ? Object.values(taxonomies).filter((name) => typeof name === 'string')
    : usualTaxonomies

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
  const taxonomies = new Set(taxonomiesOf(values).map((name) => name.toLowerCase()))
  const codes = new Set(hugoLanguages(values).all.map(({code}) => code))
  return (address) => {
    const parts = address.split('/')
    const [first = '', ...rest] = codes.has(parts[0] ?? '') ? parts.slice(1) : parts
    return taxonomies.has(first) || (sections.has(first) && rest.length === 0)
  }
}
