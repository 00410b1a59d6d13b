import {defined} from '../../content/objects/defined.ts'
import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {hrefOf} from '../../website/addresses/address.ts'
import {ownAddress} from '../../website/addresses/documentAddress.ts'
import type {PageDocument} from '../../website/documents/pageDocument.ts'
import type {RelatedPage} from '../../website/documents/relatedDocument.ts'

export interface PreviewOptions extends SiteOptions {
  /** Address of the website, such as `https://example.org`. Links and calendar files name it. */
  readonly siteUrl?: string
  /** Where a page is on the website, from `/`. By default where Lectern's own website has it. */
  readonly pathOf?: (page: PageDocument | RelatedPage) => string | undefined
}

/** The full address of a page; `undefined` while it has no short name or the website no address. */
export function pageUrl(
  page: PageDocument | RelatedPage,
  {siteUrl, languages, pathOf = usualPath(languages?.[0]?.id)}: PreviewOptions,
): string | undefined {
  const path = pathOf(page)
  return siteUrl === undefined || path === undefined
    ? undefined
    : `${siteUrl.replace(/\/$/, '')}${path}`
}

const usualPath =
  (firstLanguage: string | undefined) =>
  ({_id, _type, ...page}: PageDocument | RelatedPage): string | undefined => {
    const {permalink, slug, language, title, source} = page
    if (_id === undefined || (permalink ?? slug?.current) === undefined) return undefined
    const stated = defined({
      permalink,
      language,
      title,
      slug: slug?.current,
      imported: source?.address,
    })
    return hrefOf(ownAddress({_id, _type, ...stated}, firstLanguage))
  }
