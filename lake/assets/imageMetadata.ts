import sharp from 'sharp'

import {badRequest} from '../errors.ts'
import type {JsonObject} from '../json.ts'

/** More pixels than any photograph has; a small file can claim more and exhaust the memory. */
export const mostPixels = 268_402_689

export interface ImageFacts {
  readonly width: number
  readonly height: number
  readonly metadata: JsonObject
}

/** Measures an image as a browser shows it, that is turned as its EXIF orientation says. */
export async function imageFacts(path: string): Promise<ImageFacts> {
  try {
    const image = sharp(path, {limitInputPixels: mostPixels})
    const {autoOrient, hasAlpha} = await image.metadata()
    const {width, height} = autoOrient
    return {
      width,
      height,
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: {
          _type: 'sanity.imageDimensions',
          width,
          height,
          aspectRatio: width / height,
        },
        hasAlpha,
        isOpaque: !hasAlpha || (await sharp(path, {limitInputPixels: mostPixels}).stats()).isOpaque,
        lqip: await lowQualityPreview(path),
      },
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw badRequest(`The image cannot be read: ${reason}`)
  }
}

/** A data URL, 20 pixels wide, to show until the image has loaded. */
async function lowQualityPreview(path: string): Promise<string> {
  const small = sharp(path, {limitInputPixels: mostPixels}).autoOrient().resize({width: 20})
  const {hasAlpha} = await small.metadata()
  const [format, bytes] = hasAlpha
    ? ['png', await small.png().toBuffer()]
    : ['jpeg', await small.jpeg({quality: 60}).toBuffer()]
  return `data:image/${format};base64,${bytes.toString('base64')}`
}
