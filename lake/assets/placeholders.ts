import {encode} from 'blurhash'
import type {Sharp} from 'sharp'
import sharp from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'

import type {Size} from './imageValues.ts'

/** An image made small, four bytes a pixel. */
export interface Thumbnail extends Size {
  readonly pixels: Buffer
  readonly hasAlpha: boolean
}

const opened = ({pixels, width, height}: Thumbnail): Sharp =>
  sharp(pixels, {raw: {width, height, channels: 4}})

/** A data URL, 20 pixels wide, to show until the image has loaded. */
export async function lowQualityPreview(thumbnail: Thumbnail): Promise<string> {
  const small = opened(thumbnail).resize({width: 20})
  const [format, bytes] = thumbnail.hasAlpha
    ? ['png', await small.png().toBuffer()]
    : ['jpeg', await small.removeAlpha().jpeg({quality: 60}).toBuffer()]
  return `data:image/${format};base64,${bytes.toString('base64')}`
}

/** https://blurha.sh, of 5 by 4 waves. */
export async function blurHash(thumbnail: Thumbnail): Promise<string> {
  const {data, info} = await pixelsWithin(opened(thumbnail).flatten({background: '#fff'}), 32)
  return encode(new Uint8ClampedArray(data), info.width, info.height, 5, 4)
}

/** https://evanw.github.io/thumbhash, in base64. */
export async function thumbHash(thumbnail: Thumbnail): Promise<string> {
  const {data, info} = await pixelsWithin(opened(thumbnail), 100)
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

const pixelsWithin = (image: Sharp, side: number) =>
  image
    .resize({width: side, height: side, fit: 'inside', withoutEnlargement: true})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
