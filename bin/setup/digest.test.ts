import {mkdir, mkdtemp, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {digestOfContent, digestOfNames} from './digest.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-digest-'))
  await mkdir(join(folder, 'a'))
  await writeFile(join(folder, 'a', 'b.txt'), 'one')
})

afterEach(() => rm(folder, {recursive: true}))

const content = () => digestOfContent(folder, ['a', 'missing'], ['word'])

test('stays the same while no byte changes', async () => {
  const before = await content()
  await utimes(join(folder, 'a', 'b.txt'), 1, 1)
  expect(await content()).toBe(before)
})

test('changes with a byte, a name and a word', async () => {
  const before = await content()
  expect(await digestOfContent(folder, ['a'], ['another word'])).not.toBe(before)
  await writeFile(join(folder, 'a', 'c.txt'), '')
  const withFile = await content()
  expect(withFile).not.toBe(before)
  await writeFile(join(folder, 'a', 'b.txt'), 'two')
  expect(await content()).not.toBe(withFile)
})

test('stays the same when packages are built beside their sources', async () => {
  const before = await content()
  await mkdir(join(folder, 'a', 'lib'))
  await writeFile(join(folder, 'a', 'lib', 'b.js'), 'built')
  expect(await content()).toBe(before)
})

test('notices a touched file of a site, and nothing in what Jekyll builds', async () => {
  const before = await digestOfNames(folder)
  await mkdir(join(folder, '_site'))
  await writeFile(join(folder, '_site', 'index.html'), '')
  expect(await digestOfNames(folder)).toBe(before)
  await utimes(join(folder, 'a', 'b.txt'), 1, 1)
  expect(await digestOfNames(folder)).not.toBe(before)
})

test('ends on a folder that links to itself', async () => {
  await symlink(folder, join(folder, 'a', 'loop'))
  await expect(digestOfNames(folder)).resolves.toMatch(/^[0-9a-f]{64}$/)
})
