import {createImageUrlBuilder} from '@sanity/image-url'
import type {CropMode, FitMode, ImageUrlBuilder} from '@sanity/image-url'
import * as fc from 'fast-check'
import sharp from 'sharp'
import {beforeAll, expect, test} from 'vitest'
import {z} from 'zod'

import {useLake} from '../lakeUnderTest.ts'
import {quarters} from './sampleImages.ts'

const lake = useLake()
const original = {width: 80, height: 60}
const refused = z.object({message: z.string()})
let url = ''
beforeAll(async () => {
  url = (await lake.client.assets.upload('image', await quarters(original))).url
})

const length = fc.integer({min: 1, max: 300})
const share = fc.double({min: 0, max: 1, noNaN: true})
const fits: readonly FitMode[] = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']
const crops: readonly CropMode[] = [
  'top',
  'bottom',
  'left',
  'right',
  'center',
  'focalpoint',
  'entropy',
]
type Step = (builder: ImageUrlBuilder) => ImageUrlBuilder
const step: fc.Arbitrary<Step> = fc.oneof(
  length.map(
    (value): Step =>
      (builder) =>
        builder.width(value),
  ),
  length.map(
    (value): Step =>
      (builder) =>
        builder.height(value),
  ),
  length.map(
    (value): Step =>
      (builder) =>
        builder.minWidth(value),
  ),
  length.map(
    (value): Step =>
      (builder) =>
        builder.minHeight(value),
  ),
  length.map(
    (value): Step =>
      (builder) =>
        builder.maxWidth(value),
  ),
  length.map(
    (value): Step =>
      (builder) =>
        builder.maxHeight(value),
  ),
  fc.double({min: 0, max: 4, noNaN: true}).map(
    (value): Step =>
      (builder) =>
        builder.dpr(value),
  ),
  fc.tuple(share, share).map(
    ([x, y]): Step =>
      (builder) =>
        builder.focalPoint(x, y),
  ),
  fc.tuple(share, share, share, share).map(
    ([x, y, w, h]): Step =>
      (builder) =>
        builder.rect(x * 100, y * 80, w * 100, h * 80),
  ),
  fc.constantFrom(...fits).map(
    (value): Step =>
      (builder) =>
        builder.fit(value),
  ),
  fc.constantFrom(...crops).map(
    (value): Step =>
      (builder) =>
        builder.crop(value),
  ),
  fc.constantFrom('f00', '80f0', '336699', '80336699', 'red').map(
    (value): Step =>
      (builder) =>
        builder.bg(value),
  ),
  fc.integer({min: -1, max: 120}).map(
    (value): Step =>
      (builder) =>
        builder.blur(value),
  ),
  fc.integer({min: 0, max: 110}).map(
    (value): Step =>
      (builder) =>
        builder.sharpen(value),
  ),
  fc.integer({min: -110, max: 110}).map(
    (value): Step =>
      (builder) =>
        builder.saturation(value),
  ),
  fc.integer({min: -1, max: 60}).map(
    (value): Step =>
      (builder) =>
        builder.pad(value),
  ),
  fc.integer({min: -1, max: 101}).map(
    (value): Step =>
      (builder) =>
        builder.quality(value),
  ),
  fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const).map(
    (value): Step =>
      (builder) =>
        builder.orientation(value),
  ),
  fc.constantFrom('jpg' as const, 'pjpg' as const, 'png' as const, 'webp' as const).map(
    (value): Step =>
      (builder) =>
        builder.format(value),
  ),
  fc.boolean().map(
    (value): Step =>
      (builder) =>
        builder.invert(value),
  ),
  fc.constantFrom<Step>(
    (builder) => builder.flipHorizontal(),
    (builder) => builder.flipVertical(),
    (builder) => builder.ignoreImageParams(),
    (builder) => builder.auto('format'),
    (builder) => builder.frame(1),
    (builder) => builder.vanityName('summer party, Malmö.jpg'),
    (builder) => builder.vanityName('a/b'),
    (builder) => builder.forceDownload('x.jpg'),
    (builder) => builder.forceDownload(true),
  ),
)
const crop = fc.tuple(share, share, share, share).map(([left, top, right, bottom]) => ({
  left: left / 2.1,
  top: top / 2.1,
  right: right / 2.1,
  bottom: bottom / 2.1,
}))
const hotspot = fc
  .tuple(share, share, share, share)
  .map(([x, y, width, height]) => ({x, y, width, height}))

test('what the official builder of addresses builds is made, never larger than the original, or refused by the name of a parameter', async () => {
  const {projectId, dataset, url: baseUrl} = lake.connection
  const id = `image-${url.split('/').at(-1)?.replace('.', '-')}`
  const builder = createImageUrlBuilder({baseUrl, projectId, dataset})
  const steps = fc.array(step, {maxLength: 6})
  const property = fc.asyncProperty(steps, crop, hotspot, async (chosen, cut, spot) => {
    const image = builder.image({asset: {_ref: id}, crop: cut, hotspot: spot})
    const address = chosen.reduce((built, take) => take(built), image).url()
    const response = await fetch(address, {headers: {accept: 'image/webp,*/*'}})
    const bytes = Buffer.from(await response.arrayBuffer())
    const asked = new URL(address).searchParams
    if (response.status === 200) {
      const {width = 0, height = 0} = await sharp(bytes).metadata()
      const padding = 2 * Math.round(Number(asked.get('pad') ?? 0) * Number(asked.get('dpr') ?? 1))
      expect(Math.max(width, height)).toBeLessThanOrEqual(original.width + padding)
    } else {
      expect(response.status).toBe(400)
      const {message} = refused.parse(JSON.parse(bytes.toString()))
      const named = /^The image parameter "([^"]+)" is wrong: /.exec(message)?.[1] ?? message
      expect([...asked.keys()]).toContain(named)
    }
  })
  await fc.assert(property, {numRuns: 150})
})
