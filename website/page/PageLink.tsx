import type {PropsWithChildren} from 'react'

import {safeHref} from '../body/safeHref.ts'
import type {RelatedPage} from '../documents/relatedDocument.ts'
import type {PageSettings} from './settings.ts'

interface PageLinkProps {
  readonly page: RelatedPage | undefined
  readonly settings: PageSettings
}

/** Words that lead to a page of this site, if it has one. */
export function PageLink({page, settings, children}: PropsWithChildren<PageLinkProps>) {
  const href = safeHref(page && settings.urlOf(page))
  return href === undefined ? <>{children}</> : <a href={href}>{children}</a>
}
