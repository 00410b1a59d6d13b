import {z} from 'zod'

import {badRequest} from '../errors.ts'
import {colour, focus, rectangle} from './imageValues.ts'

export const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const

export type Fit = (typeof fits)[number]
export type Format = (typeof formats)[number] | 'gif'

/** The most pixels that an image may be wide or high. */
export const widest = 8192
const mostPadding = 1000

const between = (least: number, most: number) => z.coerce.number().min(least).max(most)
const whole = (least: number, most: number) => between(least, most).transform(Math.round)
const pixels = whole(1, widest)
const share = between(0, 1)

/**
 * What an image address may ask for; parameters that are not listed are ignored, as a CDN does.
 * https://www.sanity.io/docs/apis-and-sdks/image-urls
 */
const shape = z.object({
  w: pixels.exactOptional(),
  h: pixels.exactOptional(),
  'min-w': pixels.exactOptional(),
  'min-h': pixels.exactOptional(),
  'max-w': pixels.exactOptional(),
  'max-h': pixels.exactOptional(),
  dpr: between(1, 3).default(1),
  fit: z.enum(fits).default('clip'),
  crop: focus.default({x: 0.5, y: 0.5}),
  'fp-x': share.default(0.5),
  'fp-y': share.default(0.5),
  rect: rectangle.exactOptional(),
  pad: whole(0, mostPadding).default(0),
  bg: colour.exactOptional(),
  fm: z.enum(formats).exactOptional(),
  auto: z.literal('format').exactOptional(),
  q: whole(0, 100).default(75),
  frame: z.literal('1').exactOptional(),
  flip: z.enum(['h', 'v', 'hv']).exactOptional(),
  or: z.enum(['0', '90', '180', '270']).default('0'),
  blur: between(0, 2000).default(0),
  sharp: between(0, 100).default(0),
  sat: between(-100, 100).default(0),
  invert: z.enum(['true', 'false', '1', '0']).default('false'),
  // Images are made in sRGB only; another wish must not be answered as if it had been granted.
  cs: z.literal('srgb').exactOptional(),
})

export type ImageRequest = z.infer<typeof shape>

/** Undefined when the original is asked for. Throws a 400 that names the parameter that is wrong. */
export function imageRequest(search: URLSearchParams): ImageRequest | undefined {
  const given = Object.fromEntries(
    [...search].filter(([key, value]) => Object.hasOwn(shape.shape, key) && value !== ''),
  )
  if (Object.keys(given).length === 0) return undefined
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw wrongParameter(String(issue?.path[0]), issue?.message ?? 'it is not understood')
  }
  const request = parsed.data
  for (const side of ['w', 'h'] as const) {
    if ((request[`min-${side}`] ?? 0) > (request[`max-${side}`] ?? widest)) {
      throw wrongParameter(`min-${side}`, `it is larger than "max-${side}"`)
    }
  }
  return request
}

export function wrongParameter(name: string, reason: string) {
  return badRequest(`The image parameter "${name}" is wrong: ${reason}`)
}
