import {defined} from '../../content/objects/defined.ts'
import type {PageSettings} from '../page/settings.ts'
import type {CroppedFigure} from './imageAddress.ts'

/** What a browser has to know of an image before it is there. */
export interface ImageAttributes {
  readonly src: string
  readonly srcSet?: string
  readonly sizes?: string
  readonly width?: number
  readonly height?: number
}

/** Those of pages on phones and on large screens, for one and for two points a pixel. */
const widthsPx = [400, 800, 1200, 1600, 2400]

const share = (value: number | undefined): number => value ?? 0

/** The size of an image without what the editor cut off; `undefined` where there is no file. */
export function imageSize({
  asset,
  crop,
}: CroppedFigure): {readonly width: number; readonly height: number} | undefined {
  const [, width, height] = /^image-[^-]+-(\d+)x(\d+)-\w+$/.exec(asset?._ref ?? '') ?? []
  if (width === undefined || height === undefined) return undefined
  return {
    width: Math.max(1, Math.round(Number(width) * (1 - share(crop?.left) - share(crop?.right)))),
    height: Math.max(1, Math.round(Number(height) * (1 - share(crop?.top) - share(crop?.bottom)))),
  }
}

/**
 * The attributes of an `img` that is shown at most `widthPx` wide: the browser takes the smallest file
 * that is sharp, and keeps the room free until it is there. `undefined` where there is no image.
 * @param sizes how wide it is shown, as CSS says it (`(max-width: 40rem) 100vw, 40rem`)
 */
export function imageAttributes(
  figure: CroppedFigure,
  {imageUrl}: Pick<PageSettings, 'imageUrl'>,
  widthPx: number,
  sizes = `(max-width: ${widthPx}px) 100vw, ${widthPx}px`,
): ImageAttributes | undefined {
  const src = imageUrl(figure, widthPx)
  if (src === undefined || src === '') return undefined
  const size = imageSize(figure)
  if (size === undefined) return {src}
  const offered = widthsPx.filter((width) => width < size.width && width <= widthPx * 2)
  const last = Math.min(size.width, widthPx * 2)
  const candidates = [...new Set([...offered, last])].flatMap((width) => {
    const url = imageUrl(figure, width)
    return url === undefined ? [] : [`${url} ${width}w`]
  })
  const isDrawing = figure.asset?._ref?.endsWith('-svg') === true
  const srcSet = candidates.length < 2 || isDrawing ? undefined : candidates.join(', ')
  const shown = Math.min(size.width, widthPx)
  return {
    src,
    ...defined({srcSet, sizes: srcSet === undefined ? undefined : sizes}),
    width: shown,
    height: Math.max(1, Math.round((size.height * shown) / size.width)),
  }
}
