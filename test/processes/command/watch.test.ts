import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, it, vi} from 'vitest'

import {page, siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {startCommand} from './runCommand.ts'

let lake: LakeProcess

beforeAll(async () => {
  lake = await startLake()
})

afterAll(async () => {
  await lake.stop()
})

it('lectern watch imports what changes, outlasts a broken setting, and ends at Ctrl-C', async () => {
  const folder = await siteFolder({
    '_config.yml': 'collections: {events: {output: true}}\n',
    '_events/spring.md': page('title: Spring\nlang: en\nevent-date: 2031-05-20 17:00:00 +0200'),
  })
  const {child, ended} = startCommand(['watch', folder, '--data', lake.dataFolder, '--quiet'])
  let [said, told] = ['', '']
  child.stdout?.on('data', (text: unknown) => (said += String(text)))
  child.stderr?.on('data', (text: unknown) => (told += String(text)))
  const until = (words: RegExp, where = (): string => said): Promise<unknown> =>
    vi.waitUntil(() => words.test(where()), {timeout: 60_000})
  await until(/1 document created/u)
  const file = join(folder, '_events/spring.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('Spring', 'Summer'))
  await until(/1 changed/u)
  await writeFile(join(folder, '_config.yml'), 'collections: events: {}\n')
  await until(/_config\.yml/u, () => told)
  await writeFile(join(folder, '_config.yml'), 'collections: {events: {output: true}}\n')
  await writeFile(
    join(folder, '_events/autumn.md'),
    page('title: Autumn\nlang: en\nevent-date: 2031-09-20 17:00:00 +0200'),
  )
  await until(/1 document created, 1 left/u)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
})
