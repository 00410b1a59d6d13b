import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {startLake} from '../../../bin/setup/lake.js'

test('the lake that npm start starts answers the origins that were named', async () => {
  const data = mkdtempSync(join(tmpdir(), 'lectern-started-'))
  const allowed = 'http://localhost:4321'
  const settings = {data, port: 0, studio: data, user: 'Ada', allowedOrigins: [allowed]}
  const lake = await startLake(process.execPath, settings)
  const statusFor = async (origin: string): Promise<number> =>
    (await fetch(`${lake.url}/v1/ping`, {headers: {origin}})).status
  expect(await statusFor(allowed)).toBe(200)
  expect(await statusFor('http://localhost:4322')).toBe(403)
  await lake.stop()
  rmSync(data, {recursive: true, force: true})
})
