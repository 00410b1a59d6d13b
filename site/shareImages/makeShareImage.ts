import {type ImageSource, lakeImage} from '../images/imagePath.ts'
import {drawShareImage} from './drawShareImage.ts'
import type {ShareImage} from './shareImage.ts'

/**
 * The bytes of a share image. A picture that the lake does not give is left out.
 * @param read the bytes at an address; rejects where there are none
 */
export async function makeShareImage(
  image: ShareImage,
  images: ImageSource,
  read: (path: string, url: URL) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const {picture} = image
  const url = picture === undefined ? undefined : lakeImage(picture, images)
  if (picture === undefined || url === undefined) return drawShareImage(image, undefined)
  const bytes = await read(picture, url).catch(() => undefined)
  return drawShareImage(image, bytes)
}
