import {areaOf, boxOf} from './imageBox.ts'
import {fitted} from './imageFit.ts'
import type {ImageRequest} from './imageRequest.ts'
import {widest, wrongParameter} from './imageRequest.ts'
import type {Focus, Region, Size} from './imageValues.ts'

/** What becomes of the pixels of an original, one step after the other, in whole pixels. */
export interface Geometry {
  /** The part of the original that is used. */
  readonly before: Region | undefined
  /** What that is scaled to. */
  readonly scaled: Size
  /** The part of the scaled image that is left; with only its size, the part with most in it. */
  readonly after: Region | Size | undefined
  /** What is put around it. */
  readonly border: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/**
 * Says how to make an image of an original. `mayEnlarge` is false for readers who get no image that
 * is larger than its original. Throws a 400 that names the parameter that is wrong.
 */
export function imageGeometry(
  request: ImageRequest,
  original: Size,
  mayEnlarge: boolean,
): Geometry {
  const area = areaOf(request, original)
  const {scaled, frame} = fitted(request.fit, area, boxOf(request, area), mayEnlarge)
  const pad = Math.round(request.pad * request.dpr)
  if (Math.max(frame.width, frame.height) + 2 * pad > widest) {
    const name = pad > 0 ? 'pad' : request.w === undefined ? 'h' : 'w'
    throw wrongParameter(name, `an image may be ${widest} pixels wide and high at most`)
  }
  const part = {
    width: Math.min(frame.width, scaled.width),
    height: Math.min(frame.height, scaled.height),
  }
  const free = {x: frame.width - part.width, y: frame.height - part.height}
  const border = {
    left: pad + Math.floor(free.x / 2),
    right: pad + Math.ceil(free.x / 2),
    top: pad + Math.floor(free.y / 2),
    bottom: pad + Math.ceil(free.y / 2),
  }
  const isWhole = area.width === original.width && area.height === original.height
  const before = isWhole ? undefined : area
  if (part.width === scaled.width && part.height === scaled.height) {
    return {before, scaled, after: undefined, border}
  }
  // Scaled as a whole, something long could become a million pixels long before it is cut; and the
  // library turns an image between scaling and cutting.
  const isCutFirst = Math.max(scaled.width, scaled.height) > widest || request.or !== '0'
  if (request.crop === 'entropy' && !isCutFirst) return {before, scaled, after: part, border}
  const after = placed(part, scaled, focusOf(request))
  if (!isCutFirst) return {before, scaled, after, border}
  return {before: beforeScaling(area, after, scaled), scaled: part, after: undefined, border}
}

const focusOf = ({crop, 'fp-x': x, 'fp-y': y}: ImageRequest): Focus => {
  if (crop === 'focalpoint') return {x, y}
  return crop === 'entropy' ? {x: 0.5, y: 0.5} : crop
}

const placed = (part: Size, whole: Size, {x, y}: Focus): Region => ({
  left: within(x, part.width, whole.width),
  top: within(y, part.height, whole.height),
  ...part,
})

/** Where a part begins that has its centre as near to a share of the whole as it can. */
const within = (centre: number, part: number, whole: number): number =>
  Math.round(Math.min(Math.max(centre * whole - part / 2, 0), whole - part))

/** The region of the area that a region of the scaled area comes from. */
const beforeScaling = (area: Region, part: Region, scaled: Size): Region => {
  const x = area.width / scaled.width
  const y = area.height / scaled.height
  const width = Math.min(area.width, Math.max(1, Math.round(part.width * x)))
  const height = Math.min(area.height, Math.max(1, Math.round(part.height * y)))
  return {
    left: area.left + Math.min(Math.round(part.left * x), area.width - width),
    top: area.top + Math.min(Math.round(part.top * y), area.height - height),
    width,
    height,
  }
}
