import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

import {afterAll, beforeAll, expect, test} from 'vitest'

const script = fileURLToPath(new URL('faultySite.ts', import.meta.url))
const site = spawn(process.execPath, [script], {stdio: ['ignore', 'pipe', 'pipe']})
let said = ''
let url: string

beforeAll(async () => {
  site.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const [line]: readonly string[] = await once(createInterface({input: site.stdout}), 'line')
  url = line ?? ''
})
afterAll(() => site.kill())

test('a page that cannot be made is an error to who asks for it, and to nobody else', async () => {
  for (const path of ['', 'events/', '', 'events/']) {
    const {status} = await fetch(new URL(path, url))
    expect(status).toBe(path === '' ? 500 : 200)
  }
  await expect.poll(() => said).toContain('first part')
  expect(said).toContain('second part')
})
