import {defined} from '../../../../content/objects/defined.ts'
import type {SiteConfig} from '../jekyllSite.ts'
import type {ParsedPage} from '../page.ts'
import {readPagePath} from '../pagePath.ts'
import {isTimeZone} from '../timeZones.ts'
import {pagePath} from '../url.ts'
import type {LiquidContext} from './context.ts'

/**
 * Where Jekyll publishes a file of the site, by the configuration alone: a permalink or categories
 * in the front matter of that file are not looked at.
 */
const publishedPath = (path: string, config: SiteConfig): string =>
  /\.(?:md|markdown|html?)$/i.test(path)
    ? pagePath(readPagePath(path, config.values), {}, config)
    : `/${path}`

const zoneOf = ({values: {timezone}}: SiteConfig): string | undefined =>
  typeof timezone === 'string' && isTimeZone(timezone) ? timezone : undefined

/** What Liquid in a page can ask for. */
export function contextOf(
  {frontMatter, url, path, collection}: ParsedPage,
  config: SiteConfig,
): LiquidContext {
  return {
    page: {...frontMatter.values, url, path, collection},
    site: config.values,
    baseUrl: config.baseUrl,
    origin: config.origins[0] ?? '',
    ...defined({timeZone: zoneOf(config), data: config.data}),
    publishedAs: (target) => publishedPath(target.replace(/^\//, ''), config),
  }
}
