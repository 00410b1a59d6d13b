import {decode, isBlurhashValid} from 'blurhash'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'

import {refusal, useLake} from '../lakeUnderTest.ts'
import {noise, plainImage, quarters} from './sampleImages.ts'

const lake = useLake()

const swatch = z.strictObject({
  _type: z.literal('sanity.imagePaletteSwatch'),
  background: z.string().regex(/^#[0-9a-f]{6}$/),
  foreground: z.enum(['#fff', '#000']),
  title: z.enum(['#fff', '#000']),
  population: z.number().min(0).max(100),
})
const palette = z.strictObject({
  _type: z.literal('sanity.imagePalette'),
  dominant: swatch,
  vibrant: swatch.optional(),
  lightVibrant: swatch.optional(),
  darkVibrant: swatch.optional(),
  muted: swatch.optional(),
  lightMuted: swatch.optional(),
  darkMuted: swatch.optional(),
})
type Asked = 'palette' | 'exif' | 'blurhash' | 'lqip' | 'location' | 'image' | 'none' | 'thumbhash'

const metadataOf = async (bytes: Buffer, asked?: readonly Asked[]) => {
  const search = (asked ?? []).map((name) => `meta=${name}`).join('&')
  const response = await lake.request(
    `/v2025-02-19/assets/images/${lake.connection.dataset}?${search}`,
    {method: 'POST', body: new Uint8Array(bytes)},
  )
  const answered = await response.text()
  expect([response.status, answered]).toEqual([200, answered])
  const shape = z.object({document: z.object({metadata: z.record(z.string(), z.unknown())})})
  return shape.parse(JSON.parse(answered)).document.metadata
}

const always = ['_type', 'dimensions', 'hasAlpha', 'isOpaque']
let last = 0
/** Never the same bytes twice: those would be one asset. */
const fresh = () => {
  last += 1
  return quarters({width: 80 + 2 * last, height: 60})
}

const near = (hex: string, ...wanted: readonly number[]) => {
  const parts = Buffer.from(hex.slice(1), 'hex')
  return wanted.every((part, index) => Math.abs(part - (parts[index] ?? 0)) < 12)
}

test.each<[readonly Asked[] | undefined, readonly string[]]>([
  [undefined, ['lqip', 'blurHash', 'palette']],
  [['none'], []],
  [['lqip'], ['lqip']],
  [
    ['palette', 'thumbhash'],
    ['palette', 'thumbHash'],
  ],
  [['location'], []],
  [['exif', 'image'], []],
])('of %s there is %s', async (asked, found) => {
  const metadata = await metadataOf(await fresh(), asked)
  expect(Object.keys(metadata).toSorted()).toEqual([...always, ...found].toSorted())
})

test('the client asks as it does of the hosted lake', async () => {
  const asset = await lake.client.assets.upload('image', await fresh(), {
    extract: ['palette', 'blurhash'],
  })
  expect(Object.keys(asset.metadata)).toEqual(expect.arrayContaining(['palette', 'blurHash']))
  expect(asset.metadata).not.toHaveProperty('lqip')
  const bare = await lake.client.assets.upload('image', await fresh(), {extract: []})
  expect(Object.keys(bare.metadata).toSorted()).toEqual(always)
})

test('what cannot be asked is refused by its name', async () => {
  const path = `/v2025-02-19/assets/images/${lake.connection.dataset}?meta=dimensions`
  const response = await lake.request(path, {method: 'POST', body: new Uint8Array(await fresh())})
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('"dimensions\\"'),
  ])
})

test('a palette has the colours of the image and readable text on them', async () => {
  const red = await sharp({create: {width: 90, height: 60, channels: 3, background: '#cc2020'}})
    .composite([
      {
        input: {create: {width: 30, height: 60, channels: 3, background: '#20206a'}},
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer()
  const found = palette.parse((await metadataOf(red))['palette'])
  expect(found.dominant.background).toSatisfy((hex: string) => near(hex, 0xcc, 0x20, 0x20))
  expect(found.dominant.foreground).toBe('#fff')
  expect(found.dominant.population).toBeGreaterThan(60)
  expect(found.darkVibrant?.background).toSatisfy((hex: string) => near(hex, 0x20, 0x20, 0x6a))
})

test.each([
  ['white', {r: 255, g: 255, b: 255, alpha: 1}],
  ['black', {r: 0, g: 0, b: 0, alpha: 1}],
  ['transparent', {r: 0, g: 0, b: 0, alpha: 0}],
])('an image that is all %s is described', async (_, background) => {
  const image = sharp({create: {width: 33, height: 20, channels: 4, background}})
  const metadata = await metadataOf(await image.png().toBuffer(), ['palette', 'blurhash'])
  expect(metadata['isOpaque']).toBe(background.alpha === 1)
  expect(isBlurhashValid(String(metadata['blurHash'])).result).toBe(true)
})

test.each([
  ['none', undefined, true],
  ['one, a little,', 254, false],
  ['one, wholly,', 0, false],
])('of a large image of which %s of the pixels is transparent', async (_, alpha, opaque) => {
  const [width, height] = [900, 600]
  const pixels = Buffer.alloc(width * height * 4, 255)
  if (alpha !== undefined) pixels[4 * 270_450 + 3] = alpha
  const image = sharp(pixels, {raw: {width, height, channels: 4}})
  const metadata = await metadataOf(await image.png().toBuffer(), ['none'])
  expect(metadata).toMatchObject({hasAlpha: true, isOpaque: opaque})
})

test.each([
  [1, 1],
  [1, 500],
  [500, 1],
])('an image of %i by %i pixels is described', async (width, height) => {
  const metadata = await metadataOf(await plainImage({width, height}), [
    'palette',
    'blurhash',
    'thumbhash',
    'lqip',
  ])
  expect(palette.safeParse(metadata['palette']).success).toBe(true)
})

test('a blurhash looks like the image from afar', async () => {
  const metadata = await metadataOf(await fresh(), ['blurhash'])
  const pixels = decode(String(metadata['blurHash']), 16, 12)
  const [r = 0, g = 0, b = 0] = pixels.slice((3 * 16 + 3) * 4)
  expect(r).toBeGreaterThan(2 * Math.max(g, b))
})

const photograph = async () =>
  sharp(await noise({width: 60, height: 40}))
    .withExif({
      IFD0: {Make: 'Lectern', Model: 'One', DateTime: '2026:05:01 12:30:00'},
      IFD2: {
        DateTimeOriginal: '2026:05:01 12:30:00',
        FNumber: '28/10',
        ISOSpeedRatings: '400',
        FocalLengthIn35mmFilm: '35',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 19/1 4611/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '18/1 4/1 1234/100',
      },
    })
    .jpeg()
    .toBuffer()

describe('what a camera noted', () => {
  test('is told when asked, in the names of the hosted lake, but never where it was', async () => {
    const bytes = await photograph()
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('Lectern')
    const metadata = await metadataOf(bytes, ['exif', 'image', 'location'])
    expect(metadata).toMatchObject({
      exif: {
        _type: 'sanity.imageExifMetadata',
        DateTimeOriginal: '2026-05-01T12:30:00.000Z',
        FNumber: 2.8,
        ISO: 400,
        FocalLengthIn35mmFormat: 35,
      },
      image: {
        _type: 'sanity.imageExifTags',
        Make: 'Lectern',
        Model: 'One',
        ModifyDate: '2026-05-01T12:30:00.000Z',
      },
    })
    expect(JSON.stringify(metadata)).not.toMatch(/GPS|location|geopoint|46\.11|12\.34/i)
    expect(Object.keys(metadata).toSorted()).toEqual([...always, 'exif', 'image'].toSorted())
  })

  test('is in no image that is made of it', async () => {
    const {url} = await lake.client.assets.upload('image', await photograph())
    const small = await fetch(`${url}?w=20`)
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).not.toHaveProperty(
      'exif',
    )
  })

  test('is not told unasked', async () => {
    const metadata = await metadataOf(await photograph())
    expect(JSON.stringify(metadata)).not.toMatch(/Lectern|GPS/)
  })

  test('may be nonsense', async () => {
    const plain = await noise({width: 30, height: 30})
    for (const nonsense of ['', 'II*\0', `MM\0*\0\0\0\u0008${'\u00ff'.repeat(300)}`]) {
      const body = Buffer.from(`Exif\0\0${nonsense}`, 'latin1')
      const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
      head.writeUInt16BE(body.length + 2, 2)
      const bytes = Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)])
      expect(await metadataOf(bytes, ['exif', 'image'])).toMatchObject({hasAlpha: false})
    }
  })
})

describe('an SVG', () => {
  const namespace = 'xmlns="http://www.w3.org/2000/svg"'
  const dot = '<circle cx="5" cy="5" r="5" fill="#c00"/>'

  test.each([
    ['width="10" height="20"', 10, 20],
    ['', 300, 150],
    ['viewBox="0 0 400 300"', 400, 300],
    ["viewBox='0,0,400,300'", 400, 300],
    ['width="100%" height="100%" viewBox="0 0 40 20"', 40, 20],
    ['width="50"', 50, 150],
    ['width="50" viewBox="0 0 100 200"', 50, 100],
    ['height="50" viewBox="0 0 100 200"', 25, 50],
    ['width="1in" height="25.4mm"', 96, 96],
    ['width="auto" height="-3" viewBox="0 0 7 nonsense"', 300, 150],
    ['width="0" height="0"', 300, 150],
    ['width="100000" height="50000"', 100_000, 50_000],
    ['viewBox="0 0 0.5 0.25"', 1, 1],
  ])('with %s is %i by %i', async (attributes, width, height) => {
    const text = `<!-- ${attributes} > --><svg ${namespace} data-a=">" ${attributes}>${dot}</svg>`
    const metadata = await metadataOf(Buffer.from(text))
    expect(metadata['dimensions']).toMatchObject({width, height})
    expect(String(metadata['lqip'])).toMatch(/^data:image\/png;base64,/)
  })

  test.each([
    `<svg ${namespace}/>`,
    `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg [<!ENTITY ns "x">]>\n<svg ${namespace} viewBox="0 0 9 9"><g id="&ns;">${dot}</g></svg>`,
    `<?xml version="1.0" encoding="ISO-8859-1"?><svg ${namespace}><text y="9">\u00e5</text></svg>`,
  ])('is taken in any form: %s', async (text) => {
    const encoding = text.includes('8859') ? 'latin1' : 'utf8'
    expect(await metadataOf(Buffer.from(text, encoding))).toHaveProperty('lqip')
  })

  test('that is no whole document is refused', async () => {
    for (const text of [`<svg ${namespace}><g>`, `<svg ${namespace}`]) {
      const {statusCode} = await refusal(lake.client.assets.upload('image', Buffer.from(text)))
      expect(statusCode).toBe(400)
    }
  })
})
