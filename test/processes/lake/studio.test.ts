import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {sampleStudio} from './sampleStudio.ts'

const studio = sampleStudio()
let lake: LakeProcess

beforeAll(async () => {
  lake = await startLake({studioFolder: studio.folder})
})
afterAll(async () => {
  await lake.stop()
  studio.remove()
})

test('the start page answers at every address that is no file', async () => {
  const pages = await Promise.all(
    ['/', '/content', '/content/event;drafts.a', '/index.html'].map(async (path) => {
      const response = await fetch(lake.url + path)
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        text: await response.text(),
      }
    }),
  )
  for (const page of pages) expect(page).toEqual(pages[0])
  expect(pages[0]).toMatchObject({status: 200, type: 'text/html; charset=utf-8'})
})

test('the start page asks no other host for anything', async () => {
  const page = await (await fetch(lake.url)).text()
  expect(page).not.toContain('https://')
  expect(page).toContain('/static/favicon.ico')
  expect(page).toContain('/static/app-1a2b3c4d.js')
})

test('files have their types, and a file that is missing is not found', async () => {
  const script = await fetch(`${lake.url}/static/app-1a2b3c4d.js`)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${lake.url}/static/missing.js`)).status).toBe(404)
})

test('nobody may frame the Studio', async () => {
  const page = await fetch(lake.url)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
})

test('a Studio that was not built is told without a path of this machine', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'lectern-studio-'))
  const other = await startLake({studioFolder: empty})
  const response = await fetch(other.url)
  const told = await response.text()
  await other.stop()
  rmSync(empty, {recursive: true})
  expect([response.status, told]).toEqual([404, expect.stringContaining('--studio')])
  expect(told).not.toContain(empty)
})
