import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'

import {keepRequestsLocal} from './localRequests.ts'

const browserFetch = vi.fn((input: string | URL | Request) =>
  Promise.resolve(new Response(`fetched ${String(input)}`)),
)

beforeEach(() => {
  browserFetch.mockClear()
  const window = {fetch: browserFetch}
  vi.stubGlobal('location', new URL('http://localhost:3333/content'))
  vi.stubGlobal('window', window)
  keepRequestsLocal('lectern')
})

afterEach(() => vi.unstubAllGlobals())

const textOf = async (url: string): Promise<string> => (await window.fetch(url)).text()

describe('keepRequestsLocal', () => {
  it('sends what goes to the project’s host name to the Studio’s own origin', async () => {
    expect(await textOf('http://lectern.localhost:3333/v2021-06-07/users/me?tag=a')).toBe(
      'fetched /v2021-06-07/users/me?tag=a',
    )
  })

  it('answers for Sanity’s services without asking them', async () => {
    expect(await textOf('https://sanity-cdn.com/v1/modules/sanity/latest/^6.0.0/t1')).toBe('{}')
    expect(await textOf('https://api.sanity.io/vX/intake/feedback')).toBe('{}')
    expect(browserFetch).not.toHaveBeenCalled()
  })

  it('leaves every other request alone', async () => {
    for (const url of ['/static/a.js', 'https://example.org/', 'https://notsanity.io/']) {
      expect(await textOf(url)).toBe(`fetched ${url}`)
    }
  })
})
