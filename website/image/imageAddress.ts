import {defined} from '../../content/objects/defined.ts'
import type {Figure} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'

/** A figure with what the Studio's crop tool adds: the share of each side that is cut off. */
export type CroppedFigure = Unfinished<Figure> & {
  readonly crop?: Unfinished<Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>>
}

interface ImageSource {
  /** `https://cdn.sanity.io`, or the address of an embedded lake. */
  readonly baseUrl: string
  readonly projectId: string
  readonly dataset: string
}

/**
 * Makes the function that gives a figure's address in the content lake. A figure without a file there
 * keeps the full address that it had in the imported site, if it had one.
 *
 * @see https://www.sanity.io/docs/image-urls
 */
export function imageAddress({baseUrl, projectId, dataset}: ImageSource) {
  return (figure: CroppedFigure, widthPx: number): string | undefined => {
    const {asset, crop, original} = figure
    const parts = /^image-([^-]+)-(\d+)x(\d+)-(\w+)$/.exec(asset?._ref ?? '')
    if (parts === null) return /^https?:\/\//.test(original ?? '') ? original : undefined
    const [, hash, width, height, format] = parts
    const query = new URLSearchParams({
      w: String(widthPx),
      fit: 'max',
      auto: 'format',
      ...defined({
        rect: crop === undefined ? undefined : rectangle(crop, Number(width), Number(height)),
      }),
    })
    const file = `${hash}-${width}x${height}.${format}`
    return `${baseUrl}/images/${projectId}/${dataset}/${file}?${query}`
  }
}

function rectangle(
  {top = 0, bottom = 0, left = 0, right = 0}: NonNullable<CroppedFigure['crop']>,
  width: number,
  height: number,
): string {
  return [left * width, top * height, (1 - left - right) * width, (1 - top - bottom) * height]
    .map(Math.round)
    .join()
}
