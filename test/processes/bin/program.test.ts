import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
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

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const starter = `
  const {launch} = await import(${JSON.stringify(new URL('../../../bin/setup/run.js', import.meta.url).href)})
  const program = 'console.log(process.pid); setInterval(() => undefined, 1000)'
  launch(process.execPath, ['--eval', program], {isBound: true, onOutput: console.log})
`

test(
  'a program ends with the one that started it, however that ended',
  {timeout: 60_000},
  async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const parent = spawn(process.execPath, ['--input-type=module', '--eval', starter], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const [line] = await once(createInterface({input: parent.stdout}), 'line')
      const pid = Number(line)
      expect(isAlive(pid)).toBe(true)
      parent.kill(signal)
      await expect.poll(() => isAlive(pid), {timeout: 20_000}).toBe(false)
    }
  },
)
