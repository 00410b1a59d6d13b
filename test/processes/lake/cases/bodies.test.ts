import {array, assert, asyncProperty, constantFrom, jsonValue, record, string} from 'fast-check'
import {describe, expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const version = '/v2025-02-19'

const send = (path: string, body: string, headers: Record<string, string> = {}) =>
  lake.request(`${version}/data/${path}/${lake.connection.dataset}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body,
  })

const nested = (levels: number, inside = ''): string =>
  '['.repeat(levels) + inside + ']'.repeat(levels)

const create = (deep: string): string =>
  `{"mutations": [{"create": {"_type": "sample", "deep": ${deep}}}]}`
const queried = async (value: string) => {
  const search = `query=$x&$x=${encodeURIComponent(value)}`
  const {dataset} = lake.connection
  return (await lake.request(`${version}/data/query/${dataset}?${search}`)).status
}

describe('the depth of a body', () => {
  test('is two hundred levels at most, those around a document included', async () => {
    expect((await send('mutate', create(nested(196)))).status).toBe(200)
    expect((await send('mutate', create(nested(196, '1')))).status).toBe(200)
    expect((await send('mutate', create(nested(197)))).status).toBe(400)
  })

  test('is judged before the body is read as JSON', async () => {
    for (const body of ['['.repeat(20_000_000), '{"a":'.repeat(1_000_000)]) {
      const response = await send('mutate', body)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('200 levels')
    }
    const response = await send('mutate', '['.repeat(100))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('must be JSON')
  })

  test('is that of parameters too', async () => {
    expect(await queried(nested(200))).toBe(200)
    expect(await queried(nested(201))).toBe(400)
    expect((await send('query', `{"query": "1", "params": {"x": ${nested(199)}}}`)).status).toBe(
      400,
    )
  })

  test('does not count what stands in texts', async () => {
    const text = array(constantFrom('[', '{', '"', '\\', ']', '}', '\\"', 'å', 'u005b'), {
      maxLength: 600,
    }).map((parts) => parts.join(''))
    await assert(
      asyncProperty(
        record({text, name: string(), value: jsonValue({maxDepth: 5})}),
        async (deep) => {
          const _id = lake.name('texts')
          const mutation = {createOrReplace: {_id, _type: 'sample', deep}}
          const response = await send('mutate', JSON.stringify({mutations: [mutation]}))
          expect(response.status).toBe(200)
          const document = await lake.client.getDocument(_id)
          expect(document?.['deep']).toEqual(JSON.parse(JSON.stringify(deep)))
        },
      ),
      {numRuns: 100},
    )
  })
})

const megabyte = 1024 * 1024
const queryOf = (size: number): string => {
  const start = '{"query": "1", "params": {"x": "'
  return `${start}${'x'.repeat(size - start.length - 3)}"}}`
}
const streamOf = (text: string): ReadableStream => new Blob([text]).stream()
const asVisitor = (body: BodyInit): Promise<Response> => {
  const {url, dataset} = lake.connection
  const asked = {method: 'POST', body, duplex: 'half'}
  return fetch(`${url}${version}/data/query/${dataset}`, asked)
}

describe('a visitor', () => {
  test('may send a megabyte', async () => {
    expect((await asVisitor(queryOf(megabyte))).status).toBe(200)
    const response = await asVisitor(queryOf(megabyte + 1))
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('without credentials may have 1 MB at most')
    expect((await send('query', queryOf(megabyte + 1))).status).toBe(200)
  })

  test('may send no more than that either without saying how much it is', async () => {
    expect((await asVisitor(streamOf(queryOf(megabyte)))).status).toBe(200)
    for (let again = 0; again < 3; again += 1) {
      expect((await asVisitor(streamOf(queryOf(megabyte + 1)))).status).toBe(413)
    }
  })

  test('is told first that writing is not for visitors', async () => {
    const {url, dataset} = lake.connection
    for (const path of ['mutate', 'actions']) {
      const response = await fetch(`${url}${version}/data/${path}/${dataset}`, {
        method: 'POST',
        body: 'x'.repeat(2 * megabyte),
      })
      expect(response.status).toBe(401)
    }
  })
})
