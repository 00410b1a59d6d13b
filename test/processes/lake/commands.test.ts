import {execFileSync} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {lakeCommand, startLakeCommand} from '../../lakeCommand.ts'
import {startLake} from '../../startLake.ts'
import {editorOf, leaveLakeIn} from './stoppedLake.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-commands-'))
const stopped = join(folder, 'stopped')
afterAll(() => rmSync(folder, {recursive: true, force: true}))

beforeAll(() => leaveLakeIn(stopped))

test.each([
  [[], 'Name a command'],
  [['frobnicate'], 'There is no command "frobnicate"'],
  [['check', '--colour'], "Unknown option '--colour'"],
  [['export', 'a.tar.gz', 'b.tar.gz'], 'One file at a time'],
  [['export'], 'export needs a file'],
  [['import', 'no-such-file.ndjson'], 'There is no file'],
  [['import', 'a', '--replace', '--missing'], 'not both'],
  [['check', '--data', join(folder, 'nowhere')], 'There is no lake in'],
  [
    ['export', join(folder, 'x.tar.gz'), '--data', stopped, '--dataset', 'third'],
    'production, second',
  ],
])('wrong usage ends with 2 and a sentence: %j', async (args, sentence) => {
  const {exitCode, stdout, stderr} = await lakeCommand(...args)
  expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
  expect(stderr).toContain(sentence)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('help names every command', async () => {
  const {exitCode, stdout} = await lakeCommand('--help')
  expect(exitCode).toBe(0)
  for (const name of ['export', 'import', 'backup', 'check', 'compact']) {
    expect(stdout).toContain(`\n  ${name} `)
  }
})

describe('export and import', () => {
  test('work on lakes that do not run, and leave them so', async () => {
    const file = join(folder, 'production.tar.gz')
    const out = await lakeCommand('export', file, '--data', stopped)
    expect(out.stdout).toBe(`Exported 2 documents and 1 assets of "production" to ${file}\n`)
    const fresh = join(folder, 'fresh')
    const back = await lakeCommand('import', file, '--data', fresh)
    expect(back).toMatchObject({
      exitCode: 0,
      stdout: 'Imported 2 documents and 1 assets into "production"\n',
    })
    expect(existsSync(join(fresh, 'server.json'))).toBe(false)

    const again = await lakeCommand('import', file, '--data', fresh)
    expect(again.exitCode).toBe(3)
    expect(again.stderr).toContain('2 of these documents exist already, among them "a", "b"')
    const kept = await lakeCommand('import', file, '--data', fresh, '--missing')
    expect(kept.stdout).toBe('Imported 0 documents and 1 assets into "production"\n')
    const replaced = await lakeCommand('import', file, '--data', fresh, '--replace')
    expect(replaced.stdout).toBe('Imported 2 documents and 1 assets into "production"\n')
    const nowhere = await lakeCommand('import', file, '--data', fresh, '--dataset', 'new')
    expect(nowhere).toMatchObject({exitCode: 2, stderr: expect.stringContaining('--create')})
  })

  test('a file of that name is left alone', async () => {
    const file = join(folder, 'mine.tar.gz')
    writeFileSync(file, 'mine')
    expect((await lakeCommand('export', file, '--data', stopped)).exitCode).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test('NDJSON comes in with the files that it names', async () => {
    const site = join(folder, 'site')
    mkdirSync(site)
    writeFileSync(join(site, 'table.csv'), 'a,b\n1,2\n')
    const document = {_id: 'n', _type: 'page', sheet: {_sanityAsset: 'file@file://./table.csv'}}
    writeFileSync(join(site, 'documents.ndjson'), `${JSON.stringify(document)}\n`)
    const lake = await startLake({dataFolder: join(folder, 'lines')})
    const file = join(site, 'documents.ndjson')
    const {exitCode, stdout} = await lakeCommand('import', file, '--data', lake.dataFolder)
    expect({exitCode, stdout}).toEqual({
      exitCode: 0,
      stdout: 'Imported 1 documents into "production"\n',
    })
    expect(await editorOf(lake).fetch('*[_id == "n"][0].sheet.asset->extension')).toBe('csv')
    await lake.stop()
  })

  test('an asset whose file is missing is named, and makes the exit code 1', async () => {
    const holed = join(folder, 'holed')
    execFileSync('cp', ['-r', stopped, holed])
    for (const name of readdirSync(join(holed, 'assets'))) rmSync(join(holed, 'assets', name))
    const out = await lakeCommand('export', join(folder, 'holed.tar.gz'), '--data', holed)
    expect(out).toMatchObject({exitCode: 1, stdout: expect.stringContaining('file-')})
    const checked = await lakeCommand('check', '--data', holed)
    expect(checked).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('(asset-file-missing)'),
    })
  })

  test('Ctrl-C leaves no file, under no name, and ends with 130', async () => {
    const many = join(folder, 'many')
    const lake = await startLake({dataFolder: many})
    const text = Array.from({length: 5000}, (_, n) => String(n * 7919)).join(' ')
    for (let n = 0; n < 10; n += 1) {
      await editorOf(lake).mutate(
        Array.from({length: 100}, (_, m) => ({create: {_id: `${n}-${m}`, _type: 'page', text}})),
      )
    }
    await lake.stop()
    const into = join(folder, 'interrupted')
    const {child, ended} = startLakeCommand(['export', join(into, 'x.tar.gz'), '--data', many])
    await expect
      .poll(() => existsSync(into) && readdirSync(into).length, {timeout: 30_000, interval: 5})
      .toBe(1)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({exitCode: 130, stdout: ''})
    expect(readdirSync(into)).toEqual([])
  })
})
