import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {createClient} from '@sanity/client'
import {expect, test, vi} from 'vitest'

import {scheduleLinkChecks} from '../../../bin/setup/linkChecks.js'
import {startLake} from '../../startLake.ts'

test('checks links in the background and says what has broken, once', async () => {
  const lake = await startLake()
  const {url: apiHost, projectId, dataset, token} = lake
  const connection = {projectId, dataset, token, apiHost, useProjectHostname: false, useCdn: false}
  const client = createClient({...connection, apiVersion: '2025-02-19'})
  await client.create({
    _id: 'events-fair',
    _type: 'event',
    title: 'Spring fair',
    links: [{_type: 'link', _key: 'l', url: 'mailto:nobody'}],
  })
  const said: string[] = []
  const checkOnce = async (): Promise<string> => {
    const log = (): Promise<string> =>
      readFile(join(lake.dataFolder, 'links.log'), 'utf8').catch(() => '')
    const before = await log()
    const checks = scheduleLinkChecks(process.execPath, lake.dataFolder, {
      afterMs: 0,
      say: (line) => said.push(line),
    })
    await vi.waitUntil(async () => (await log()) !== before, {timeout: 30_000, interval: 100})
    checks.stop()
    return (await log()).slice(before.length)
  }
  expect(await checkOnce()).toMatch(
    /^\S+Z 1 link checked, 1 broken in all\n\S+Z A link has broken: mailto:nobody \(in “Spring fair”\)\n$/,
  )
  expect(await checkOnce()).toMatch(/^\S+Z 0 links checked, 1 broken in all\n$/)
  expect(said).toEqual(['A link has broken: mailto:nobody (in “Spring fair”)'])
  await lake.stop()
})
