import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'
import {z} from 'zod'

import {useLake} from './lakeUnderTest.ts'

const lake = useLake()

test('docs/lake.md lists exactly the addresses that the lake answers', async () => {
  const status = await (await lake.request('/lake/status')).json()
  const {routes} = z
    .object({routes: z.array(z.object({method: z.string(), path: z.string(), access: z.string()}))})
    .parse(status)
  const page = readFileSync(new URL('../../../docs/lake.md', import.meta.url), 'utf8')
  const listed = [...page.matchAll(/^\| `(\w+) (\/[^`]*)` \| (\w+) \|/gm)].map(
    ([, method, path, access]) => `${method} ${path} ${access}`,
  )
  expect(listed.toSorted()).toEqual(
    routes.map(({method, path, access}) => `${method} ${path} ${access}`).toSorted(),
  )
})

test('an address of the API that the lake does not know is answered with 501 and logged', async () => {
  for (const [method, path] of [
    ['GET', '/v2025-02-19/vision/everything'],
    ['DELETE', '/v2025-02-19/data/query/production'],
    ['POST', '/v1/projects/lectern/tokens'],
    ['GET', '/vX/agent/action'],
    ['GET', '/v2/data/query/production'],
    ['GET', '/v20250219/data/query/production'],
  ] as const) {
    const response = await lake.request(path, {method})
    expect(response.status).toBe(501)
    expect(await response.json()).toEqual({
      statusCode: 501,
      error: 'Not Implemented',
      message: `The embedded lake does not answer ${method} ${path}`,
    })
  }
})

test('another project or dataset is not found', async () => {
  for (const path of [
    '/v1/projects/other',
    '/v2025-02-19/data/query/other?query=*',
    '/v2025-02-19/data/doc/other/a',
  ]) {
    expect((await lake.request(path)).status).toBe(404)
  }
})

test('doubled slashes are read as one', async () => {
  expect((await lake.request('//v1//users/me')).status).toBe(200)
})

test('what the Studio remembers is kept', async () => {
  const put = await lake.request('/v2024-01-01/users/me/keyvalue', {
    method: 'PUT',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify([{key: 'sort', value: {by: 'title'}}]),
  })
  expect(put.status).toBe(200)
  const got = await lake.request('/v2024-01-01/users/me/keyvalue/sort,layout')
  expect(await got.json()).toEqual([
    {key: 'sort', value: {by: 'title'}},
    {key: 'layout', value: null},
  ])
})
