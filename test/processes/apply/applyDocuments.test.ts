import {randomUUID} from 'node:crypto'

import {createClient, type SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import type {ContentDocument, EventDocument} from '../../../content/documents/documents.ts'
import type {Figure} from '../../../content/text/portableText.ts'
import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {verifyDocuments} from '../../../migrations/fromMarkdown/verify/verifyDocuments.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {type Applied, applied, connectionTo, shownCounts} from './applied.ts'

let lake: LakeProcess
let connection: Connection
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  const {projectId, dataset, token, url} = lake
  connection = connectionTo(lake)
  client = createClient({
    projectId,
    dataset,
    token,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
  })
})

afterAll(async () => {
  await lake.stop()
})

const image = (colour: string): Promise<Buffer> =>
  sharp({create: {width: 4, height: 3, channels: 3, background: colour}})
    .png()
    .toBuffer()

const event = (id: string, more: Partial<EventDocument> = {}): ContentDocument => ({
  title: id,
  ...more,
  _id: id,
  _type: 'event',
})

const figure = (path: string): Figure => ({
  _type: 'figure',
  alt: 'A',
  _sanityAsset: `image@file://./${path}`,
})

const session = (id: string, of: string): ContentDocument => ({
  _id: id,
  _type: 'session',
  title: id,
  event: {_type: 'reference', _ref: of},
})

const streamOf = async function* <Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

const apply = (documents: readonly ContentDocument[], root = '/'): Promise<Applied> =>
  applied(documents, {connection, root})

const verify = async (
  documents: readonly ContentDocument[],
  root = '/',
): Promise<{readonly counts: unknown; readonly reasons: readonly string[]}> => {
  const reasons: string[] = []
  const counts = await verifyDocuments(streamOf(documents), {
    root,
    connection,
    signal: new AbortController().signal,
    onMessage: ({reason}) => reasons.push(reason),
    onProgress: () => undefined,
  })
  return {counts, reasons}
}

const run = randomUUID().slice(0, 8)
const name = (text: string): string => `${text}-${run}`

describe('apply', () => {
  it('creates documents, and the next run finds them there', async () => {
    const documents = [event(name('one')), event(`drafts.${name('two')}`)]
    expect(shownCounts((await apply(documents)).counts)).toEqual({created: 2})
    const again = await apply(documents)
    expect(shownCounts(again.counts)).toEqual({left: 2})
    expect(again.codes).toEqual([])
    expect(await verify(documents)).toEqual({
      counts: {same: 2, different: 0, missing: 0},
      reasons: [],
    })
  })

  it('writes a document after those that it refers to, whatever their order', async () => {
    const fillers = Array.from({length: 150}, (_, index) => event(name(`filler-${index}`)))
    const documents = [
      session(name('first'), name('late')),
      ...fillers,
      event(name('late'), {partOf: {_type: 'reference', _ref: name('later')}}),
      event(name('later')),
    ]
    expect((await apply(documents)).counts.created).toBe(153)
    const written = await client.getDocument(name('first'))
    expect(written).toMatchObject({event: {_type: 'reference', _ref: name('late')}})
    expect(written?.['event']).not.toHaveProperty('_weak')
  })

  it('refers to a draft as the Studio does, and weakly to what is nowhere', async () => {
    await client.create({_id: `drafts.${name('draft')}`, _type: 'event'})
    const documents = [
      session(name('of-draft'), name('draft')),
      session(name('of-none'), name('gone')),
    ]
    const {counts, codes} = await apply(documents)
    expect(counts.created).toBe(2)
    expect(codes).toEqual(['reference-missing'])
    expect(await client.getDocument(name('of-draft'))).toMatchObject({
      event: {_ref: name('draft'), _weak: true, _strengthenOnPublish: {type: 'event'}},
    })
    expect(await client.getDocument(name('of-none'))).toMatchObject({event: {_weak: true}})
    expect((await verify(documents)).counts).toMatchObject({same: 2})
  })

  it('uploads each content once, and keeps the words of a missing image', async () => {
    const [red, blue] = [await image('red'), await image('blue')]
    const root = await siteFolder({
      '_uploads/red.png': red,
      '_uploads/same red å.png': red,
      'b#1.png': blue,
    })
    const documents = [
      event(name('red'), {mainImage: figure('_uploads/red.png')}),
      event(name('red-again'), {mainImage: figure('_uploads/same%20red%20å.png')}),
      event(name('blue'), {mainImage: figure('b%231.png')}),
      event(name('none'), {mainImage: figure('_uploads/none.png')}),
      event(name('outside'), {mainImage: figure('../../../../../../etc/hostname')}),
    ]
    const {counts, codes} = await apply(documents, root)
    expect(shownCounts(counts)).toEqual({created: 5, uploaded: 2})
    expect(codes).toEqual(['asset-refused', 'asset-refused'])
    const assets = await client.fetch(
      '*[_id in $ids]|order(_id){_id, "asset": mainImage.asset._ref, "weak": mainImage.asset._weak, "alt": mainImage.alt}',
      {ids: ['blue', 'none', 'red', 'red-again'].map(name)},
    )
    expect(assets).toMatchObject([
      {asset: expect.stringMatching(/^image-[0-9a-f]{40}-4x3-png$/), weak: null, alt: 'A'},
      {asset: null, alt: 'A'},
      {asset: assets[3].asset},
      {asset: assets[2].asset},
    ])
    expect((await verify(documents, root)).counts).toEqual({same: 5, different: 0, missing: 0})
    const again = await apply([event(name('blue-2'), {mainImage: figure('b%231.png')})], root)
    expect(shownCounts(again.counts)).toEqual({created: 1})
  })

  it('goes on where it was stopped', async () => {
    const documents = Array.from({length: 250}, (_, index) => event(name(`many-${index}`)))
    const controller = new AbortController()
    let created = 0
    const stopped = applied(documents, {
      connection,
      signal: controller.signal,
      onProgress: (counts) => {
        created = counts.created
        controller.abort()
      },
    })
    await expect(stopped).rejects.toThrow('Interrupted')
    expect(created).toBe(100)
    expect(shownCounts((await apply(documents)).counts)).toEqual({created: 150, left: 100})
  })

  it('says that the lake does not let it in', async () => {
    const refused = applied([event(name('x'))], {connection: {...connection, token: 'wrong'}})
    await expect(refused).rejects.toThrow(/SANITY_AUTH_TOKEN/)
  })
})

describe('verifyDocuments', () => {
  it('names what differs and what is missing', async () => {
    await client.create({_id: name('changed'), _type: 'event', title: 'Other', status: 'cancelled'})
    const {counts, reasons} = await verify([event(name('changed')), event(name('missing'))])
    expect(counts).toEqual({same: 0, different: 1, missing: 1})
    expect(reasons).toEqual([
      `\`${name('missing')}\` is not in the dataset`,
      `\`${name('changed')}\` differs from the site: \`title\`, \`status\``,
    ])
  })
})
