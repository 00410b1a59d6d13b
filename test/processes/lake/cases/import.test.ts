import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {pathToFileURL} from 'node:url'

import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterAll, expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const folder = mkdtempSync(join(tmpdir(), 'lectern-import-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('the official importer brings in documents, references and images', async () => {
  const picture = join(folder, 'picture.png')
  const solid = {create: {width: 9, height: 6, channels: 3, background: '#07c'}} as const
  writeFileSync(picture, await sharp(solid).png().toBuffer())
  const [a, b] = [lake.name('imported-a'), lake.name('imported-b')]
  const image = {_type: 'image', _sanityAsset: `image@${pathToFileURL(picture).href}`}
  const documents = [
    {_id: a, _type: 'sample', to: {_type: 'reference', _ref: b}, image},
    {_id: b, _type: 'sample', to: {_type: 'reference', _ref: a}, image},
  ]
  const lines = documents.map((document) => `${JSON.stringify(document)}\n`)
  await sanityImport(Readable.from(lines), {
    client: lake.client,
    operation: 'createOrReplace',
  })
  const found = await lake.client.fetch(
    '*[_id in [$a, $b]] | order(_id asc) {_id, to, "asset": image.asset->{originalFilename, "w": metadata.dimensions.width}}',
    {a, b},
  )
  const asset = {originalFilename: 'picture.png', w: 9}
  expect(found).toEqual([
    {_id: a, to: {_type: 'reference', _ref: b}, asset},
    {_id: b, to: {_type: 'reference', _ref: a}, asset},
  ])
})
