import {execFileSync} from 'node:child_process'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {lakeCommand} from '../../lakeCommand.ts'
import {startLake} from '../../startLake.ts'
import {editorOf, leaveLakeIn} from './stoppedLake.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-maintenance-'))
const stopped = join(folder, 'stopped')
beforeAll(() => leaveLakeIn(stopped))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const unpacked = (file: string): string => {
  const at = mkdtempSync(join(folder, 'restored-'))
  execFileSync('tar', ['-xf', file, '-C', at])
  return at
}

interface Dataset {
  readonly problems: readonly {readonly code: string; readonly severity: string}[]
}
const codesIn = async (dataFolder: string) => {
  const {exitCode, stdout} = await lakeCommand('check', '--data', dataFolder, '--json')
  const {datasets}: {datasets: readonly Dataset[]} = JSON.parse(stdout)
  return {
    exitCode,
    codes: datasets.flatMap(({problems}) => problems.map(({code}) => code)).toSorted(),
  }
}
const damaged = (name: string, damage: (at: string) => void): string => {
  const at = join(folder, name)
  execFileSync('cp', ['-r', stopped, at])
  damage(at)
  return at
}
const sql = (text: string) => (at: string) => {
  const database = new DatabaseSync(join(at, 'lake.sqlite'))
  database.exec(text)
  database.close()
}

describe('backup', () => {
  test('of a running lake is unpacked into one that has everything, history too', async () => {
    const live = join(folder, 'live')
    execFileSync('cp', ['-r', stopped, live])
    const lake = await startLake({dataFolder: live})
    await editorOf(lake).create({_id: 'while-running', _type: 'page'})
    const file = join(folder, 'backup.tar.gz')
    const {exitCode, stdout} = await lakeCommand('backup', file, '--data', live, '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      file,
      datasets: ['production', 'second'],
      assets: 1,
      bytes: statSync(file).size,
    })
    const before = await editorOf(lake).fetch<unknown>('*|order(_id){_id, _rev, _updatedAt}')
    await lake.stop()

    const restored = await startLake({dataFolder: unpacked(file)})
    const client = editorOf(restored)
    expect(await client.fetch('*|order(_id){_id, _rev, _updatedAt}')).toEqual(before)
    expect(restored.token).not.toBe(lake.token)
    const history = await fetch(
      `${restored.url}/v1/data/history/production/transactions/a?excludeContent=true`,
      {headers: {authorization: `Bearer ${restored.token}`}},
    )
    expect((await history.text()).trimEnd().split('\n')).toHaveLength(2)
    const url = await client.fetch<string>('*[_type == "sanity.fileAsset"][0].url')
    expect(await (await fetch(url)).text()).toBe('a,b\n')
    expect(await client.withConfig({dataset: 'second'}).fetch('*._id')).toEqual(['c'])
    await restored.stop()
  })
})

describe('check', () => {
  test('finds nothing wrong where nothing is', async () => {
    expect(await codesIn(stopped)).toEqual({exitCode: 0, codes: []})
  })

  test('reads a lake while it runs', async () => {
    const lake = await startLake({dataFolder: damaged('checked-live', () => undefined)})
    expect(await codesIn(lake.dataFolder)).toEqual({exitCode: 0, codes: []})
    await lake.stop()
  })

  test.each([
    [
      'a body that is no JSON',
      `DROP INDEX "documents_at slug.current";
       DROP INDEX "documents_at period.start";
       DROP INDEX "documents_at language";
       UPDATE documents SET body = x'ff' WHERE id = 'a'`,
      ['document-unreadable'],
    ],
    [
      'a body of another id',
      `UPDATE documents SET body = jsonb_set(body, '$._id', 'x') WHERE id = 'a'`,
      ['document-misfiled'],
    ],
    ['another type', `UPDATE documents SET type = 'x' WHERE id = 'a'`, ['document-misfiled']],
    ['a link too few', 'DELETE FROM links', ['links-differ']],
    ['a link too many', `INSERT INTO links VALUES ('gone', 'a', 0, 1)`, ['links-differ']],
    ['a link of another strength', 'UPDATE links SET strong = 0', ['links-differ']],
    [
      'a reference that leads nowhere',
      `DELETE FROM documents WHERE id = 'a'`,
      ['reference-leads-nowhere'],
    ],
  ])('finds %s', async (name, statement, codes) => {
    const at = damaged(`check ${name}`, sql(statement))
    expect(await codesIn(at)).toEqual({exitCode: 1, codes})
  })

  test('finds files of assets that changed, and those that belong to none', async () => {
    const at = damaged('assets', (data) => {
      for (const name of readdirSync(join(data, 'assets'))) {
        appendFileSync(join(data, 'assets', name), 'more')
      }
      writeFileSync(join(data, 'assets', 'stray.txt'), '')
    })
    const codes = ['asset-file-changed', 'asset-file-unused']
    expect(await codesIn(at)).toEqual({exitCode: 1, codes})
  })

  test('what is merely unused is no error', async () => {
    const at = damaged('unused', (data) => writeFileSync(join(data, 'assets', 'stray.txt'), ''))
    expect(await codesIn(at)).toEqual({exitCode: 0, codes: ['asset-file-unused']})
  })

  test('finds damage in the middle of the file', async () => {
    const at = damaged('middle', (data) => {
      const file = join(data, 'lake.sqlite')
      const bytes = readFileSync(file)
      bytes.fill(0x5a, 4096 + 100, bytes.length - 4096)
      writeFileSync(file, bytes)
    })
    const {exitCode, codes} = await codesIn(at)
    expect(exitCode).toBe(1)
    expect(codes).toContain('file-damaged')
  })
})

describe('compact', () => {
  test.each(['running', 'stopped'])('makes the file of a %s lake smaller', async (state) => {
    const at = join(folder, `compact-${state}`)
    const lake = await startLake({dataFolder: at})
    const text = 'x'.repeat(10_000)
    const ids = Array.from({length: 200}, (_, n) => `doc-${n}`)
    await editorOf(lake).mutate(ids.map((_id) => ({create: {_id, _type: 'page', text}})))
    await editorOf(lake).mutate(ids.map((id) => ({delete: {id}})))
    if (state === 'stopped') await lake.stop()
    const {exitCode, stdout} = await lakeCommand('compact', '--data', at, '--json')
    expect(exitCode).toBe(0)
    const {datasets}: {datasets: readonly {bytesBefore: number; bytesAfter: number}[]} =
      JSON.parse(stdout)
    const [{bytesBefore, bytesAfter} = {bytesBefore: 0, bytesAfter: 0}] = datasets
    expect(bytesAfter).toBeLessThan(bytesBefore)
    await lake.stop()
    expect(statSync(join(at, 'lake.sqlite')).size).toBe(bytesAfter)
  })
})
