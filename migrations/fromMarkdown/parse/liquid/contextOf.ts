import type {SiteConfig} from '../../site.ts'
import type {ParsedPage} from '../page.ts'
import type {LiquidContext} from './context.ts'

/**
 * What Liquid in a page can ask for. `urlOf`: the path under which Jekyll publishes another file of
 * the site, where that is known.
 */
export const contextOf = (
  {frontMatter, url, path, collection}: ParsedPage,
  {values, baseUrl, origins}: SiteConfig,
  urlOf: LiquidContext['urlOf'] = () => undefined,
): LiquidContext => ({
  page: {...frontMatter.values, url, path, collection},
  site: values,
  baseUrl,
  origin: origins[0] ?? '',
  urlOf,
})
