import {firstValue, jekyllKeys, textsOf} from '../mapping/pageKeys.ts'
import type {ParsedPage} from '../parse/page.ts'
import {addressKey} from './addresses.ts'

/** The keys of all addresses that lead to a page, its own first. */
export function pageAddresses({
  url,
  fileUrl,
  frontMatter,
}: Pick<ParsedPage, 'url' | 'fileUrl' | 'frontMatter'>): readonly string[] {
  const addresses = [
    url,
    ...(fileUrl === undefined ? [] : [fileUrl]),
    ...textsOf(firstValue(frontMatter, jekyllKeys.permalink)?.value),
    ...textsOf(firstValue(frontMatter, jekyllKeys.redirectFrom)?.value),
  ]
  return [...new Set(addresses.map(addressKey))]
}
