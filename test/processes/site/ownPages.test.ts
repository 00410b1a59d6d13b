import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {root} from '../../../bin/setup/root.js'
import {buildSite} from '../../../site/build/buildSite.ts'
import {openBundle} from '../../../site/bundle/openBundle.ts'
import {Documents} from '../../../site/published/documents.ts'
import {siteIndex} from '../../../site/published/siteIndex.ts'
import {writeStarter} from '../../../site/starter/writeStarter.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-own-pages-'))
  await writeStarter(folder)
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, {recursive: true}))

const change = async (path: string, from: string, to: string): Promise<void> => {
  const file = join(folder, path)
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

test('pages that a webmaster changed stand where an earlier build put others', async () => {
  await change('src/layouts/Base.astro', '</body>', '<p>Own words</p></body>')
  await mkdir(join(folder, 'static'))
  await writeFile(join(folder, 'static', 'own.txt'), 'an own file')
  await mkdir(join(folder, 'public'))
  await writeFile(join(folder, 'public', 'index.html'), 'an earlier build')

  const {render, channels, filesFolder} = await openBundle(folder, [], join(folder, '.lectern'))
  await buildSite({
    source: {
      index: () => Promise.resolve(siteIndex([])),
      documents: new Documents(() => Promise.resolve([])),
    },
    render,
    channels,
    filesFolder,
    images: {baseUrl: 'http://127.0.0.1:1', projectId: 'lectern', dataset: 'production'},
    baseUrl: 'https://example.org/',
    outFolder: join(folder, 'public'),
    cacheFolder: join(folder, 'cache'),
    now: () => new Date('2030-11-01T00:00:00Z'),
  })

  expect(await readFile(join(folder, 'public', 'index.html'), 'utf8')).toContain('Own words')
  expect(await readFile(join(folder, 'public', 'own.txt'), 'utf8')).toBe('an own file')
})
