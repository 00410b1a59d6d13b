import {mkdtemp, readdir, realpath} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, it} from 'vitest'

import {runProgram} from './runCommand.ts'

const url = 'https://example.org'

it('makes no website of content that is not there, and no lake either', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-no-lake-')))
  const data = join(folder, 'lake')
  const args = ['--data', data, '--out', join(folder, 'public'), '--url', url]
  const {code, stderr} = await runProgram(['site', 'build', ...args])
  expect(code).toBe(2)
  expect(stderr).toContain(`There is no content in ${data}.`)
  expect(await readdir(folder)).toEqual([])
})
