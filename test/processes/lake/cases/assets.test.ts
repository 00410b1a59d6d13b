import {createHash} from 'node:crypto'

import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const halves = (seed: number): Promise<Buffer> =>
  sharp({create: {width: 80, height: 60, channels: 3, background: {r: seed, g: 0, b: 0}}})
    .composite([
      {
        input: {create: {width: 40, height: 60, channels: 3, background: {r: 0, g: 0, b: 255}}},
        left: 40,
        top: 0,
      },
    ])
    .png()
    .toBuffer()
const sha1 = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('hex')

test('an image is stored with its measures, once however often it comes', async () => {
  const bytes = await halves(200)
  const asset = await lake.client.assets.upload('image', bytes, {
    filename: 'halves.png',
    label: 'sample',
  })
  const {projectId, dataset} = lake.connection
  const digest = sha1(bytes)
  expect(asset).toMatchObject({
    _id: `image-${digest}-80x60-png`,
    _type: 'sanity.imageAsset',
    assetId: digest,
    sha1hash: digest,
    extension: 'png',
    mimeType: 'image/png',
    size: bytes.length,
    originalFilename: 'halves.png',
    label: 'sample',
    path: `images/${projectId}/${dataset}/${digest}-80x60.png`,
    metadata: {dimensions: {width: 80, height: 60, aspectRatio: 80 / 60}, isOpaque: true},
  })
  const again = await lake.client.assets.upload('image', bytes, {filename: 'other.png'})
  expect(again).toEqual(asset)
  const stored = await fetch(asset.url)
  expect(Buffer.from(await stored.arrayBuffer())).toEqual(bytes)
})

test('a photograph is measured as it is shown', async () => {
  const turned = await sharp(await halves(10))
    .jpeg()
    .withMetadata({orientation: 6})
    .toBuffer()
  const asset = await lake.client.assets.upload('image', turned)
  expect(asset._id).toMatch(/-60x80-jpg$/)
})

describe('an image is made to measure', () => {
  let url = ''
  beforeAll(async () => {
    url = (await lake.client.assets.upload('image', await halves(255))).url
  })
  const measured = async (search: string, accept = '*/*') => {
    const response = await fetch(`${url}?${search}`, {headers: {accept}})
    expect(response.status).toBe(200)
    const {width, height, format} = await sharp(
      Buffer.from(await response.arrayBuffer()),
    ).metadata()
    return {width, height, format, type: response.headers.get('content-type')}
  }

  test.each([
    ['w=40', 40, 30],
    ['h=30', 40, 30],
    ['w=40&h=40', 40, 30],
    ['w=40&h=40&fit=crop', 40, 40],
    ['w=40&h=40&fit=fill', 40, 40],
    ['w=20&h=60&fit=scale', 20, 60],
    ['w=160', 80, 60],
    ['w=160&fit=max', 80, 60],
    ['max-w=40', 40, 30],
    ['max-w=400', 80, 60],
    ['w=20&dpr=2', 40, 30],
    ['rect=0,0,10,20', 10, 20],
    ['rect=70,50,100,100', 10, 10],
    ['or=90', 60, 80],
  ])('%s', async (search, width, height) => {
    expect(await measured(search)).toEqual({width, height, format: 'png', type: 'image/png'})
  })

  test('in the format that is asked for', async () => {
    expect(await measured('fm=jpg')).toMatchObject({format: 'jpeg', type: 'image/jpeg'})
    expect(await measured('fm=webp&q=10')).toMatchObject({format: 'webp'})
    expect(await measured('auto=format', 'image/webp,*/*')).toMatchObject({format: 'webp'})
    expect(await measured('auto=format')).toMatchObject({format: 'png'})
  })

  test('around the focal point', async () => {
    const response = await fetch(`${url}?w=10&h=60&fit=crop&crop=focalpoint&fp-x=1&fp-y=0.5`)
    const {dominant} = await sharp(Buffer.from(await response.arrayBuffer())).stats()
    expect(dominant.b).toBeGreaterThan(200)
  })

  test.each([
    'w=0',
    'w=99999',
    'w=8000&dpr=2',
    'fit=banana',
    'rect=1,2',
    'rect=500,500,10,10',
    'fm=exe',
  ])('but not to %s', async (search) => {
    expect((await fetch(`${url}?${search}`)).status).toBe(400)
  })

  test('for download under a name', async () => {
    const response = await fetch(`${url}?dl=${encodeURIComponent('å"b.png')}`)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''%C3%A5%22b.png`,
    )
  })
})

describe('a file', () => {
  test('is stored and served in parts', async () => {
    const bytes = Buffer.from(`%PDF-1.4 ${lake.name('document')}`)
    const asset = await lake.client.assets.upload('file', bytes, {filename: 'a.html'})
    expect(asset).toMatchObject({
      _id: `file-${sha1(bytes)}-pdf`,
      _type: 'sanity.fileAsset',
      mimeType: 'application/pdf',
      originalFilename: 'a.html',
    })
    const part = await fetch(asset.url, {headers: {range: 'bytes=1-3'}})
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('PDF')
    const beyond = await fetch(asset.url, {headers: {range: 'bytes=9999-'}})
    expect(beyond.status).toBe(416)
  })

  test.each([
    ['page.html', '<!doctype html><script>alert(1)</script>'],
    ['script.js', 'alert(1)'],
    ['image.png', '<html><body onload="alert(1)">'],
    ['data.xml', '<?xml version="1.0"?><x/>'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ])('that a browser could run is only for download: %s', async (filename, text) => {
    const asset = await lake.client.assets.upload('file', Buffer.from(text), {filename})
    const response = await fetch(asset.url)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('that does not exist is not found', async () => {
    const {projectId, dataset, url} = lake.connection
    const paths = [
      `files/${projectId}/${dataset}/${'0'.repeat(40)}.pdf`,
      `images/${projectId}/${dataset}/${'0'.repeat(40)}-1x1.png`,
      `images/${projectId}/${dataset}/..%2f..%2ftoken`,
      `images/${projectId}/other/${'0'.repeat(40)}-1x1.png`,
    ]
    for (const path of paths) expect((await fetch(`${url}/${path}`)).status).toBe(404)
  })
})

test('an SVG is an image that runs nothing', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><script>1</script></svg>'
  const asset = await lake.client.assets.upload('image', Buffer.from(svg))
  expect(asset._id).toMatch(/-10x20-svg$/)
  const response = await fetch(asset.url)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
})

test('what is no image is refused as one', async () => {
  for (const bytes of ['<html></html>', '\u0089PNG\r\n\u001a\n broken', '']) {
    const {statusCode} = await refusal(
      lake.client.assets.upload('image', Buffer.from(bytes, 'latin1')),
    )
    expect([400, 415]).toContain(statusCode)
  }
})
