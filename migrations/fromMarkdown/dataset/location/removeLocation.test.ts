import * as fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'

import {removeLocation} from './removeLocation.ts'

const exif = {
  IFD0: {Make: 'A camera', Copyright: 'Ada'},
  IFD2: {DateTimeOriginal: '2031:05:20 17:00:00'},
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '59/1 19/1 4512/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '18/1 4/1 1234/100',
  },
}
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="59,19.752N" dc:source="Ada"><exif:GPSLongitude>18,4.2E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>`

const formats = ['jpeg', 'png', 'webp', 'avif'] as const

const photograph = (format: (typeof formats)[number], xmpText?: string): Promise<Buffer> => {
  const image = sharp({create: {width: 24, height: 16, channels: 3, background: 'teal'}})
    .toFormat(format)
    .withExif(exif)
  return (xmpText === undefined ? image : image.withXmp(xmpText)).toBuffer()
}

const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer()

/** What libexif reads, and writes again: garbage it would leave out. */
const tagsOf = async (bytes: Uint8Array): Promise<string> => {
  const written = await sharp(bytes).keepExif().jpeg().toBuffer()
  return (await sharp(written).metadata()).exif?.toString('latin1') ?? ''
}

/** 45.12 seconds, as Exif writes it. */
const seconds = Buffer.from(new Uint32Array([4512, 100]).buffer).toString('latin1')

describe('the place where an image was taken', () => {
  for (const format of formats) {
    it(`goes out of ${format}, and nothing else does`, async () => {
      const given = await photograph(format)
      expect(await tagsOf(given)).toContain(seconds)
      const bytes = Buffer.from(given)
      expect(removeLocation(bytes)).toBe(true)
      expect(bytes.toString('latin1')).not.toContain(seconds)
      const tags = await tagsOf(bytes)
      expect(tags).not.toContain(seconds)
      for (const kept of ['A camera', 'Ada', '2031:05:20 17:00:00']) expect(tags).toContain(kept)
      expect(bytes.length).toBe(given.length)
      expect(await pixels(bytes)).toEqual(await pixels(given))
      expect(removeLocation(bytes)).toBe(false)
    })
  }

  for (const format of ['jpeg', 'png', 'webp'] as const) {
    it(`goes out of the XMP of ${format}`, async () => {
      const given = await photograph(format, xmp)
      const bytes = Buffer.from(given)
      expect(removeLocation(bytes)).toBe(true)
      expect(bytes.toString('latin1')).not.toMatch(/GPS(?:Latitude|Longitude)[=>]/u)
      expect((await sharp(bytes).metadata()).xmpAsString).toContain('dc:source="Ada"')
      expect(await pixels(bytes)).toEqual(await pixels(given))
    })
  }

  it('goes out of a TIFF file, which is what Exif data are', async () => {
    const {exif: data = Buffer.alloc(0)} = await sharp(await photograph('jpeg')).metadata()
    const tiff = data.subarray(data.indexOf('Exif\0\0') + 6)
    expect(tiff.toString('latin1')).toContain(seconds)
    expect(removeLocation(tiff)).toBe(true)
    expect(tiff.toString('latin1')).not.toContain(seconds)
    expect(tiff.toString('latin1')).toContain('A camera')
  })

  it('is looked for in vain in an image that does not say it', async () => {
    for (const format of formats) {
      const given = await sharp({
        create: {width: 24, height: 16, channels: 3, background: 'teal'},
      })
        .toFormat(format)
        .withExif({IFD0: exif.IFD0})
        .toBuffer()
      const bytes = Buffer.from(given)
      expect(removeLocation(bytes)).toBe(false)
      expect(bytes).toEqual(given)
    }
  })

  it('is looked for in broken files without harm', async () => {
    const images = await Promise.all(formats.map((format) => photograph(format)))
    fc.assert(
      fc.property(
        fc.constantFrom(...images),
        fc.array(fc.tuple(fc.nat({max: 2000}), fc.nat({max: 255})), {maxLength: 30}),
        fc.nat({max: 2000}),
        (image, changes, length) => {
          const bytes = Buffer.from(image)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          const cut = bytes.subarray(0, length)
          removeLocation(cut)
          return cut.length === Math.min(length, bytes.length)
        },
      ),
      {numRuns: 500},
    )
  })
})
