import {mkdir, mkdtemp, realpath, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {keepApart} from './apart.ts'

let folder: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-apart-')))
  await mkdir(join(folder, 'content/lake'), {recursive: true})
  await symlink(join(folder, 'content'), join(folder, 'link'))
})
afterAll(() => rm(folder, {recursive: true}))

test.each([
  'content/lake',
  'content/lake/assets',
  'content',
  '.',
  'link/lake',
  'link/lake/new/site',
])('a website in %s is refused where the content is in content/lake', async (out) => {
  await expect(keepApart(join(folder, out), join(folder, 'content/lake'))).rejects.toThrow(
    'Choose a folder apart',
  )
})

test.each(['public', 'content/public', 'content/lake2', 'content/..lake', 'link/public'])(
  'a website in %s is not',
  async (out) => {
    await keepApart(join(folder, out), join(folder, 'content/lake'))
  },
)
