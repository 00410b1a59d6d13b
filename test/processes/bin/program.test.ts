import {execFile} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

import {programFor} from '../../../bin/setup/program.js'

/** Not by `bin/lectern.js`, which installs packages where some are missing. */
const run = (...words: readonly string[]) =>
  promisify(execFile)(process.execPath, programFor(words))

test('the word `lake` leads to the commands of the lake', {timeout: 30_000}, async () => {
  expect((await run('lake', '--help')).stdout).toMatch(/^lectern lake <command>/)
  const nowhere = join(tmpdir(), 'no-such-lake')
  await expect(run('lake', 'check', '--data', nowhere)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no lake in'),
  })
})

test('everything else leads to the importer', {timeout: 30_000}, async () => {
  const {stdout} = await run('--help')
  expect(stdout).toContain('Imports a site of Jekyll or Hugo')
  expect(stdout).toContain('lectern lake --help')
})
