import {hrefOf} from '../../website/addresses/address.ts'
import type {Route, Target} from '../published/routes.ts'
import type {SiteIndex} from '../published/siteIndex.ts'

export interface TextFile {
  /** Relative to the site's folder. */
  readonly path: string
  readonly text: string
}

const hidden: ReadonlySet<Target['kind']> = new Set(['redirect', 'notFound', 'search'])

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const entry = (url: string, changed: string | undefined): string =>
  `<url><loc>${escaped(url)}</loc>${changed === undefined ? '' : `<lastmod>${escaped(changed)}</lastmod>`}</url>`

/** `sitemap.xml` and the `robots.txt` that names it. https://www.sitemaps.org/protocol.html */
export function sitemap(index: SiteIndex, baseUrl: string): readonly TextFile[] {
  const folder = new URL(baseUrl).pathname.replace(/\/$/, '')
  const full = (path: string): string => new URL(folder + path, baseUrl).href
  const changedAt = ({target}: Route): string | undefined =>
    target.kind === 'document' ? index.documents.get(target.id)?._updatedAt : undefined
  const urls = [...index.routes.values()]
    .filter(({target}) => !hidden.has(target.kind))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map((route) => entry(full(hrefOf(route.address)), changedAt(route)))
  return [
    {
      path: 'sitemap.xml',
      text: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    },
    {path: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${full('/sitemap.xml')}\n`},
  ]
}
