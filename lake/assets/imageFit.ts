import type {Box} from './imageBox.ts'
import type {Fit} from './imageRequest.ts'
import type {Size} from './imageValues.ts'

export interface Fitted {
  readonly scaled: Size
  /** Smaller than the scaled image where it is cut, larger where it is filled up. */
  readonly frame: Size
}

/** Fits an area into a box as https://www.sanity.io/docs/apis-and-sdks/image-urls says. */
export function fitted(fit: Fit, area: Size, {width, height}: Box, mayEnlarge: boolean): Fitted {
  if (width === undefined && height === undefined) return {scaled: area, frame: area}
  const x = (width ?? Infinity) / area.width
  const y = (height ?? Infinity) / area.height
  if (width === undefined || height === undefined) {
    const neverLarger = !mayEnlarge || fit === 'max' || fit === 'fillmax' || fit === 'min'
    return inside(area, Math.min(x, y, neverLarger ? 1 : Infinity))
  }
  return fitters[fit]({area, x, y, mayEnlarge})
}

interface Wish {
  readonly area: Size
  /** How often the area fits into the width and height that are wished. */
  readonly x: number
  readonly y: number
  readonly mayEnlarge: boolean
}

const fitters: Readonly<Record<Fit, (wish: Wish) => Fitted>> = {
  clip: ({area, x, y, mayEnlarge}) => inside(area, Math.min(x, y, mayEnlarge ? Infinity : 1)),
  max: ({area, x, y}) => inside(area, Math.min(x, y, 1)),
  scale: (wish) => {
    const frame = frameOf(wish)
    return {scaled: frame, frame}
  },
  fill: (wish) => {
    const {x, y} = reduced(wish)
    return {scaled: scaledBy(wish.area, Math.min(x, y)), frame: frameOf(wish)}
  },
  fillmax: (wish) => {
    const {x, y} = reduced(wish)
    return {scaled: scaledBy(wish.area, Math.min(x, y, 1)), frame: frameOf(wish)}
  },
  crop: (wish) => {
    const {x, y} = reduced(wish)
    return {scaled: scaledBy(wish.area, Math.max(x, y)), frame: frameOf(wish)}
  },
  min: (wish) => fitters.crop({...wish, mayEnlarge: false}),
}

const inside = (area: Size, scale: number): Fitted => {
  const scaled = scaledBy(area, scale)
  return {scaled, frame: scaled}
}

/** The wish in its proportions, no larger than the area where the reader gets no larger one. */
const reduced = ({x, y, mayEnlarge}: Wish): {readonly x: number; readonly y: number} => {
  const reduction = mayEnlarge ? 1 : Math.max(1, x, y)
  return {x: x / reduction, y: y / reduction}
}

const frameOf = (wish: Wish): Size => {
  const {x, y} = reduced(wish)
  return {width: pixels(wish.area.width * x), height: pixels(wish.area.height * y)}
}

const scaledBy = ({width, height}: Size, scale: number): Size => ({
  width: pixels(width * scale),
  height: pixels(height * scale),
})

const pixels = (length: number): number => Math.max(1, Math.round(length))
