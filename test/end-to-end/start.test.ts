import {appendFile, cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {root} from '../../bin/setup/root.js'
import {clientsOf} from './support/lectern.ts'
import {type Started, start} from './support/start.ts'

let folder: string
let site: string
let data: string
let running: Started | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-start-'))
  site = join(folder, 'site')
  data = join(folder, 'lake')
  await cp(join(root, 'example-site'), site, {recursive: true})
})

afterEach(async () => {
  await running?.interrupt()
  running = undefined
  await rm(folder, {recursive: true})
})

const startAgain = async (...args: readonly string[]): Promise<Started> => {
  running = await start([...args, '--data', data, '--port', '0'])
  return running
}

const stop = async (): Promise<number | undefined> => {
  const code = await running?.interrupt()
  running = undefined
  return code
}

test('imports a site once, then what changed on it, and keeps an edit over both', async () => {
  const id = 'events-brodrostdagen'
  const first = await startAgain(site)
  expect(first.said).toContainEqual(expect.stringMatching(/^✓ Imported .*site/))
  expect(first.said.at(-1)).toBe(`Studio: ${first.url}`)
  const {editor} = await clientsOf(data, first.url)
  const imported = await editor.fetch<number>('count(*)')
  await editor.patch(id).set({title: 'Brödrostarnas dag'}).commit()
  expect(await stop()).toBe(0)

  const second = await startAgain(site)
  expect(second.said).toEqual([`Studio: ${second.url}`])
  await stop()

  await appendFile(join(site, '_events', 'brodrostdagen.md'), '\nEn rad till.\n')
  await cp(join(site, '_groups', 'malmo.md'), join(site, '_groups', 'kiruna.md'))
  const third = await startAgain(site)
  expect(third.said).toContainEqual(expect.stringMatching(/^✓ Imported .*site/))
  const again = (await clientsOf(data, third.url)).editor
  expect(await again.fetch('*[_id == $id][0].title', {id})).toBe('Brödrostarnas dag')
  expect(await again.fetch('*[_id == $id][0].body[-1].children[0].text', {id})).toBe('En rad till.')
  expect(await again.fetch('count(*[_id == "groups-kiruna"])')).toBe(1)
  expect(await again.fetch<number>('count(*)')).toBeGreaterThan(imported)
})

test('imports the example site into a new lake only', async () => {
  const first = await startAgain()
  expect(first.said).toContainEqual(expect.stringMatching(/^✓ Imported the example site/))
  const {editor} = await clientsOf(data, first.url)
  await editor.delete('events-utstallning-trasigt')
  await stop()

  const second = await startAgain()
  expect(second.said).toEqual([`Studio: ${second.url}`])
  const again = (await clientsOf(data, second.url)).editor
  expect(await again.fetch('count(*[_id == "events-utstallning-trasigt"])')).toBe(0)
})

test('says where the content is open already', async () => {
  const {url} = await startAgain('--no-import')
  await expect(start(['--data', data, '--port', '0'])).rejects.toThrow(url)
})

test('says which port is taken and what to do', async () => {
  const {url} = await startAgain('--no-import')
  const {port} = new URL(url)
  const other = join(folder, 'other')
  await expect(start(['--data', other, '--port', port])).rejects.toThrow(
    new RegExp(`${port}[^]*--port`),
  )
})

test('says how the lake ended, starts it again where it was, and gives up after a few times', async () => {
  const {url, said, ended} = await startAgain('--no-import')
  const {editor} = await clientsOf(data, url)
  await editor.create({_id: 'kept', _type: 'sample'})
  const runsAgain = (): number => said.filter((line) => line.startsWith('It runs again')).length
  const kill = async (): Promise<void> => {
    const {pid}: {pid: number} = JSON.parse(await readFile(join(data, 'server.json'), 'utf8'))
    process.kill(pid, 'SIGKILL')
  }
  for (const times of [1, 2, 3]) {
    await kill()
    await expect.poll(runsAgain).toBe(times)
    expect(await editor.fetch('count(*[_id == "kept"])')).toBe(1)
  }
  expect(said).toContain('The content lake ended by the signal SIGKILL.')
  await kill()
  running = undefined
  expect(await ended).toBe(1)
  expect(said.join('\n')).toMatch(/4 times within a minute[^]*lake\.log[^]*npm start/)
})

test.runIf(process.platform === 'linux')(
  'ends with a sentence where the folder for the content cannot be made',
  async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    for (const impossible of ['/proc/nowhere/lake', '/proc/1/lake', file, join(file, 'lake')]) {
      await expect(start(['--data', impossible, '--port', '0'])).rejects.toThrow(
        new RegExp(`${impossible}[^]*Choose another one: npm start -- --data`),
      )
    }
  },
)
