import {randomBytes} from 'node:crypto'
import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'

import {removeLocation} from '../../../migrations/fromMarkdown/dataset/location/removeLocation.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo} from './applied.ts'
import {datasetAt, emptied, imported, plannedItems, undone} from './imported.ts'
import {page} from './springPage.ts'

let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLake({maxUploadMegabytes: 1})
  client = datasetAt(connectionTo(lake))
})

beforeEach(() => emptied(client))

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

const picture = (background: string): Promise<Buffer> =>
  sharp({create: {width: 24, height: 16, channels: 3, background}})
    .png()
    .toBuffer()
const pages = (words: string) => ({
  '_events/fair.md': page({
    more: 'image: /uploads/main.png\n',
    body: `${words}\n\n![A hall](/uploads/inside.png)`,
  }),
})

const shown = async (id: string): Promise<readonly (string | null)[]> =>
  client.fetch(
    '*[_id == $id][0]{"all": [mainImage.asset._ref, ...body[_type == "figure"].asset._ref]}.all',
    {
      id,
    },
  )

describe('an image of the site that cannot be had any more', () => {
  const files = ['_uploads/main.png', '_uploads/inside.png']
  const brokenBy = {
    'is cut off': async (path: string) => {
      const whole = await picture('teal')
      await writeFile(path, whole.subarray(0, 60))
    },
    'is no image': (path: string) => writeFile(path, 'This is no image.'),
    'went since the site was read': (path: string) => rm(path),
    'is not in the site': (path: string) => rm(path),
  }

  it.for(Object.entries(brokenBy))(
    'stays on the documents that have it, with a warning each time: it %s',
    async ([how, broken]) => {
      const root = await siteFolder({
        [files[0] ?? '']: await picture('teal'),
        [files[1] ?? '']: await picture('olive'),
      })
      const messages: Message[] = []
      // Of files that it does not have, a site says so itself, page by page.
      const isListed = how !== 'is not in the site'
      const codes = isListed ? ['asset-refused'] : []
      const importing = async (words: string, images: readonly string[] = files) => {
        messages.length = 0
        const options = {root, images, onMessage: (message: Message) => messages.push(message)}
        const {applied} = await imported(pages(words), connectionTo(lake), options)
        return {
          applied,
          plan: await plannedItems(pages(words), connectionTo(lake), options),
          told: [...new Set(messages.map(({ruleId}) => ruleId))],
        }
      }
      await importing('We meet.')
      const before = await shown('events-fair')
      expect(before.map((id) => typeof id)).toEqual(['string', 'string'])
      await client.create({
        ...(await client.getDocument('events-fair')),
        _id: 'drafts.events-fair',
        _type: 'event',
        excerpt: 'By an editor',
      })

      for (const file of files) await broken(join(root, file))
      const listed = isListed ? files : []
      const first = await importing('We meet.', listed)
      expect(await shown('events-fair')).toEqual(before)
      expect(await shown('drafts.events-fair')).toEqual(before)
      expect(first).toMatchObject({plan: [], told: codes, applied: {left: 1, uploaded: 0}})
      expect(await importing('We meet.', listed)).toEqual(first)
      const changed = await importing('We meet at noon.', listed)
      expect(changed).toMatchObject({plan: [], told: codes, applied: {changed: 1}})
      expect(await shown('events-fair')).toEqual(before)

      for (const file of files) await writeFile(join(root, file), await picture('navy'))
      const mended = await importing('We meet at noon.')
      expect(mended.told).toEqual([])
      const [main, inside] = await shown('events-fair')
      expect(main).toBe(inside)
      expect(before).not.toContain(main)
    },
  )
})
