import type {ImageRequest} from './imageRequest.ts'
import {widest, wrongParameter} from './imageRequest.ts'
import type {Region, Size} from './imageValues.ts'

/** The part of the original that `rect` names, in whole pixels. */
export function areaOf({rect}: ImageRequest, {width, height}: Size): Region {
  if (rect === undefined) return {left: 0, top: 0, width, height}
  if (rect.width < 0 || rect.height < 0) throw wrongParameter('rect', 'its size is negative')
  const left = Math.max(0, Math.round(rect.left))
  const top = Math.max(0, Math.round(rect.top))
  const right = Math.round(rect.left + rect.width)
  const bottom = Math.round(rect.top + rect.height)
  if (left >= width || top >= height || right < 0 || bottom < 0) {
    throw wrongParameter('rect', 'it lies outside the image')
  }
  return {
    left,
    top,
    // Builders of addresses round: what is very flat comes out with no height at all.
    width: Math.min(Math.max(1, right - left), width - left),
    height: Math.min(Math.max(1, bottom - top), height - top),
  }
}

export interface Box {
  readonly width: number | undefined
  readonly height: number | undefined
}

/** The size that is asked for, without its padding, in pixels of the result. */
export function boxOf(request: ImageRequest, area: Size): Box {
  const {w, h, dpr, pad} = request
  const proportion = area.width / area.height
  const isLimited = (side: 'w' | 'h') =>
    request[`min-${side}`] !== undefined || request[`max-${side}`] !== undefined
  const side = (name: 'w' | 'h', asked: number | undefined, natural: number) => {
    const wish = asked ?? (isLimited(name) ? natural : undefined)
    if (wish === undefined) return undefined
    const least = request[`min-${name}`] ?? 1
    const most = request[`max-${name}`] ?? widest
    const outer = Math.round(Math.min(Math.max(wish, least), most) * dpr)
    if (outer > widest) {
      throw wrongParameter(name, `an image may be ${widest} pixels wide and high, "dpr" included`)
    }
    const inner = outer - 2 * Math.round(pad * dpr)
    if (inner < 1) throw wrongParameter('pad', 'it leaves no room for the image')
    return inner
  }
  return {
    width: side('w', w, h === undefined ? area.width : h * proportion),
    height: side('h', h, w === undefined ? area.height : w / proportion),
  }
}
