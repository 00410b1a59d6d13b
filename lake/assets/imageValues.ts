import {z} from 'zod'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Region extends Size {
  readonly left: number
  readonly top: number
}

/** Colours as image addresses write them, the opacity in front: RGB, ARGB, RRGGBB or AARRGGBB. */
export const colour = z
  .string()
  .regex(/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i, 'it is no RGB, ARGB, RRGGBB or AARRGGBB')
  .transform((text) => {
    const digits = text.length < 6 ? text.replaceAll(/./g, '$&$&') : text
    const [a = 255, r = 0, g = 0, b = 0] = Buffer.from(digits.padStart(8, 'f'), 'hex')
    return {r, g, b, alpha: a / 255}
  })

/** Four numbers, in pixels of the original, that need not be whole. */
export const rectangle = z
  .string()
  .transform((text) => text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part))))
  .refine(
    (numbers) => numbers.length === 4 && numbers.every(Number.isFinite),
    'it needs four numbers: left,top,width,height',
  )
  .transform(([left = 0, top = 0, width = 0, height = 0]): Region => ({left, top, width, height}))

/** Where a crop looks, in shares of the width and height. */
export interface Focus {
  readonly x: number
  readonly y: number
}

const axes = {
  left: {axis: 'x', at: 0},
  right: {axis: 'x', at: 1},
  top: {axis: 'y', at: 0},
  bottom: {axis: 'y', at: 1},
} as const

type Edge = keyof typeof axes

const isEdge = (word: string): word is Edge => Object.hasOwn(axes, word)

/** What `crop` says: a point, an edge, two edges of one corner, or a way to find out. */
export const focus = z.string().transform((text, context): Focus | 'focalpoint' | 'entropy' => {
  if (text === 'focalpoint' || text === 'entropy') return text
  const words = text === 'center' ? [] : text.split(',')
  const point = {x: 0.5, y: 0.5}
  const seen = new Set<string>()
  for (const word of words) {
    if (!isEdge(word) || seen.has(axes[word].axis)) {
      const message =
        'it is center, focalpoint, entropy, or top or bottom and left or right, as in "top,left"'
      context.addIssue({code: 'custom', message})
      return z.NEVER
    }
    const {axis, at} = axes[word]
    seen.add(axis)
    point[axis] = at
  }
  return point
})
