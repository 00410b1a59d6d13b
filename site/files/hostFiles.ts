import {hrefOf} from '../../website/addresses/address.ts'
import {drawingPolicy} from '../images/drawingPolicy.ts'
import type {MakeFiles} from './siteFile.ts'

interface Rule {
  /** Decoded. */
  readonly from: string
  /** As a link writes it. */
  readonly to: string
}

/** With and without a `/` at the end, as old links come. */
const spellings = (path: string): readonly string[] =>
  path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path]

const netlify = (rules: readonly Rule[]): string =>
  rules.map(({from, to}) => `${hrefOf(from)} ${to} 301\n`).join('')

/** https://nginx.org/en/docs/http/ngx_http_map_module.html */
const nginx = (rules: readonly Rule[]): string =>
  [
    '# include this file within `http`, and within `server`:',
    '#   if ($lectern_redirect) { return 301 $lectern_redirect; }',
    'map $uri $lectern_redirect {',
    ...rules.map(({from, to}) => `  "${from}" "${to}";`),
    '}',
    '',
  ].join('\n')

/** For Netlify and Cloudflare Pages; what is asked for by its content never changes. */
const headers = (folder: string): string =>
  [
    `${folder}/images/*`,
    `  Content-Security-Policy: ${drawingPolicy}`,
    `${folder}/_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n')

export const hostFilePaths = ['/_redirects', '/nginx-redirects.conf', '/_headers'] as const

const [netlifyPath, nginxPath, headersPath] = hostFilePaths

/**
 * Redirects as hosts read them: `_redirects` (Netlify, Cloudflare Pages) and a map for nginx. Other
 * hosts have the pages that say the same. Headers for the two that read them from a file.
 */
export const hostFiles: MakeFiles = ({index, baseUrl}) => {
  const folder = new URL(baseUrl).pathname.replace(/\/$/, '')
  const rules = [...index.routes.values()]
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .flatMap(({address, target}): readonly Rule[] =>
      target.kind === 'redirect'
        ? spellings(decodeURI(folder) + address).map((from) => ({
            from,
            to: folder + hrefOf(target.to),
          }))
        : [],
    )
  const type = 'text/plain; charset=utf-8'
  const always = [{path: headersPath, type, make: () => headers(folder)}]
  if (rules.length === 0) return always
  return [
    ...always,
    {path: netlifyPath, type, make: () => netlify(rules)},
    {path: nginxPath, type, make: () => nginx(rules)},
  ]
}
