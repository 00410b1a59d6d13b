import type {Sharp} from 'sharp'

import {badRequest} from '../errors.ts'
import type {Geometry} from './imageGeometry.ts'
import type {ImagePlan} from './imagePlan.ts'
import type {Format} from './imageRequest.ts'
import {mostPixels, openImage, tookTooLong} from './openImage.ts'

/** The image that is asked for, of the original at `path`. An animation stays one where it can. */
export async function transformImage(path: string, plan: ImagePlan): Promise<Buffer> {
  const animated = await staysAnimated(path, plan)
  const original = openImage(path, {animated}).autoOrient()
  const looking = adjusted(resized(original, plan.geometry, animated), plan)
  const encoded = encoders[plan.format](bordered(looking, plan), Math.max(1, plan.q))
  try {
    return await encoded.toBuffer()
  } catch (cause) {
    if (!tookTooLong(cause)) throw cause
    throw badRequest('The image takes too long to make. Ask for a smaller one.')
  }
}

const white = {r: 255, g: 255, b: 255, alpha: 1}

const bordered = (image: Sharp, {bg, or, format, geometry: {border}}: ImagePlan): Sharp => {
  const isOpaque = format === 'jpg' || format === 'pjpg'
  const background = bg ?? {...white, alpha: isOpaque ? 1 : 0}
  const flat = bg !== undefined || isOpaque ? image.flatten({background}) : image
  const {left, right, top, bottom} = border
  if (left + right + top + bottom === 0) return flat
  // The library adds the border after it has turned the image.
  const isTurned = or === '90' || or === '270'
  const turned = isTurned ? {left: top, right: bottom, top: left, bottom: right} : border
  return flat.extend({...turned, background})
}

/** Whether all frames are made: a turn by 90° would lay them side by side. */
const staysAnimated = async (path: string, {frame, or, format}: ImagePlan): Promise<boolean> => {
  const canMove = (format === 'gif' || format === 'webp') && /\.(?:gif|webp)$/.test(path)
  if (!canMove || frame !== undefined || or === '90' || or === '270') return false
  const {pages = 1, width, height} = await openImage(path).metadata()
  return pages > 1 && pages * width * height <= mostPixels
}

const resized = (original: Sharp, {before, scaled, after}: Geometry, animated: boolean): Sharp => {
  const part = before === undefined ? original : original.extract(before)
  if (after === undefined) return part.resize({...scaled, fit: 'fill'})
  if ('left' in after) return part.resize({...scaled, fit: 'fill'}).extract(after)
  return part.resize({...after, fit: 'cover', position: animated ? 'centre' : 'entropy'})
}

const adjusted = (image: Sharp, {flip, or, blur, sharp, sat, invert}: ImagePlan): Sharp => {
  let changed = image
  if (flip?.includes('h') === true) changed = changed.flop()
  if (flip?.includes('v') === true) changed = changed.flip()
  if (or !== '0') changed = changed.rotate(Number(or))
  // The address states 0 to 2000, sharp takes a standard deviation in pixels.
  if (blur > 0) changed = changed.blur(Math.max(0.3, blur / 20))
  if (sharp > 0) changed = changed.sharpen({sigma: 1, m1: sharp / 50, m2: sharp / 25})
  if (sat !== 0) changed = changed.modulate({saturation: 1 + sat / 100})
  if (invert === 'true' || invert === '1') changed = changed.negate({alpha: false})
  return changed
}

const encoders: Readonly<Record<Format, (image: Sharp, quality: number) => Sharp>> = {
  jpg: (image, quality) => image.jpeg({quality}),
  pjpg: (image, quality) => image.jpeg({quality, progressive: true}),
  png: (image) => image.png(),
  webp: (image, quality) => image.webp({quality}),
  // More effort takes ten times as long, during which others wait, and saves a tenth of the bytes.
  avif: (image, quality) => image.avif({quality, effort: 1}),
  gif: (image) => image.gif({effort: 4}),
}
