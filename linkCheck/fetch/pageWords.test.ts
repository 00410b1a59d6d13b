import {describe, expect, it} from 'vitest'

import {useSites} from '../testing/useSites.ts'
import {html, webFor} from '../testing/webUnderTest.ts'
import {visit} from './visit.ts'

const site = useSites()

const at = (origin: string, path: string): URL => new URL(path, origin)

const resolve = async (): Promise<[{address: string; family: number}]> => [
  {address: '127.0.0.1', family: 4},
]

describe('words on pages', () => {
  it('notices pages that say that they are none', async () => {
    const web = await site({
      '/sv': html('Sidan hittades inte | Kommunen'),
      '/en': html('Shop', '<h1>404: Page not found</h1>'),
      '/talk': html('How we found pages that were not found', '<h1>Our talk on 404 pages</h1>'),
      '/wall': html('Just a moment...'),
    })
    const asked = webFor([web])
    expect((await visit(at(web.origin, '/sv'), asked)).outcome).toMatchObject({
      status: 'broken',
      cause: 'saysNotFound',
      reason: 'The page says “Sidan hittades inte | Kommunen”.',
    })
    expect((await visit(at(web.origin, '/en'), asked)).outcome.status).toBe('broken')
    expect((await visit(at(web.origin, '/talk'), asked)).outcome.status).toBe('ok')
    expect((await visit(at(web.origin, '/wall'), asked)).outcome).toMatchObject({
      status: 'unsure',
      cause: 'botWall',
    })
  })

  it('reads that an event is sold out on the pages of known providers only', async () => {
    const web = await site({'/org/fair/': html('Fair', '<p class="x"> Sold&nbsp;out </p>')})
    const names = ['pretix.eu', 'fair.example.org'].map((name) => `${name}:${web.port}`)
    const asked = webFor([], {resolve, allowedHosts: new Set(names)})
    const visits = names.map((name) => visit(new URL(`http://${name}/org/fair/`), asked))
    const [provider, other] = await Promise.all(visits)
    expect(provider?.outcome).toMatchObject({status: 'ok', offer: 'soldOut'})
    expect(other?.outcome).toEqual({status: 'ok', httpStatus: 200, redirects: []})
  })
})
