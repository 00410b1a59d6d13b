import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {afterAll, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const plugin = mkdtempSync(join(tmpdir(), 'lectern-plugin-'))
afterAll(() => rmSync(plugin, {recursive: true, force: true}))

/** The code below a heading of the README. */
function codeBelow(heading: string): string {
  const [, section = ''] = readFileSync(join(root, 'README.md'), 'utf8').split(`### ${heading}\n`)
  const code = /^```ts\n(.*?)^```$/ms.exec(section)?.[1]
  if (code === undefined) throw new Error(`There is no code below "${heading}"`)
  return code
}

/** A package as npm installs one from a folder: a link. */
function link(name: string, to: string): void {
  const at = join(plugin, 'node_modules', name)
  mkdirSync(dirname(at), {recursive: true})
  symlinkSync(to, at, 'dir')
}

test('the example of the README runs in a project of its own', {timeout: 60_000}, async () => {
  writeFileSync(join(plugin, 'package.json'), '{"type": "module"}')
  writeFileSync(join(plugin, 'page.test.ts'), codeBelow("Use it in your plugin's tests"))
  link('lectern', root)
  for (const name of ['vitest', '@sanity/client']) link(name, join(root, 'node_modules', name))
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const report = join(plugin, 'report.json')
  const reporting = ['--reporter=json', `--outputFile=${report}`]
  const args = [vitest, 'run', '--root', plugin, ...reporting]
  const [code] = await once(spawn(process.execPath, args, {cwd: plugin, stdio: 'inherit'}), 'close')
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    numPassedTests: 1,
    numFailedTests: 0,
  })
  expect(code).toBe(0)
})
