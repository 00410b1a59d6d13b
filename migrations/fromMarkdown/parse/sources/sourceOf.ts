import {hugoSource} from '../hugo/hugoSource.ts'
import type {SiteConfig} from '../jekyllSite.ts'
import {jekyllSource} from '../jekyllSource.ts'
import {plainSource} from '../plain/plainSource.ts'
import type {PageSource} from './pageSource.ts'
import type {SiteKind} from './siteKinds.ts'

const sources: Readonly<Record<SiteKind, PageSource>> = {
  jekyll: jekyllSource,
  hugo: hugoSource,
  plain: plainSource,
}

/** How the pages of a site are read. */
export function sourceOf({kind = 'jekyll'}: Pick<SiteConfig, 'kind'>): PageSource {
  return sources[kind]
}
