import {anyBody} from './fuzzBodies.ts'
import {anyId, anyPath, anyQuery, oddText} from './fuzzTexts.ts'
import type {Random} from './seeded.ts'

export interface FuzzRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  readonly hasToken: boolean
}

/** What is there: names with which an address leads somewhere. */
export interface Known {
  readonly project: string
  readonly dataset: string
  readonly image: string
  readonly file: string
}

/** The addresses of docs/lake.md, and some that only look like them. */
const routes = `
GET /users/me|GET /users/:ids|GET /projects/:project/users/:ids|GET /auth/id|GET /auth/providers
POST /auth/logout|GET /users/me/keyvalue|GET /users/me/keyvalue/:keys|PUT /users/me/keyvalue
GET /projects/:project|GET /projects/:project/datasets|PUT /projects/:project/datasets/:other
PATCH /projects/:project/datasets/:other|DELETE /projects/:project/datasets/:other
PUT /projects/:project/datasets/:other/copy|GET /datasets|PUT /datasets/:other
PATCH /datasets/:other|DELETE /datasets/:other|PUT /datasets/:other/copy
GET /projects/:project/datasets/:dataset/acl|GET /projects/:project/grants
GET /projects/:project/user-applications|GET /features|GET /schedules/:project/:dataset|GET /ping
GET /check/cors|GET /help|GET /journey/:any|GET /intake/telemetry-status|POST /intake/batch
GET /data/ping/:dataset|GET /data/listen/:dataset|GET /data/live/events/:dataset
GET /data/export/:dataset|GET /data/references/:dataset/documents/:ids/to
GET /data/history/:dataset/transactions/:ids|GET /data/history/:dataset/documents/:ids
GET /socket/:dataset|POST /lake/compact|GET /lake/status|GET /data/history/:dataset/events/documents/:ids
`
  .trim()
  .split(/[\n|]/)
/** Where most of the work is done. */
const busyRoutes = `
GET /data/query/:dataset|POST /data/query/:dataset|GET /data/doc/:dataset/:ids
POST /data/mutate/:dataset|POST /data/mutate/:dataset|POST /data/mutate/:dataset
POST /data/actions/:dataset|POST /data/actions/:dataset|POST /assets/images/:dataset
POST /assets/files/:dataset|GET /images/:project/:dataset/:image|GET /images/:project/:dataset/:image/:any
GET /files/:project/:dataset/:file|GET /files/:project/:dataset/:file/:any
`
  .trim()
  .split(/[\n|]/)
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE']
const versions = [
  '/v2025-02-19',
  '/v2021-06-07',
  '/v1',
  '/vX',
  '/v2',
  '/v9999-99-99',
  '',
  '//v1',
  '/V1',
]
const parameters: readonly (readonly [string, readonly string[]])[] = [
  [
    'perspective',
    ['raw', 'drafts', 'published', 'previewDrafts', 'rA,drafts', '', ',,', 'a b', '["rA"]'],
  ],
  ['returnDocuments', ['true', 'false', '2']],
  ['returnIds', ['true', '']],
  ['dryRun', ['true', 'maybe']],
  ['autoGenerateArrayKeys', ['true']],
  ['visibility', ['sync', 'async', 'never']],
  ['transactionId', ['t1', '../x', '']],
  ['includeResult', ['true']],
  ['includePreviousRevision', ['true']],
  ['effectFormat', ['mendoza', 'xml']],
  ['enableResume', ['true']],
  ['lastEventId', ['1', '-1', 'x#y', '99999999999999999999']],
  ['revision', ['r1', '']],
  ['time', ['2024-01-01T00:00:00Z', 'never', '+300000-01-01T00:00:00Z', '-1']],
  ['lastRevision', ['true', '0']],
  ['fromTransaction', ['x']],
  ['limit', ['0', '-1', '1e9']],
  ['types', ['fuzz', '', ',']],
  ['nextCursor', ['', 'x']],
  ['keepDays', ['1', '0', '-1', 'NaN', '1e999', '99999999999999']],
  ['filename', ['a.png', '../../etc/passwd', 'a\u0000b', '']],
  ['meta', ['lqip', 'none', 'palette', 'location', '']],
  ['w', ['10', '0', '-1', '8192', '1e3', 'NaN', '0x10', '1.5']],
  ['h', ['10', '0', '8192', 'Infinity']],
  ['min-w', ['5', '9000']],
  ['max-h', ['5', '-0']],
  ['fit', ['crop', 'clip', 'fill', 'fillmax', 'max', 'min', 'scale', 'none']],
  ['crop', ['center', 'top,left', 'entropy', 'focalpoint', 'top,bottom']],
  ['fp-x', ['0', '1', '0.5', '2']],
  ['rect', ['0,0,10,10', '39.9,0,0.1,20', '-1,-1,5,5', '1,2,3', '0,0,0,0', ',,,']],
  ['dpr', ['2', '0', '3.7']],
  ['q', ['0', '100', '-5']],
  ['fm', ['jpg', 'pjpg', 'webp', 'avif', 'json', 'exe']],
  ['auto', ['format', 'x']],
  ['or', ['90', '45', '-90', '360']],
  ['flip', ['h', 'hv', 'x']],
  ['blur', ['1', '2000', '0']],
  ['sharp', ['100', '-1']],
  ['sat', ['-100', '1000']],
  ['invert', ['true']],
  ['pad', ['5', '1000', '-5']],
  ['bg', ['fff', '80ff0000', '#fff', 'red']],
  ['dl', ['', 'a"b', 'ü', '\r\nX: 1']],
  ['dlRaw', ['', 'x']],
]
const headerValues: readonly (readonly [string, readonly string[]])[] = [
  ['origin', ['http://localhost:3333', 'http://evil.example', 'null', '']],
  ['host', ['localhost', 'evil.example', '127.0.0.1:1', '[::1]', 'a@b', '']],
  ['cookie', ['lectern=1', 'a=b; c', '=;=;', 'lectern-session=%E0%A4%A']],
  ['authorization', ['Bearer', 'Bearer x', 'Basic eDp4', 'bearer  ']],
  ['content-type', ['application/json', 'text/plain', 'image/png', 'multipart/form-data', 'x', '']],
  ['content-encoding', ['gzip', 'br', 'identity']],
  ['accept', ['image/webp', 'text/event-stream', '*/*', '']],
  ['range', ['bytes=0-', 'bytes=-5', 'bytes=9-2', 'bytes=0-1,3-4', 'bytes=99999999999-', 'x']],
  ['if-none-match', ['*', '"x"', 'W/"']],
  ['if-modified-since', ['yesterday']],
  ['last-event-id', ['1', 'x', '99999999999999999999']],
  ['sec-fetch-site', ['cross-site', 'same-origin', 'none']],
  ['access-control-request-method', ['POST', 'x']],
  ['x-forwarded-host', ['evil.example']],
]

export function anyRequest(random: Random, known: Known): FuzzRequest {
  const route = random.pick(random.chance(0.65) ? busyRoutes : routes)
  const [method = 'GET', pattern = '/'] = route.split(' ')
  return {
    method: random.chance(0.05) ? random.pick(methods) : method,
    path: asSent(address(random, pattern, known) + search(random, pattern)),
    headers: {...anyHeaders(random), ...upgrade(random, pattern)},
    body: method === 'GET' && random.chance(0.97) ? undefined : anyBody(random, pattern),
    hasToken: random.chance(0.8),
  }
}

const address = (random: Random, pattern: string, known: Known): string => {
  const hasNoVersion = /^\/(images|files|lake)\//.test(pattern) && !random.chance(0.05)
  const version = random.chance(0.9) ? '/v2025-02-19' : random.pick(versions)
  const filled = pattern.replaceAll(/:(\w+)/g, (_, name: string) => segment(random, name, known))
  return (hasNoVersion ? '' : version) + filled
}

const segment = (random: Random, name: string, known: Known): string => {
  if (name === 'other')
    return random.pick(['fuzz-a', 'fuzz-b', known.dataset, '..', oddText(random)])
  if (name === 'ids' || name === 'keys') {
    return Array.from({length: 1 + random.below(3)}, () => anyId(random)).join(',')
  }
  if (random.chance(0.06)) return oddText(random)
  if (name === 'project' || name === 'dataset' || name === 'image' || name === 'file') {
    return known[name]
  }
  return oddText(random)
}

const search = (random: Random, pattern: string): string => {
  const pairs: string[] = []
  if (/query|listen/.test(pattern) && random.chance(0.95)) {
    pairs.push(`query=${encode(random, anyQuery(random))}`, `$p=${encode(random, '"a"')}`)
    if (random.chance(0.1)) pairs.push(`$${oddText(random)}=${oddText(random)}`)
  }
  while (random.chance(0.55)) {
    const [name, values] = random.pick(parameters)
    const value = random.chance(0.9) ? random.pick(values) : anyPath(random)
    pairs.push(`${name}=${encode(random, value)}`)
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Mostly as it should be, and at times as it comes. */
const encode = (random: Random, text: string): string =>
  random.chance(0.97) ? encodeURIComponent(text.toWellFormed()) : text

/** What Node would not send is taken out; the rest goes as it is. */
const asSent = (path: string): string =>
  path.replaceAll(/[^!-~]/g, (character) => encodeURIComponent(character.toWellFormed()))

const anyHeaders = (random: Random): Record<string, string> => {
  const headers: Record<string, string> = {}
  while (random.chance(0.3)) {
    const [name, values] = random.pick(headerValues)
    headers[name] = random.pick(values).replaceAll(/[\r\n]/g, '')
  }
  return headers
}

const upgrade = (random: Random, pattern: string): Record<string, string> => {
  if (!/socket|listen|events/.test(pattern) || random.chance(0.5)) return {}
  return {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': random.pick(['13', '8', 'x']),
    'sec-websocket-key': random.pick(['dGhlIHNhbXBsZSBub25jZQ==', 'x', '']),
  }
}
