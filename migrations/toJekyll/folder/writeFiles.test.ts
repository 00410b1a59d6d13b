import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {expect, it} from 'vitest'

import {fileDigest} from '../../fromMarkdown/read/fileDigest.ts'
import {siteFolder} from '../../fromMarkdown/testing/siteFolder.ts'
import {prepareFile, writePrepared} from './writeFiles.ts'

it('a page is written as it was prepared, unless somebody saved it meanwhile', async () => {
  const root = await siteFolder({'a.md': 'before'})
  const change = {path: 'a.md', id: 'a', before: 'before', after: 'after', aliases: [], says: []}
  const known = fileDigest(Buffer.from('before'))
  await writePrepared(await prepareFile(root, change, known))
  expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('after')
  await writeFile(join(root, 'a.md'), 'by somebody')
  await expect(prepareFile(root, change, known)).rejects.toThrow('changed while')
  await expect(prepareFile(root, {...change, path: 'b.md'}, known)).rejects.toThrow('changed while')
  await expect(prepareFile(root, change, undefined)).rejects.toThrow('changed while')
})
