import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'
import {movingGif, plainImage, quarters} from './sampleImages.ts'

const lake = useLake()
const original = {width: 80, height: 60}
let url = ''
beforeAll(async () => {
  url = (await lake.client.assets.upload('image', await quarters(original))).url
})

interface Made {
  readonly status: number
  readonly type: string | null
  readonly bytes: Buffer
}

const made = async (address: string, headers: Record<string, string> = {}): Promise<Made> => {
  const response = await fetch(address, {headers})
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
const asEditor = (address: string): Promise<Made> =>
  made(address, {authorization: `Bearer ${lake.connection.token}`})

const sizeOf = async ({status, bytes}: Made) => {
  expect([status, status === 200 ? '' : bytes.toString()]).toEqual([200, ''])
  const {width, height} = await sharp(bytes).metadata()
  return [width, height]
}

/** The colour of the pixel at a share of the width and height. */
const colourAt = async ({bytes}: Made, x: number, y: number) => {
  const {data, info} = await sharp(bytes).ensureAlpha().raw().toBuffer({resolveWithObject: true})
  const column = Math.min(info.width - 1, Math.floor(x * info.width))
  const row = Math.min(info.height - 1, Math.floor(y * info.height))
  const start = (row * info.width + column) * 4
  return [...data.subarray(start, start + 4)]
}

describe('sizes', () => {
  test.each([
    ['min-w=20&min-h=20&w=10&h=10&fit=crop', 20, 20],
    ['w=40&max-h=10&fit=crop', 40, 10],
    ['h=30&min-w=60&fit=crop', 60, 30],
    ['min-w=20', 80, 60],
    ['w=200.4&fit=max', 80, 60],
    ['w=40.4', 40, 30],
    ['w=41&h=41&fit=fill', 41, 41],
    ['pad=5', 90, 70],
    ['w=40&h=30&pad=5', 37, 30],
    ['w=40&h=30&pad=5&fit=crop', 40, 30],
    ['w=30&h=30&fit=fill&pad=5&dpr=1.5', 45, 45],
    ['rect=0.4,0.4,10.2,20.2', 11, 21],
    ['rect=-10,-10,20,20', 10, 10],
    ['rect=10,10,5,0', 5, 1],
    ['w=40&or=90', 30, 40],
    ['w=40&h=40&fit=fill&pad=5&or=270', 40, 40],
    ['w=10&h=40&fit=min', 10, 40],
    ['frame=1&w=8', 8, 6],
    ['w=20&ignored=1&utm_source=mail', 20, 15],
  ])('%s', async (search, width, height) => {
    expect(await sizeOf(await made(`${url}?${search}`))).toEqual([width, height])
  })

  test.each([
    ['w=160', [160, 120], [80, 60]],
    ['w=160&h=160&fit=crop', [160, 160], [60, 60]],
    ['w=1000&h=500&fit=scale', [1000, 500], [80, 40]],
    ['w=1000&h=500&fit=fill', [1000, 500], [80, 40]],
    ['w=1000&h=500&fit=fillmax', [1000, 500], [80, 40]],
    ['w=1000&h=1000&fit=min', [60, 60], [60, 60]],
    ['w=1000&h=1000&fit=max', [80, 60], [80, 60]],
    ['w=60&dpr=3', [180, 135], [80, 60]],
    ['min-w=100', [100, 75], [80, 60]],
    ['rect=0,0,10,10&w=20', [20, 20], [10, 10]],
  ])('%s is larger than the original for editors only', async (search, editor, public_) => {
    expect(await sizeOf(await asEditor(`${url}?${search}`))).toEqual(editor)
    expect(await sizeOf(await made(`${url}?${search}`))).toEqual(public_)
  })

  test.each(['crop', 'fill', 'fillmax', 'scale', 'min'])(
    'fit=%s gives the size that is asked for, however it is cut and turned',
    async (fit) => {
      for (const crop of ['top', 'left', 'top,left', 'center', 'entropy', 'focalpoint']) {
        for (const turn of [0, 90, 180, 270]) {
          const search = `w=30&h=50&fit=${fit}&crop=${crop}&or=${turn}`
          const size = await sizeOf(await made(`${url}?${search}`))
          expect([search, size]).toEqual([search, turn % 180 === 0 ? [30, 50] : [50, 30]])
        }
      }
    },
  )

  test('a cut out of something long is not made by way of something endless', async () => {
    const long = await lake.client.assets.upload(
      'image',
      await plainImage({width: 4000, height: 2}),
    )
    const size = await sizeOf(await asEditor(`${long.url}?w=100&h=2000&fit=crop`))
    expect(size).toEqual([100, 2000])
  })
})

// Red, green, blue and yellow, from top left to bottom right.
describe('looks', () => {
  test.each([
    ['crop=top,left', [255, 0, 0, 255]],
    ['crop=left,top', [255, 0, 0, 255]],
    ['crop=bottom,right', [255, 255, 0, 255]],
    ['crop=focalpoint&fp-x=1&fp-y=0', [0, 255, 0, 255]],
  ])('%s', async (search, colour) => {
    // A part of 10 by 10 of the original in its own size: each edge is 40 by 30 away from the others.
    const wide = await made(`${url}?w=80&h=20&fit=crop&${search}`)
    const high = await made(`${url}?w=20&h=60&fit=crop&${search}`)
    const y = search.includes('bottom') ? 0.9 : 0.1
    const x = search.includes('right') || search.includes('fp-x=1') ? 0.9 : 0.1
    expect(await colourAt(wide, x, y)).toEqual(colour)
    expect(await colourAt(high, x, y)).toEqual(colour)
  })

  test('a turned image is turned with its parts', async () => {
    const turned = await made(`${url}?w=80&h=20&fit=crop&crop=top&or=90`)
    expect(await sizeOf(turned)).toEqual([20, 80])
    expect(await colourAt(turned, 0.5, 0.1)).toEqual([255, 0, 0, 255])
    expect(await colourAt(turned, 0.5, 0.9)).toEqual([0, 255, 0, 255])
  })

  test.each([
    ['sat=-100', ([r = 0, g = 0, b = 0]: number[]) => r === g && g === b],
    ['invert=true', ([r, g, b]: number[]) => r === 0 && g === 255 && b === 255],
    ['invert=false', ([r, g, b]: number[]) => r === 255 && g === 0 && b === 0],
    ['flip=hv', ([r, g, b]: number[]) => r === 255 && g === 255 && b === 0],
    ['sharp=50', ([r, g, b]: number[]) => r === 255 && g === 0 && b === 0],
  ])('%s', async (search, holds) => {
    expect(await colourAt(await made(`${url}?${search}`), 0.2, 0.2)).toSatisfy(holds)
  })

  test('sharp and blur change edges', async () => {
    const [plain, sharpened, blurred] = await Promise.all(
      ['fm=png', 'sharp=90', 'blur=100'].map(
        async (search) => (await made(`${url}?${search}`)).bytes,
      ),
    )
    expect(sharpened).not.toEqual(plain)
    expect(blurred).not.toEqual(plain)
  })

  test.each([
    ['bg=f00&fm=png', [255, 0, 0, 255]],
    ['bg=80ff0000&fm=png', [255, 0, 0, 128]],
    ['bg=ff00&fm=png', [255, 0, 0, 255]],
    ['bg=00ff00&fm=png', [0, 255, 0, 255]],
    ['fm=png', [255, 255, 255, 0]],
    ['fm=webp', [255, 255, 255, 0]],
  ])('%s colours what is put around', async (search, colour) => {
    expect(await colourAt(await made(`${url}?pad=10&${search}`), 0, 0)).toEqual(colour)
  })

  test.each(['jpg', 'pjpg'])('around a %s it is white where nothing is asked', async (format) => {
    const image = await made(`${url}?pad=10&fm=${format}`)
    expect(await colourAt(image, 0, 0)).toSatisfy((colour: number[]) =>
      colour.every((part) => part > 240),
    )
  })
})

describe('wrong parameters', () => {
  test.each([
    ['crop', 'top,bottom'],
    ['crop', 'faces'],
    ['fm', 'json'],
    ['cs', 'cmyk'],
    ['auto', 'compress'],
    ['frame', '2'],
    ['sat', '-101'],
    ['pad', '-1'],
    ['dpr', '4'],
    ['bg', 'red'],
    ['rect', '1,2,3,four'],
    ['rect', '1,2,3'],
    ['invert', 'maybe'],
    ['min-w', '0'],
  ])('%s=%s', async (name, value) => {
    const {status, bytes} = await made(`${url}?${name}=${value}`)
    expect([status, bytes.toString()]).toEqual([400, expect.stringContaining(`\\"${name}\\"`)])
  })

  test.each([
    ['min-w=50&max-w=40', 'min-w'],
    ['w=20&h=20&pad=10', 'pad'],
  ])('%s', async (search, name) => {
    const {status, bytes} = await made(`${url}?${search}`)
    expect([status, bytes.toString()]).toEqual([400, expect.stringContaining(`\\"${name}\\"`)])
  })
})

describe('an animated GIF', () => {
  let gif = ''
  beforeAll(async () => {
    gif = (await lake.client.assets.upload('image', await movingGif(40, 30))).url
  })

  test.each([
    ['w=20', '*/*', 'gif', 20, 15, 3],
    ['w=20&h=20&fit=crop&crop=entropy', '*/*', 'gif', 20, 20, 3],
    ['w=21&h=30&fit=fill&bg=fff', '*/*', 'gif', 21, 30, 3],
    ['rect=10,10,10,10&w=5', '*/*', 'gif', 5, 5, 3],
    ['w=20', 'image/webp', 'gif', 20, 15, 3],
    ['w=20&auto=format', 'image/webp', 'webp', 20, 15, 3],
    ['w=20&auto=format', '*/*', 'gif', 20, 15, 3],
    ['w=20&fm=webp', '*/*', 'webp', 20, 15, 3],
    ['w=20&frame=1', '*/*', 'gif', 20, 15, 1],
    ['w=20&or=90', '*/*', 'gif', 15, 20, 1],
    ['w=20&fm=jpg', '*/*', 'jpeg', 20, 15, 1],
  ])('%s for %s', async (search, accept, format, width, height, frames) => {
    const {bytes} = await made(`${gif}?${search}`, {accept})
    const found = await sharp(bytes, {animated: true}).metadata()
    expect({
      format: found.format,
      width: found.width,
      height: found.pageHeight ?? found.height,
      frames: found.pages ?? 1,
    }).toEqual({format, width, height, frames})
  })
})

test('names behind an address are for those who read it', async () => {
  const plain = await made(url)
  expect(await made(`${url}/summer-party.jpg`)).toEqual(plain)
  expect(await sizeOf(await made(`${url}/summer/party.jpg?w=20`))).toEqual([20, 15])
  const file = await lake.client.assets.upload('file', Buffer.from('%PDF-1.4 vanity'))
  expect((await made(`${file.url}/programme.pdf`)).bytes.toString()).toBe('%PDF-1.4 vanity')
})

test('the raw original is for download, whatever else is asked', async () => {
  const response = await fetch(`${url}?dlRaw=true&w=10`)
  expect(response.headers.get('content-disposition')).toBe('attachment')
  expect(Buffer.from(await response.arrayBuffer())).toEqual((await made(url)).bytes)
})

test('an image that is not there is not found, in any size', async () => {
  const missing = url.replace(/[0-9a-f]{40}/, '0'.repeat(40))
  expect((await made(`${missing}?w=10`)).status).toBe(404)
})
