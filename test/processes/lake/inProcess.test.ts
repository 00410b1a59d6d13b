import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient} from '@sanity/client'
import {afterAll, expect, test, vi} from 'vitest'

import {startLake} from '../../../lake/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-in-process-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, {recursive: true, force: true})
})

test('several lakes run in one process, and nothing stays of those in memory', async () => {
  vi.stubEnv('TMPDIR', folder)
  const lakes = await Promise.all([
    startLake({memory: true}),
    startLake({memory: true, dataset: 'other', projectId: 'mine', user: 'Ada'}),
  ])
  expect(readdirSync(folder)).toHaveLength(2)
  const [first, second] = lakes.map(({clientConfig}) => createClient(clientConfig))
  await first?.create({_id: 'a', _type: 'sample'})
  expect(await first?.fetch('*._id')).toEqual(['a'])
  expect(await second?.fetch('*._id')).toEqual([])
  expect(await second?.users.getById('me')).toMatchObject({name: 'Ada'})
  await Promise.all(lakes.map((lake) => lake.stop()))
  expect(readdirSync(folder)).toEqual([])
})

test('a lake answers queries in the thread that asks, the same ones', async () => {
  const lakes = await Promise.all([
    startLake({memory: true}),
    startLake({memory: true, inThread: true}),
  ])
  const answers = await Promise.all(
    lakes.map(async ({clientConfig}) => {
      const client = createClient(clientConfig)
      await client.create({_id: 'a', _type: 'sample', title: 'One'})
      await client.create({_id: 'b', _type: 'sample', other: {_type: 'reference', _ref: 'a'}})
      const found: unknown = await client.fetch(
        '*[_type == $type] | order(_id){_id, "of": other->title}',
        {
          type: 'sample',
        },
      )
      return [found, await client.fetch('*[').catch((error: unknown) => String(error))]
    }),
  )
  expect(answers[1]).toEqual(answers[0])
  expect(answers[0]?.[0]).toEqual([
    {_id: 'a', of: null},
    {_id: 'b', of: 'One'},
  ])
  await Promise.all(lakes.map((lake) => lake.stop()))
})

test('a lake with a folder is there again', async () => {
  const dataFolder = join(folder, 'kept')
  const first = await startLake({dataFolder})
  await createClient(first.clientConfig).create({_id: 'a', _type: 'sample'})
  await expect(startLake({dataFolder})).rejects.toThrow('Another lake already has')
  await first.stop()
  const second = await startLake({dataFolder})
  expect(await createClient(second.clientConfig).fetch('*._id')).toEqual(['a'])
  await second.stop()
  expect(existsSync(join(dataFolder, 'lake.sqlite'))).toBe(true)
})

test('what it cannot start with is said, and leaves no folder', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'kept'))
  const before = readdirSync(tmpdir())
  await expect(startLake({memory: true, dataset: 'No Name'})).rejects.toThrow('--dataset')
  await expect(startLake({memory: true, allowedOrigins: ['*']})).rejects.toThrow('each origin')
  expect(readdirSync(tmpdir())).toEqual(before)
})
