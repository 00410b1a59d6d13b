import type {Geometry} from './imageGeometry.ts'
import {imageGeometry} from './imageGeometry.ts'
import type {Format, ImageRequest} from './imageRequest.ts'
import type {Size} from './imageValues.ts'

const looks = ['flip', 'or', 'blur', 'sharp', 'sat', 'invert', 'bg', 'frame', 'q'] as const

/** All that says how to make an image of an original, and nothing else: equal plans, equal images. */
export interface ImagePlan extends Pick<ImageRequest, (typeof looks)[number]> {
  readonly geometry: Geometry
  readonly format: Format
}

interface Original extends Size {
  readonly extension: string
}

export interface ImageReader {
  /** Whether images may become larger than their originals. */
  readonly mayEnlarge: boolean
  /** The `Accept` header. */
  readonly accept: string
}

/** Throws a 400 that names the parameter that is wrong. */
export function imagePlan(
  request: ImageRequest,
  original: Original,
  {mayEnlarge, accept}: ImageReader,
): ImagePlan {
  const {flip, or, blur, sharp, sat, invert, bg, frame, q} = request
  return {
    geometry: imageGeometry(request, original, mayEnlarge),
    format: formatOf(request, original.extension, accept),
    ...(flip === undefined ? {} : {flip}),
    ...(bg === undefined ? {} : {bg}),
    ...(frame === undefined ? {} : {frame}),
    or,
    blur,
    sharp,
    sat,
    invert,
    q,
  }
}

const kept: Readonly<Record<string, Format>> = {png: 'png', webp: 'webp', avif: 'avif', gif: 'gif'}

const formatOf = ({fm, auto}: ImageRequest, extension: string, accept: string): Format => {
  if (fm !== undefined) return fm
  if (auto === 'format' && accept.includes('image/webp')) return 'webp'
  return kept[extension] ?? 'jpg'
}
