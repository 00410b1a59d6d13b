import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import * as fc from 'fast-check'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {lakeCommand} from '../../lakeCommand.ts'
import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {anyDocuments} from './anyDocuments.ts'
import {clientFor} from './lakeUnderTest.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-round-'))
let lake: LakeProcess
let runs = 0

beforeAll(async () => {
  lake = await startLake({dataFolder: join(folder, 'lake')})
})
afterAll(async () => {
  await lake.stop()
  rmSync(folder, {recursive: true, force: true})
})

const uploadAssets = async (client: SanityClient): Promise<readonly string[]> => {
  const solid = {create: {width: 9, height: 6, channels: 3, background: '#07c'}} as const
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"></svg>'
  const uploads = [
    client.assets.upload('image', await sharp(solid).png().toBuffer(), {
      filename: 'Mötley picture.png',
      title: 'A title',
      description: 'Words',
      source: {id: 'x', name: 'somewhere'},
    }),
    client.assets.upload('image', await sharp(solid).webp().toBuffer(), {filename: 'b.webp'}),
    client.assets.upload('image', Buffer.from(svg), {filename: 'c.svg'}),
    client.assets.upload('file', Buffer.from('a,b\n'), {filename: 'table.csv'}),
    client.assets.upload('file', Buffer.from([0, 1, 2, 3]), {filename: 'sound.mp3x'}),
    client.assets.upload('file', Buffer.from([0, 1, 2, 3]), {filename: 'no ending'}),
  ]
  return (await Promise.all(uploads)).map(({_id}) => _id)
}

/** All that a dataset holds, but for what an import sets anew and where assets lie. */
const contents = async (dataset: string): Promise<readonly string[]> => {
  const response = await fetch(`${lake.url}/v1/data/export/${dataset}`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  const lines = (await response.text()).trimEnd().split('\n')
  return lines.map((line) =>
    JSON.stringify(JSON.parse(line), (key, value: unknown) => comparable(key, value, dataset)),
  )
}

const comparable = (key: string, value: unknown, dataset: string): unknown => {
  if (key === '_rev' || key === '_updatedAt') return undefined
  if (key === 'path' || key === 'url') return String(value).replace(`/${dataset}/`, '/…/')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const files = (dataset: string): readonly (readonly [string, string])[] => {
  const assets = join(lake.dataFolder, 'datasets', dataset, 'assets')
  return readdirSync(assets)
    .toSorted()
    .map((name) => [name, readFileSync(join(assets, name), 'base64')] as const)
}

const filled = async (dataset: string, documents: readonly unknown[]): Promise<void> => {
  const response = await fetch(`${lake.url}/v1/data/mutate/${dataset}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({mutations: documents.map((create) => ({create}))}),
  })
  expect(await response.json()).toMatchObject({transactionId: expect.any(String)})
}

test('out and in again gives the same documents and assets', async () => {
  const client = clientFor(lake).withConfig({token: lake.token})
  await client.datasets.create('assets')
  const assetIds = await uploadAssets(client.withConfig({dataset: 'assets'}))
  await fc.assert(
    fc.asyncProperty(anyDocuments(assetIds), async (documents) => {
      runs += 1
      const [from, to] = [`from-${runs}`, `to-${runs}`]
      await client.datasets.create(from)
      await uploadAssets(client.withConfig({dataset: from}))
      await filled(from, documents)
      const file = join(folder, `${from}.tar.gz`)
      const at = ['--data', lake.dataFolder, '--json']
      const out = await lakeCommand('export', file, ...at, '--dataset', from)
      expect(out).toMatchObject({exitCode: 0, stderr: ''})
      expect(JSON.parse(out.stdout)).toMatchObject({documents: documents.length, assets: 6})
      // Small transactions, so that references lead from one into later ones.
      const small = ['--dataset', to, '--create', '--batch', '2']
      const back = await lakeCommand('import', file, ...at, ...small)
      expect(back).toMatchObject({exitCode: 0, stderr: ''})
      expect(await contents(to)).toEqual(await contents(from))
      expect(files(to)).toEqual(files(from))
    }),
    {numRuns: 6, endOnFailure: true},
  )
  const checked = await lakeCommand('check', '--data', lake.dataFolder, '--json')
  expect(checked).toMatchObject({exitCode: 0, stderr: ''})
  expect(existsSync(join(folder, 'from-1.tar.gz'))).toBe(true)
})
