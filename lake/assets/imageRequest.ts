import {z} from 'zod'

import {badRequest} from '../errors.ts'

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const

export type Fit = (typeof fits)[number]
export type Format = (typeof formats)[number]

const widest = 8192
const pixels = z.coerce.number().int().min(1).max(widest)
const share = z.coerce.number().min(0).max(1)

/** What an image address may ask for; parameters that are not listed are ignored. */
const shape = z.object({
  w: pixels.exactOptional(),
  h: pixels.exactOptional(),
  'max-w': pixels.exactOptional(),
  'max-h': pixels.exactOptional(),
  fit: z.enum(fits).default('clip'),
  crop: z.string().exactOptional(),
  rect: z
    .string()
    .regex(/^\d+,\d+,\d+,\d+$/)
    .exactOptional(),
  'fp-x': share.default(0.5),
  'fp-y': share.default(0.5),
  fm: z.enum(formats).exactOptional(),
  auto: z.literal('format').exactOptional(),
  q: z.coerce.number().int().min(0).max(100).default(75),
  dpr: z.coerce.number().min(1).max(3).default(1),
  flip: z.enum(['h', 'v', 'hv']).exactOptional(),
  or: z.enum(['0', '90', '180', '270']).exactOptional(),
  blur: z.coerce.number().min(0).max(2000).exactOptional(),
  bg: z
    .string()
    .regex(/^([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i)
    .exactOptional(),
})

export type ImageRequest = z.infer<typeof shape>

/** Undefined when the original is asked for. Throws a 400 that names the parameter that is wrong. */
export function imageRequest(search: URLSearchParams): ImageRequest | undefined {
  const given = Object.fromEntries(
    [...search].filter(([key, value]) => Object.hasOwn(shape.shape, key) && value !== ''),
  )
  if (Object.keys(given).length === 0) return undefined
  const parsed = shape.safeParse(given)
  if (parsed.success) {
    const {w = 0, h = 0, dpr} = parsed.data
    if (Math.max(w, h) * dpr > widest) {
      throw badRequest(`An image may be ${widest} pixels wide and high at most, "dpr" included`)
    }
    return parsed.data
  }
  const [issue] = parsed.error.issues
  throw badRequest(`The image parameter "${issue?.path.join('.')}" is wrong: ${issue?.message}`)
}
