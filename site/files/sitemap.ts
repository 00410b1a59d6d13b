import {hrefOf} from '../../website/addresses/address.ts'
import {element, elementOf} from '../../website/xml/xml.ts'
import type {Route, Target} from '../published/routes.ts'
import type {FileContext, MakeFiles} from './siteFile.ts'

const hidden: ReadonlySet<Target['kind']> = new Set(['redirect', 'notFound', 'search'])

const entry = (url: string, changed: string | undefined): string =>
  element('url', {}, element('loc', {}, url), ...elementOf('lastmod', changed)).xml

const urlSet = ({index, full}: FileContext): string => {
  const changedAt = ({target}: Route): string | undefined =>
    target.kind === 'document' ? index.documents.get(target.id)?._updatedAt : undefined
  const urls = [...index.routes.values()]
    .filter(({target}) => !hidden.has(target.kind))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map((route) => entry(full(hrefOf(route.address)), changedAt(route)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

export const sitemapPaths = ['/sitemap.xml', '/robots.txt'] as const

const [sitemapPath, robotsPath] = sitemapPaths

/** `sitemap.xml` and the `robots.txt` that names it. https://www.sitemaps.org/protocol.html */
export const sitemap: MakeFiles = () => [
  {path: sitemapPath, type: 'application/xml; charset=utf-8', make: urlSet},
  {
    path: robotsPath,
    type: 'text/plain; charset=utf-8',
    make: ({full}) => `User-agent: *\nAllow: /\n\nSitemap: ${full(sitemapPath)}\n`,
  },
]
