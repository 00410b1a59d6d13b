import {readFile} from 'node:fs/promises'

import {badRequest} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {cameraTags} from './cameraTags.ts'
import type {Size} from './imageValues.ts'
import {isOpaque} from './isOpaque.ts'
import {openImage, unreadable} from './openImage.ts'
import {palette} from './palette.ts'
import type {Thumbnail} from './placeholders.ts'
import {blurHash, lowQualityPreview, thumbHash} from './placeholders.ts'
import {drawing} from './svg.ts'

/** An image that was measured: what it takes to look closer. */
export interface MeasuredImage extends Size {
  readonly source: string | Buffer
  readonly hasAlpha: boolean
  readonly exif: Buffer | undefined
}

/** Measures an image as a browser shows it, that is turned as its EXIF orientation says. */
export async function measureImage(path: string, extension: string): Promise<MeasuredImage> {
  try {
    const drawn = extension === 'svg' ? drawing(await readFile(path)) : undefined
    const source = drawn?.picture ?? path
    const {autoOrient, hasAlpha, exif} = await openImage(source).metadata()
    const {width, height} = drawn ?? autoOrient
    return {width, height, source, hasAlpha, exif}
  } catch (cause) {
    throw unreadable(cause)
  }
}

interface Seen {
  readonly thumbnail: Thumbnail
  readonly exif: Buffer | undefined
}

type Look = (seen: Seen) => JsonObject | Promise<JsonObject>

/** What `meta` may ask for. https://www.sanity.io/docs/apis-and-sdks/image-metadata */
const looks: Readonly<Record<string, Look>> = {
  lqip: async ({thumbnail}) => ({lqip: await lowQualityPreview(thumbnail)}),
  blurhash: async ({thumbnail}) => ({blurHash: await blurHash(thumbnail)}),
  thumbhash: async ({thumbnail}) => ({thumbHash: await thumbHash(thumbnail)}),
  palette: async ({thumbnail}) => ({palette: await palette(thumbnail.pixels)}),
  exif: ({exif}) => cameraTags(exif, 'exif'),
  image: ({exif}) => cameraTags(exif, 'image'),
  // Where a photograph was taken is not kept, whoever asks.
  location: () => ({}),
  none: () => ({}),
}

const unasked = ['lqip', 'blurhash', 'palette']

/** Throws a 400 that names what cannot be asked for. */
export function wantedMetadata(asked: readonly string[]): readonly string[] {
  const wanted = asked.flatMap((text) => text.split(',')).filter((name) => name !== '')
  const unknown = wanted.find((name) => !Object.hasOwn(looks, name))
  if (unknown !== undefined) {
    throw badRequest(
      `There is no image metadata "${unknown}": "meta" may be ${Object.keys(looks).join(', ')}`,
    )
  }
  return wanted.length === 0 ? unasked : wanted
}

/** The `metadata` of an image document, with what is wanted of it. Reads the whole image. */
export async function imageMetadata(
  image: MeasuredImage,
  wanted: readonly string[],
): Promise<JsonObject> {
  const {width, height, source, hasAlpha, exif} = image
  try {
    const thumbnail = await thumbnailOf(image)
    const seen = await Promise.all(wanted.map((name) => looks[name]?.({thumbnail, exif})))
    return {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
      hasAlpha,
      isOpaque: !hasAlpha || (await isOpaque(source, thumbnail.pixels)),
      ...Object.assign({}, ...seen),
    }
  } catch (cause) {
    throw unreadable(cause)
  }
}

const thumbnailOf = async ({source, hasAlpha}: MeasuredImage): Promise<Thumbnail> => {
  const {data, info} = await openImage(source)
    .autoOrient()
    .resize({width: 256, height: 256, fit: 'inside', withoutEnlargement: true})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  return {pixels: data, width: info.width, height: info.height, hasAlpha}
}
