import {readFileSync} from 'node:fs'
import {extname, join, normalize, sep} from 'node:path'

import {serveFile} from '../assets/serveFile.ts'
import {notFound} from '../errors.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const safety = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  // Nobody may show the Studio inside a page of theirs and have an editor click in it.
  'content-security-policy': "frame-ancestors 'self'",
}

export interface Studio {
  /** Of the built Studio, if one is served. */
  readonly folder: string | undefined
  /** The `Set-Cookie` that lets the browser in. */
  readonly cookie: string
}

/** A file of the built Studio; its start page for every address that is no file. */
export async function studioFile({folder, cookie}: Studio, path: string): Promise<Response> {
  if (folder === undefined) throw notFound('This lake serves no Studio')
  const relative = normalize(decoded(path))
  if (relative.split(sep).includes('..')) throw notFound('Not Found')
  const extension = extname(relative)
  const type = Object.hasOwn(types, extension) ? types[extension] : undefined
  // Addresses of the Studio end in document ids, which may have dots.
  if (type === undefined || relative === `${sep}index.html`) return startPage(cookie, folder)
  // Built files carry a hash of what they hold in their name.
  const caching = /-[\w-]{8,}\.\w+$/.test(relative)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'
  const headers = {
    ...safety,
    'content-type': type,
    'cache-control': caching,
  }
  return serveFile({path: join(folder, relative), headers}, undefined)
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    throw notFound('Not Found')
  }
}

const startPage = (cookie: string, folder: string): Response => {
  let page: string
  try {
    page = readFileSync(join(folder, 'index.html'), 'utf8')
  } catch {
    throw notFound(
      'There is no built Studio in the folder that the lake was started with (--studio). Build it and reload.',
    )
  }
  return new Response(withoutOutsideTags(page), {
    headers: {
      ...safety,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'set-cookie': cookie,
    },
  })
}

/** The page without scripts, styles and fonts from other hosts: all that the Studio needs is here. */
const withoutOutsideTags = (page: string): string =>
  page
    .replaceAll(/<script\b[^>]*\bsrc=["']?(?:https?:)?\/\/[^>]*>\s*<\/script>/gi, '')
    .replaceAll(/<link\b[^>]*\bhref=["']?(?:https?:)?\/\/[^>]*>/gi, '')
