import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {OutputFolder} from './outputFolder.ts'

let folder: string
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-output-'))
})
afterEach(() => rm(folder, {recursive: true}))

const build = async (files: Readonly<Record<string, string>>) => {
  const output = new OutputFolder(join(folder, 'public'))
  try {
    for (const [path, text] of Object.entries(files)) await output.write(path, bytes(text))
    return await output.finish()
  } finally {
    await output.leave()
  }
}

test('writes only what changed', async () => {
  expect(await build({'index.html': 'a', 'fair/index.html': 'b'})).toEqual({
    changed: 2,
    kept: 0,
    removed: 0,
  })
  const before = await stat(join(folder, 'public/index.html'))
  expect(await build({'index.html': 'a', 'fair/index.html': 'c'})).toEqual({
    changed: 1,
    kept: 1,
    removed: 0,
  })
  expect((await stat(join(folder, 'public/index.html'))).mtimeMs).toBe(before.mtimeMs)
  expect(await readFile(join(folder, 'public/fair/index.html'), 'utf8')).toBe('c')
})

test('removes what an earlier build wrote, and nothing else', async () => {
  await build({'index.html': 'a', 'fair/index.html': 'b', 'club/index.html': 'c'})
  await writeFile(join(folder, 'public/club/own.txt'), 'mine')
  expect(await build({'index.html': 'a'})).toMatchObject({removed: 2})
  expect((await readdir(join(folder, 'public'))).toSorted()).toEqual([
    '.lectern-site.json',
    'club',
    'index.html',
  ])
  expect(await readdir(join(folder, 'public/club'))).toEqual(['own.txt'])
})

test.each(['../outside.html', 'a/../../outside.html', '/outside.html', '..', ''])(
  'writes nothing outside the folder: %j',
  async (path) => {
    await expect(build({[path]: 'x'})).rejects.toThrow('outside')
    expect(await readdir(folder)).toEqual([])
  },
)

test('removes nothing outside the folder, whatever the list of an earlier build says', async () => {
  await build({'index.html': 'a'})
  await writeFile(join(folder, 'victim.txt'), 'x')
  const record = join(folder, 'public/.lectern-site.json')
  await writeFile(record, JSON.stringify({files: ['../victim.txt', 'index.html']}))
  await build({'other.html': 'b'})
  expect((await readdir(folder)).toSorted()).toEqual(['public', 'victim.txt'])
})

test('removes at last what a build wrote that was ended before it was done', async () => {
  await build({'index.html': 'a'})
  await expect(build({'secret/index.html': 'b', '..': 'x'})).rejects.toThrow('outside')
  expect(await readdir(join(folder, 'public/secret'))).toEqual(['index.html'])
  expect(await build({'index.html': 'a'})).toMatchObject({removed: 1})
  expect((await readdir(join(folder, 'public'))).toSorted()).toEqual([
    '.lectern-site.json',
    'index.html',
  ])
})

/** What a build leaves that is killed while it writes. */
const killed = async (pid: number) => {
  await build({'index.html': 'a'})
  await writeFile(join(folder, 'public/gone.html'), 'b')
  await writeFile(join(folder, 'public/index.html.unfinished'), 'half')
  await writeFile(
    join(folder, 'public/.lectern-site.unfinished'),
    `${pid}\ngone.html\nindex.html\nnot-beg`,
  )
}

test('removes at last what a build wrote that was killed', async () => {
  // As high as no system counts.
  await killed(2 ** 31 - 1)
  expect(await build({'index.html': 'a'})).toMatchObject({removed: 1})
  expect((await readdir(join(folder, 'public'))).toSorted()).toEqual([
    '.lectern-site.json',
    'index.html',
  ])
})

test('is not written by two builds at once', async () => {
  await killed(process.ppid)
  await expect(build({'index.html': 'other'})).rejects.toThrow(
    `Another build (process ${process.ppid}) is writing there.`,
  )
  expect(await readFile(join(folder, 'public/index.html'), 'utf8')).toBe('a')
})

test('is not written by a build beside one that has begun just now', async () => {
  await build({'index.html': 'a'})
  await writeFile(join(folder, 'public/.lectern-site.unfinished'), '')
  await expect(build({'index.html': 'other'})).rejects.toThrow('Another build is writing there.')
})

test('says where it could not write, and why', async () => {
  await writeFile(join(folder, 'public'), 'a file')
  await expect(build({'index.html': 'a'})).rejects.toThrow(
    `The website cannot be written to ${join(folder, 'public')}. EEXIST`,
  )
})
