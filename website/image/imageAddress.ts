import {createImageUrlBuilder} from '@sanity/image-url'

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

const wholeImage = {top: 0, bottom: 0, left: 0, right: 0}

/**
 * Makes the function that gives a figure's address in the content lake. A figure without a file there
 * keeps the full address that it had in the imported site, if it had one.
 *
 * @see https://www.sanity.io/docs/image-urls
 */
export function imageAddress(source: ImageSource) {
  const builder = createImageUrlBuilder(source)
  return ({asset, crop, original}: CroppedFigure, widthPx: number): string | undefined => {
    const reference = asset?._ref ?? ''
    if (!/^image-[^-]+-\d+x\d+-\w+$/.test(reference)) {
      return /^https?:\/\//.test(original ?? '') ? original : undefined
    }
    return builder
      .image({asset: {_ref: reference}, crop: {...wholeImage, ...crop}})
      .width(widthPx)
      .fit('max')
      .auto('format')
      .url()
  }
}
