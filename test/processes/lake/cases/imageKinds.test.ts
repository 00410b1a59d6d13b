import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'

import {useLake} from '../lakeUnderTest.ts'
import {noise, plainImage} from './sampleImages.ts'

const lake = useLake()
const uploaded = z.object({document: z.object({url: z.string()})})

const upload = async (bytes: Buffer, filename: string): Promise<readonly [number, string]> => {
  const path = `/v2025-02-19/assets/images/${lake.connection.dataset}?filename=${filename}`
  const response = await lake.request(path, {method: 'POST', body: new Uint8Array(bytes)})
  return [response.status, await response.text()]
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const container = (...brands: readonly string[]): Buffer => {
  const box = Buffer.concat([
    Buffer.alloc(4),
    latin(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`),
  ])
  box.writeUInt32BE(box.length)
  return Buffer.concat([box, latin('\0\0\0\u0008mdat')])
}

test.each(['heic', 'heix', 'mif1', 'msf1'])(
  'a HEIC photograph (%s) is told what to do',
  async (brand) => {
    const [status, answered] = await upload(container(brand, 'mif1', 'heic'), 'photo.jpg')
    expect(status).toBe(415)
    expect(answered).toMatch(/HEIC.*iPhone.*JPEG/)
  },
)

test.each([
  ['photo.bmp', latin('BM\u00ff\0\0\0\0\0\0\0'), 'BMP'],
  ['photo.png', latin('8BPS\0\u0001'), 'Photoshop'],
  ['photo.jxl', latin('\u00ff\u000a\0'), 'JPEG XL'],
  ['photo.jpg', latin('%PDF-1.4'), 'application/pdf'],
  ['photo.jpg', latin('<html></html>'), 'JPEG, PNG, GIF'],
  ['photo.mp4', container('isom', 'mp42'), 'video/mp4'],
])('%s that is something else is told what it is', async (name, bytes, told) => {
  const [status, answered] = await upload(bytes, name)
  expect([status, answered]).toEqual([415, expect.stringContaining(told)])
})

describe('what is an image', () => {
  test.each([
    ['avif', 'image/avif'],
    ['tiff', 'image/tiff'],
    ['webp', 'image/webp'],
    ['gif', 'image/gif'],
    ['jpeg', 'image/jpeg'],
  ] as const)('is taken as what it is, whatever its name says: %s', async (format, type) => {
    const bytes = await sharp(await plainImage({width: 32, height: 24}))
      .toFormat(format)
      .toBuffer()
    const [status, answered] = await upload(bytes, 'drawing.svg')
    expect([status, answered]).toEqual([200, expect.stringContaining(`"mimeType":"${type}"`)])
    const {document} = uploaded.parse(JSON.parse(answered))
    const small = await fetch(`${document.url}?w=16`)
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(16)
  })
})

describe('what cannot be read', () => {
  const paths = /[/\\](?:tmp|home|var|work|root|usr)[/\\]|lectern-lake-|\.part\b/

  test.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'is told without a path of this machine: half a %s',
    async (format) => {
      const whole = await sharp(await noise({width: 200, height: 150}))
        .toFormat(format)
        .toBuffer()
      for (const share of [0.02, 0.5]) {
        const half = whole.subarray(0, Math.max(24, Math.floor(whole.length * share)))
        const [status, answered] = await upload(half, 'half')
        expect([status, answered]).toEqual([400, expect.stringContaining('damaged or cut off')])
        expect(answered).not.toMatch(paths)
      }
    },
  )

  test('is told when it is too large', async () => {
    const png = await plainImage({width: 10, height: 10})
    const claim = Buffer.from(png)
    // The width and height of the header, with a new checksum: nothing else is needed to lie.
    claim.writeUInt32BE(60_000, 16)
    claim.writeUInt32BE(60_000, 20)
    claim.writeUInt32BE(checksum(claim.subarray(12, 29)), 29)
    const [status, answered] = await upload(claim, 'huge.png')
    expect([status, answered]).toEqual([413, expect.stringContaining('million pixels')])
  })
})

/** CRC-32 as PNG has it. */
const checksum = (bytes: Buffer): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
