import {hrefOf} from '../../website/addresses/address.ts'
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

export const hostFilePaths = ['/_redirects', '/nginx-redirects.conf'] as const

const [netlifyPath, nginxPath] = hostFilePaths

/**
 * Redirects as hosts read them: `_redirects` (Netlify, Cloudflare Pages) and a map for nginx. Other
 * hosts have the pages that say the same.
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
  if (rules.length === 0) return []
  const type = 'text/plain; charset=utf-8'
  return [
    {path: netlifyPath, type, make: () => netlify(rules)},
    {path: nginxPath, type, make: () => nginx(rules)},
  ]
}
