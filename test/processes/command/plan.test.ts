import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, it} from 'vitest'

import {page, siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo} from '../apply/applied.ts'
import {datasetAt} from '../apply/imported.ts'
import {syncedSite} from '../sync/syncedSite.ts'
import {runCommand, runProgram} from './runCommand.ts'

let lake: LakeProcess

beforeAll(async () => {
  lake = await startLake()
})

afterAll(async () => {
  await lake.stop()
})

const event = (title: string): string =>
  page(`title: ${title}\nlang: en\nevent-date: 2031-05-20 17:00:00 +0200`)

it('lectern carries a plan out, once, and takes it back', async () => {
  const folder = await siteFolder({
    '_config.yml': 'collections: {events: {output: true}}\n',
    '_events/spring.md': event('Spring'),
  })
  const to = ['--data', lake.dataFolder]
  await runCommand(['apply', folder, ...to])
  const file = join(folder, '_events/spring.md')
  await writeFile(file, event('Summer'))
  const plan = join(await siteFolder({}), 'plan.json')
  const planned = await runProgram(['plan', folder, '--out', plan, ...to])
  expect(planned).toMatchObject({code: 0, stdout: expect.stringContaining('→ Summer')})
  expect(await runCommand(['apply', plan, ...to])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^1 changed/u),
  })
  expect(await runCommand(['apply', plan, ...to])).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('The plan is not true any more'),
  })
  const runs = await runProgram(['runs', ...to])
  expect(runs.stdout.split('\n')[0]).toMatch(/ imported .*: 1 changed$/u)
  expect(await runProgram(['undo', ...to])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Took back .*: 1 document as before\n$/u),
  })
  const again = await runCommand(['plan', folder, '--quiet', ...to])
  expect(again.stdout).toMatch(/^1 to change/mu)
  expect(await runCommand(['undo', 'nothing', ...to])).toMatchObject({code: 2})
  expect(await runCommand(['apply', join(folder, '_config.yml'), ...to])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is no plan of this version'),
  })
})

it('lectern refuses a plan after a change of a document that it leaves as it is', async () => {
  const other = await startLake()
  try {
    const folder = await siteFolder({
      '_config.yml': 'collections: {events: {output: true}}\n',
      '_events/spring.md': event('Spring'),
      '_events/autumn.md': event('Autumn'),
    })
    const to = ['--data', other.dataFolder]
    await runCommand(['apply', folder, ...to])
    await writeFile(join(folder, '_events/spring.md'), event('Summer'))
    const plan = join(await siteFolder({}), 'plan.json')
    await runCommand(['plan', folder, '--out', plan, ...to])
    const client = datasetAt(connectionTo(other))
    await client.patch('events-autumn').set({excerpt: 'By an editor'}).commit()
    expect(await runCommand(['apply', plan, ...to])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('`events-autumn`, which was to stay as it is, changed'),
    })
    expect(await client.getDocument('events-spring')).toMatchObject({title: 'Spring'})
    await runCommand(['plan', folder, '--out', plan, ...to])
    expect(await runCommand(['apply', plan, ...to])).toMatchObject({code: 0})
  } finally {
    await other.stop()
  }
})

it('lectern plans no changes after a sync that wrote into the folder', async () => {
  const other = await startLake()
  try {
    const {folder} = await syncedSite({'_events/spring.md': event('Spring')}, connectionTo(other))
    const to = ['--data', other.dataFolder]
    await runCommand(['apply', folder, ...to])
    await datasetAt(connectionTo(other)).patch('events-spring').set({title: 'Summer'}).commit()
    expect(await runCommand(['sync', folder, '--commit', ...to])).toMatchObject({code: 0})
    const planned = await runCommand(['plan', folder, '--quiet', ...to])
    expect(planned).toMatchObject({code: 0, stdout: expect.stringMatching(/^No changes: 1 as/u)})
    expect(await runCommand(['apply', folder, ...to])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 left as they were/u),
    })
  } finally {
    await other.stop()
  }
})
