import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {describe, expect, it} from 'vitest'

import {visit} from '../../../linkCheck/fetch/visit.ts'
import {useSites} from '../../../linkCheck/testing/useSites.ts'
import {html, redirect, startSite, status, webFor} from '../../../linkCheck/testing/webUnderTest.ts'

const site = useSites()

/** Node makes no certificates. */
const openssl = 'openssl'
const hasOpenssl = spawnSync(openssl, ['version']).status === 0

const at = (origin: string, path: string): URL => new URL(path, origin)

describe('visit', () => {
  it('asks for robots.txt, then HEAD, then reads the page', async () => {
    const web = await site({'/page': html('A fair')})
    expect(await visit(at(web.origin, '/page'), webFor([web]))).toEqual({
      outcome: {status: 'ok', httpStatus: 200, redirects: []},
      isHeard: true,
    })
    expect(web.requests).toEqual(['GET /robots.txt', 'HEAD /page', 'GET /page'])
  })

  it('does not fetch what is no page', async () => {
    const web = await site({'/film': status(200, {'content-type': 'video/mp4'})})
    const {outcome} = await visit(at(web.origin, '/film'), webFor([web]))
    expect(outcome).toMatchObject({status: 'ok', httpStatus: 200})
    expect(web.requests).toEqual(['GET /robots.txt', 'HEAD /film'])
  })

  it('names itself and its documentation', async () => {
    const seen: (string | undefined)[] = []
    const web = await site({
      '/page': (request, response) => {
        seen.push(request.headers['user-agent'])
        html('A')(request, response)
      },
    })
    await visit(at(web.origin, '/page'), webFor([web]))
    expect(new Set(seen)).toEqual(
      new Set(['LecternLinkCheck/1.2.3 (link check of a Lectern site; docs/links.md)']),
    )
  })

  it.each([400, 403, 404, 405, 500, 501])(
    'asks again with GET where HEAD gets %i',
    async (code) => {
      const web = await site({
        '/page': (request, response) =>
          request.method === 'HEAD'
            ? status(code)(request, response)
            : html('A')(request, response),
      })
      const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
      expect(outcome).toMatchObject({status: 'ok', httpStatus: 200})
    },
  )

  it('asks again with GET where the server hangs up on HEAD', async () => {
    const web = await site({
      '/page': (request, response) => {
        if (request.method === 'HEAD') request.destroy()
        else html('A')(request, response)
      },
    })
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome.status).toBe('ok')
  })

  it.each([
    [404, {status: 'broken', cause: 'notFound', reason: 'The server answers 404.'}],
    [410, {status: 'broken', cause: 'gone'}],
    [401, {status: 'unsure', cause: 'loginNeeded'}],
    [403, {status: 'unsure', cause: 'refusedUs'}],
    [429, {status: 'unsure', cause: 'tooManyRequests'}],
    [503, {status: 'unsure', cause: 'unavailable'}],
    [999, {status: 'unsure', cause: 'refusedUs'}],
    [500, {status: 'broken', cause: 'serverError'}],
  ])('understands %i', async (code, expected) => {
    const web = await site({'/page': status(code)})
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({...expected, httpStatus: code})
  })

  it('goes by GET where HEAD is led elsewhere', async () => {
    const web = await site({
      '/page': (request, response) =>
        request.method === 'HEAD'
          ? redirect(302, '/')(request, response)
          : html('A fair')(request, response),
      '/': html('Start'),
    })
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toEqual({status: 'ok', httpStatus: 200, redirects: []})
  })

  it('asks again with GET where HEAD is not available for the moment', async () => {
    const web = await site({
      '/page': (request, response) =>
        request.method === 'HEAD' ? status(503)(request, response) : html('A')(request, response),
    })
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({status: 'ok', httpStatus: 200})
  })

  it.each(['utf8', 'latin1'] as const)('is led to an address in %s', async (encoding) => {
    const web = await site({
      '/page': (request) => {
        const head = Buffer.from('HTTP/1.1 302 Found\r\nlocation: /sid\u00e5\r\n\r\n', encoding)
        request.socket.end(head)
      },
      '/sid%C3%A5': html('A fair'),
    })
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({status: 'ok', finalUrl: `${web.origin}/sid%C3%A5`})
  })

  it('reads long headers', async () => {
    const web = await site({
      '/page': (request, response) => {
        response.setHeader('content-security-policy', 'a '.repeat(30_000))
        html('A')(request, response)
      },
    })
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({status: 'ok', httpStatus: 200})
  })

  it('reports where a page has moved for good', async () => {
    const web = await site({
      '/old': redirect(301, '/newer'),
      '/newer': redirect(308, '/newest'),
      '/newest': redirect(302, '/today'),
      '/today': html('A'),
    })
    const {outcome} = await visit(at(web.origin, '/old'), webFor([web]))
    expect(outcome).toEqual({
      status: 'ok',
      httpStatus: 200,
      finalUrl: `${web.origin}/today`,
      movedTo: `${web.origin}/newest`,
      redirects: [
        {httpStatus: 301, url: `${web.origin}/newer`},
        {httpStatus: 308, url: `${web.origin}/newest`},
        {httpStatus: 302, url: `${web.origin}/today`},
      ],
    })
  })

  it('notices circles, and ways without an end', async () => {
    const web = await site({
      '/a': redirect(302, '/b'),
      '/b': redirect(302, '/a'),
      ...Object.fromEntries(
        Array.from({length: 30}, (_, step) => [`/${step}`, redirect(302, `/${step + 1}`)]),
      ),
    })
    const circle = await visit(at(web.origin, '/a'), webFor([web]))
    expect(circle.outcome).toMatchObject({status: 'broken', cause: 'redirectLoop'})
    const endless = await visit(at(web.origin, '/0'), webFor([web]))
    expect(endless.outcome).toMatchObject({status: 'broken', cause: 'tooManyRedirects'})
    expect(endless.outcome.redirects).toHaveLength(10)
  })

  it('shows a cookie to the host that set it, without which it would be led in a circle', async () => {
    const web = await site({
      '/page': (request, response) => {
        if (request.headers.cookie === 'seen=1') html('A')(request, response)
        else response.writeHead(302, {location: '/page', 'set-cookie': 'seen=1; Path=/'}).end()
      },
    })
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({status: 'ok', httpStatus: 200})
  })

  it('follows no redirect to a private address', async () => {
    const inner = await site({'/secret': html('Secret')})
    const web = await site({'/page': redirect(302, `${inner.origin}/secret`)})
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({status: 'skipped', cause: 'unusualPort'})
    const metadata = await site({'/page': redirect(302, 'http://169.254.169.254/latest/meta-data')})
    expect((await visit(at(metadata.origin, '/page'), webFor([metadata]))).outcome).toMatchObject({
      status: 'skipped',
      cause: 'privateAddress',
    })
    const file = await site({'/page': redirect(302, 'file:///etc/passwd')})
    expect((await visit(at(file.origin, '/page'), webFor([file]))).outcome).toMatchObject({
      status: 'skipped',
      cause: 'otherScheme',
    })
    expect(inner.requests).toEqual([])
  })

  it('does not wait for a slow server for ever', async () => {
    const web = await site({
      '/silent': () => undefined,
      '/dripping': (_request, response) => {
        response.writeHead(200, {'content-type': 'text/html'})
        const drip = setInterval(() => response.write('<p>'), 20)
        response.on('close', () => clearInterval(drip))
      },
    })
    for (const path of ['/silent', '/dripping']) {
      const {outcome} = await visit(at(web.origin, path), webFor([web], {timeoutMs: 200}))
      expect(outcome).toMatchObject({status: 'broken', cause: 'timedOut'})
    }
  })

  it('reads no more of a huge page than it needs', async () => {
    let written = 0
    const web = await site({
      '/huge': (request, response) => {
        response.writeHead(200, {'content-type': 'text/html'})
        if (request.method === 'HEAD') {
          response.end()
          return
        }
        const chunk = Buffer.alloc(64 * 1024, 'a ')
        const fill = (): void => {
          while (written < 512 * 1024 * 1024 && !response.destroyed) {
            written += chunk.length
            if (!response.write(chunk)) return
          }
        }
        response.on('drain', fill)
        response.write('<title>Huge</title>')
        fill()
      },
    })
    const {outcome} = await visit(at(web.origin, '/huge'), webFor([web]))
    expect(outcome.status).toBe('ok')
    expect(written).toBeLessThan(32 * 1024 * 1024)
  })

  it.skipIf(!hasOpenssl)('tells that a certificate is signed by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-certificate-'))
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    const files = ['-keyout', keyFile, '-out', certFile]
    execFileSync(openssl, [...args, '-nodes', '-days', '2', ...names, ...files], {
      stdio: 'ignore',
    })
    const tls = {key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8')}
    rmSync(folder, {recursive: true})
    const web = await site({'/page': html('A')}, {tls})
    expect(await visit(at(web.origin, '/page'), webFor([web]))).toEqual({
      isHeard: true,
      outcome: {
        status: 'broken',
        cause: 'certificateSelfSigned',
        reason: 'The server’s certificate is signed by itself, so browsers warn.',
        redirects: [],
      },
    })
  })

  it('cannot reach a server that is not there', async () => {
    const gone = await startSite({})
    await gone.close()
    const {outcome, isHeard} = await visit(at(gone.origin, '/page'), webFor([gone]))
    expect({cause: outcome.cause, isHeard}).toEqual({cause: 'unreachable', isHeard: false})
  })
})
