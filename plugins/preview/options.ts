import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import type {PageDocument} from '../../website/documents/pageDocument.ts'
import type {RelatedPage} from '../../website/documents/relatedDocument.ts'

export interface PreviewOptions extends SiteOptions {
  /** Address of the website, such as `https://example.org`. Links and calendar files name it. */
  readonly siteUrl?: string
  /** Where a page is on the website, from `/`. By default its fixed address or its short name. */
  readonly pathOf?: (page: PageDocument | RelatedPage) => string | undefined
}

/** The full address of a page; `undefined` while it has no short name or the website no address. */
export function pageUrl(
  page: PageDocument | RelatedPage,
  {siteUrl, pathOf = usualPath}: PreviewOptions,
): string | undefined {
  const path = pathOf(page)
  return siteUrl === undefined || path === undefined
    ? undefined
    : `${siteUrl.replace(/\/$/, '')}${path}`
}

const usualPath = ({permalink, slug}: PageDocument | RelatedPage): string | undefined =>
  permalink ?? (slug?.current === undefined ? undefined : `/${slug.current}/`)
