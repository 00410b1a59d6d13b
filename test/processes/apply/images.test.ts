import {randomBytes} from 'node:crypto'

import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, it} from 'vitest'

import {removeLocation} from '../../../migrations/fromMarkdown/dataset/location/removeLocation.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo} from './applied.ts'
import {datasetAt, imported, undone} from './imported.ts'
import {page} from './springPage.ts'

let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLake({maxUploadMegabytes: 1})
  client = datasetAt(connectionTo(lake))
})

afterAll(async () => {
  await lake.stop()
})

const photograph = (): Promise<Buffer> =>
  sharp({create: {width: 24, height: 16, channels: 3, background: 'teal'}})
    .jpeg()
    .withExif({IFD0: {Make: 'A camera'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 0/1'}})
    .toBuffer()

const ofEvent = (name: string) => page({title: name, more: `image: /uploads/${name}\n`})

it('uploads images without the place where they were taken, and says what it could not upload', async () => {
  const names = ['place.jpg', 'broken.png', 'large.png']
  const root = await siteFolder({
    '_uploads/place.jpg': await photograph(),
    '_uploads/broken.png': Buffer.from('this is no image'),
    '_uploads/large.png': Buffer.concat([
      Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
      randomBytes(1_500_000),
    ]),
  })
  const pages = Object.fromEntries(names.map((name) => [`_events/${name}.md`, ofEvent(name)]))
  const messages: Message[] = []
  const options = {
    root,
    images: names.map((name) => `_uploads/${name}`),
    onMessage: (message: Message) => messages.push(message),
  }
  const {applied} = await imported(pages, connectionTo(lake), options)
  expect(applied).toMatchObject({created: 3, uploaded: 1})
  expect(messages.map(({ruleId, path}) => `${ruleId} ${path}`).toSorted()).toEqual([
    'asset-refused _events/broken.png.md',
    'asset-refused _events/large.png.md',
    'location-removed _events/place.jpg.md',
  ])
  const url = await client.fetch<string>('*[_type == "sanity.imageAsset"][0].url')
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.toString('latin1')).toContain('A camera')
  expect(removeLocation(await photograph())).toBe(true)
  expect(removeLocation(bytes)).toBe(false)

  const again = await imported(pages, connectionTo(lake), options)
  expect(again.applied).toMatchObject({left: 3, uploaded: 0})
  expect(again.run).toBeUndefined()
  await undone(connectionTo(lake))
  expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
})
