import {execFile} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

const lectern = fileURLToPath(new URL('../../../bin/lectern.js', import.meta.url))
const run = promisify(execFile)

test('the word `lake` leads to the commands of the lake', {timeout: 30_000}, async () => {
  const {stdout} = await run(process.execPath, [lectern, 'lake', '--help'])
  expect(stdout).toMatch(/^lectern lake <command>/)
})

test('exit codes are those of the command', {timeout: 30_000}, async () => {
  const nowhere = join(tmpdir(), 'no-such-lake')
  await expect(
    run(process.execPath, [lectern, 'lake', 'check', '--data', nowhere]),
  ).rejects.toMatchObject({code: 2, stderr: expect.stringContaining('There is no lake in')})
})

test('everything else leads to the importer', {timeout: 30_000}, async () => {
  const {stdout} = await run(process.execPath, [lectern, '--help'])
  expect(stdout).toContain('Imports a Jekyll site')
  expect(stdout).toContain('lectern lake --help')
})
