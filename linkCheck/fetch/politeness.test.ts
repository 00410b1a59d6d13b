import {describe, expect, it} from 'vitest'

import {useSites} from '../testing/useSites.ts'
import {html, redirect, status, webFor, type Handler} from '../testing/webUnderTest.ts'
import {RestingHostError} from './errors.ts'
import {visit} from './visit.ts'

const site = useSites()

const at = (origin: string, path: string): URL => new URL(path, origin)

const robots: Handler = (_request, response) => {
  response.writeHead(200, {'content-type': 'text/plain'})
  response.end('User-agent: *\nDisallow: /\n\nUser-agent: LecternLinkCheck\nDisallow: /private\n')
}

describe('politeness', () => {
  it('obeys robots.txt, its own name before others', async () => {
    const web = await site({
      '/robots.txt': robots,
      '/private/page': html('A'),
      '/page': html('A'),
      '/there': redirect(302, '/private/page'),
    })
    const asked = webFor([web])
    expect((await visit(at(web.origin, '/private/page'), asked)).outcome).toMatchObject({
      status: 'skipped',
      cause: 'robots',
    })
    expect((await visit(at(web.origin, '/there'), asked)).outcome).toMatchObject({
      status: 'skipped',
      cause: 'robots',
    })
    expect((await visit(at(web.origin, '/page'), asked)).outcome.status).toBe('ok')
    expect(web.requests).toEqual([
      'GET /robots.txt',
      'HEAD /there',
      'GET /there',
      'HEAD /page',
      'GET /page',
    ])
  })

  it('asks a host one thing at a time, with a pause between two', async () => {
    const pauseMs = 60
    let inFlight = 0
    let mostAtOnce = 0
    const times: number[] = []
    const slowly: Handler = (request, response) => {
      inFlight += 1
      mostAtOnce = Math.max(mostAtOnce, inFlight)
      times.push(performance.now())
      setTimeout(() => {
        inFlight -= 1
        html('A')(request, response)
      }, 20)
    }
    const pages = ['/1', '/2', '/3']
    const web = await site(Object.fromEntries(pages.map((path) => [path, slowly])))
    const asked = webFor([web], {pauseMs})
    await Promise.all(pages.map((path) => visit(at(web.origin, path), asked)))
    const between = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect({mostAtOnce, requests: times.length}).toEqual({mostAtOnce: 1, requests: 6})
    expect(Math.min(...between)).toBeGreaterThan(pauseMs)
  })

  it('asks for nothing while robots.txt cannot be read for an error of the server', async () => {
    const web = await site({'/robots.txt': status(500), '/page': html('A')})
    const {outcome} = await visit(at(web.origin, '/page'), webFor([web]))
    expect(outcome).toMatchObject({status: 'unsure', cause: 'unavailable'})
    expect(web.requests).toEqual(['GET /robots.txt'])
  })

  it('comes back after the time that a server asks for, and leaves it alone after that', async () => {
    let isAsked = false
    const web = await site({
      '/once': (request, response) => {
        const handler = isAsked ? html('A') : status(429, {'retry-after': '0'})
        isAsked = true
        handler(request, response)
      },
      '/never': status(429, {'retry-after': '86400'}),
      '/other': html('A'),
    })
    const asked = webFor([web])
    expect((await visit(at(web.origin, '/once'), asked)).outcome.status).toBe('ok')
    expect((await visit(at(web.origin, '/never'), asked)).outcome).toMatchObject({
      status: 'unsure',
      cause: 'tooManyRequests',
    })
    await expect(visit(at(web.origin, '/other'), asked)).rejects.toThrow(RestingHostError)
    expect(web.requests).not.toContain('HEAD /other')
  })
})
