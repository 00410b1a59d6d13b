import {mkdtemp, readFile, readdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {root} from '../../bin/setup/root.js'
import {launchBrowser} from './support/browser.ts'
import {install, outcomeOf, pack, program, remove, write} from './support/installed.ts'
import {observe} from './support/observe.ts'
import {servedBy} from './support/servedBy.ts'
import {newStillContext} from './support/session.ts'
import {bareStudio, otherStudio} from './support/stockStudio.ts'
import {field, input, openStudio} from './support/studio.ts'

const tsc = 'typescript/bin/tsc'
const sanity = 'sanity/bin/sanity'
const lectern = 'lectern/bin/lectern.js'

let folder = ''
let mine = ''
let theirs = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-installed-'))
  mine = join(folder, 'mine')
  theirs = join(folder, 'theirs')
  const archives = await pack(join(folder, 'archives'))
  expect(archives.map((path) => path.replace(/^.*\/|-\d.*$/gu, '')).toSorted()).toEqual([
    'kramdown-reader',
    'lectern',
    'lectern-lake',
    'psych-yaml',
  ])
  await write(mine, bareStudio)
  await write(theirs, otherStudio)
  for (const studio of [mine, theirs]) await install(studio, archives)
})
afterAll(() => remove(folder))

const done = {code: 0, stdout: '', stderr: ''}

test('lectern init completes a new Studio, and touches nothing that is there', async () => {
  const args = ['init', '--language', 'nb=Norsk', '--language', 'en=English']
  const first = await program(mine, lectern, ...args, '--time-zone', 'Europe/Oslo')
  expect(first).toMatchObject({code: 0, stderr: ''})
  expect(first.stdout).toContain('✓ sanity.config.ts written')
  expect(first.stdout).toContain('package.json is there and stays as it is')
  expect(await readFile(join(mine, 'package.json'), 'utf8')).toBe(bareStudio['package.json'])

  const again = await program(mine, lectern, ...args, '--time-zone', 'Europe/Berlin')
  expect(again.stdout).toContain('sanity.config.ts is there and stays as it is')
  expect(await readFile(join(mine, 'sanity.config.ts'), 'utf8')).toContain("'Europe/Oslo'")
})

test('Studios with all of Lectern, and with two of its plugins, have no error of types', async () => {
  expect(await program(mine, tsc, '--noEmit')).toEqual(done)
  expect(await program(theirs, tsc, '--noEmit')).toEqual(done)
})

test.each([
  ['with two plugins beside types of its own', () => theirs],
  ['of all of Lectern', () => mine],
])('a Studio %s is built', async (_what, studio) => {
  expect(await program(studio(), sanity, 'build', '--yes')).toMatchObject({code: 0})
  expect(await readdir(join(studio(), 'dist'))).toContain('index.html')
})

test('a Studio of all of Lectern opens beside the lake, in Norwegian and in Oslo', async () => {
  await using lake = await servedBy(mine, ['--studio', 'dist', '--port', '0'])
  const site = join(root, 'example-site')
  expect(await program(mine, lectern, 'apply', site, '--quiet')).toMatchObject({code: 0})

  await using browser = await launchBrowser()
  const context = await newStillContext(browser)
  const seen = observe(context, [lake.url])
  const page = await context.newPage()
  await openStudio(page, lake.url)
  await page.getByTestId('pane-item-Upcoming events').click()
  await page.getByText('Fixdagen 2027').first().waitFor()
  await page.getByTestId('action-intent-button').last().click()
  await field(page, 'language').getByLabel('Norsk').waitFor()
  await expect.poll(() => field(page, 'language').getByLabel('Norsk').isChecked()).toBe(true)
  await page.getByTestId('group-tab-when').click()
  await expect.poll(() => input(page, 'period.timeZone').inputValue()).toBe('Europe/Oslo')
  expect(seen).toEqual({errors: [], outside: [], unanswered: []})
})

test('lectern convert gives the bytes that it gives from its sources', async () => {
  const words = ['convert', join(root, 'example-site'), '--diagnostics']
  const source = join(root, 'migrations', 'fromMarkdown', 'command.ts')
  const fromSource = await outcomeOf([source, ...words, join(folder, 'a.ndjson')], root)
  const installed = await program(mine, lectern, ...words, join(folder, 'b.ndjson'))
  expect(installed.stdout.length).toBeGreaterThan(10_000)
  expect(installed).toEqual(fromSource)
  expect(await readFile(join(folder, 'b.ndjson'), 'utf8')).toBe(
    await readFile(join(folder, 'a.ndjson'), 'utf8'),
  )
})

test('the example of the lake’s README is a test that passes', async () => {
  const readme = await readFile(join(theirs, 'node_modules', 'lectern-lake', 'README.md'), 'utf8')
  const [, code = ''] = /^```ts\n(.*?)^```$/msu.exec(readme) ?? []
  await write(theirs, {'page.test.ts': code})
  const report = join(folder, 'report.json')
  await program(theirs, 'vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`)
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
    numPassedTests: 1,
    numFailedTests: 0,
  })
})
