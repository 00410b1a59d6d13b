import type {Region, ResizeOptions, Sharp} from 'sharp'
import sharp from 'sharp'

import {badRequest} from '../errors.ts'
import {mostPixels} from './imageMetadata.ts'
import type {Fit, Format, ImageRequest} from './imageRequest.ts'

/** The image that the request asks for, of the file at `path`. */
export async function transformImage(
  path: string,
  request: ImageRequest,
  format: Format,
): Promise<Buffer> {
  const animated = format === 'webp' && /\.(gif|webp)$/.test(path)
  const original = sharp(path, {animated, limitInputPixels: mostPixels})
  const {autoOrient, pages} = await original.metadata()
  const height = animated && pages !== undefined ? autoOrient.height / pages : autoOrient.height
  let image = original.autoOrient()
  let area: Region = {left: 0, top: 0, width: autoOrient.width, height}
  if (request.rect !== undefined) {
    area = regionOf(request.rect, area)
    image = image.extract(area)
  }
  const size = sizeOf(request, area)
  if (size !== undefined) {
    if (request.fit === 'crop' && size.width && size.height && request.crop === 'focalpoint') {
      image = image.extract(aroundFocus(area, size.width / size.height, request))
    }
    image = image.resize(size)
  }
  image = adjusted(image, request)
  return encoders[format](image, request.q).toBuffer()
}

function regionOf(rect: string, {width, height}: Region): Region {
  const [left = 0, top = 0, w = 0, h = 0] = rect.split(',').map(Number)
  const region = {left, top, width: Math.min(w, width - left), height: Math.min(h, height - top)}
  if (region.width < 1 || region.height < 1) throw badRequest('The rect lies outside the image')
  return region
}

/** The largest part of the area with the wanted proportions, as near to the focus as it can be. */
function aroundFocus(
  area: Region,
  proportion: number,
  {'fp-x': x, 'fp-y': y}: ImageRequest,
): Region {
  const width = Math.max(1, Math.min(area.width, Math.round(area.height * proportion)))
  const height = Math.max(1, Math.min(area.height, Math.round(area.width / proportion)))
  return {left: within(x, width, area.width), top: within(y, height, area.height), width, height}
}

const within = (centre: number, part: number, whole: number): number =>
  Math.round(Math.min(Math.max(centre * whole - part / 2, 0), whole - part))

const sharpFits: Readonly<Record<Fit, Pick<ResizeOptions, 'fit' | 'withoutEnlargement'>>> = {
  clip: {fit: 'inside'},
  crop: {fit: 'cover'},
  fill: {fit: 'contain'},
  fillmax: {fit: 'contain', withoutEnlargement: true},
  max: {fit: 'inside', withoutEnlargement: true},
  min: {fit: 'cover', withoutEnlargement: true},
  scale: {fit: 'fill'},
}

const positions: Readonly<Record<string, string>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  entropy: 'entropy',
}

function sizeOf(request: ImageRequest, area: Region): ResizeOptions | undefined {
  const {w, h, fit, dpr, crop, bg, 'max-w': maxWidth, 'max-h': maxHeight} = request
  const width = w ?? (maxWidth === undefined ? undefined : Math.min(maxWidth, area.width))
  const height = h ?? (maxHeight === undefined ? undefined : Math.min(maxHeight, area.height))
  if (width === undefined && height === undefined) return undefined
  const position = positions[crop ?? '']
  return {
    ...sharpFits[fit],
    ...(width === undefined ? {} : {width: Math.round(width * dpr)}),
    ...(height === undefined ? {} : {height: Math.round(height * dpr)}),
    ...(position === undefined ? {} : {position}),
    background: bg === undefined ? {r: 255, g: 255, b: 255, alpha: 0} : `#${bg}`,
  }
}

function adjusted(image: Sharp, {flip, or, blur, bg}: ImageRequest): Sharp {
  let changed = image
  if (flip?.includes('h') === true) changed = changed.flop()
  if (flip?.includes('v') === true) changed = changed.flip()
  if (or !== undefined) changed = changed.rotate(Number(or))
  // The address states 0 to 2000, sharp takes a standard deviation in pixels.
  if (blur !== undefined && blur > 0) changed = changed.blur(Math.max(0.3, blur / 20))
  return bg === undefined ? changed : changed.flatten({background: `#${bg}`})
}

const encoders: Readonly<Record<Format, (image: Sharp, quality: number) => Sharp>> = {
  jpg: (image, quality) => image.flatten({background: '#fff'}).jpeg({quality: quality || 1}),
  pjpg: (image, quality) =>
    image.flatten({background: '#fff'}).jpeg({quality: quality || 1, progressive: true}),
  png: (image) => image.png(),
  webp: (image, quality) => image.webp({quality: quality || 1}),
  avif: (image, quality) => image.avif({quality: quality || 1}),
}
