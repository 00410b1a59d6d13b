import type {PageSettings} from '../page/settings.ts'
import type {CroppedFigure} from './imageAddress.ts'
import {imageAttributes} from './imageAttributes.ts'

interface PictureProps {
  readonly figure: CroppedFigure
  readonly settings: PageSettings
  /** CSS pixels that it takes at most. */
  readonly widthPx: number
  /** How wide it is, as CSS says it; as wide as the window, or `widthPx`, if nothing is said. */
  readonly sizes?: string
  /** Whether it stands at the top, where visitors wait for it. */
  readonly isFirst?: boolean
  /** Instead of the figure's own words. */
  readonly alt?: string
}

/** An image with room kept for it. Nothing where there is no file. */
export function Picture({figure, settings, widthPx, sizes, isFirst = false, alt}: PictureProps) {
  const attributes = imageAttributes(figure, settings, widthPx, sizes)
  if (attributes === undefined) return null
  const words = alt ?? figure.alt ?? ''
  return (
    <img
      {...attributes}
      alt={words}
      title={words === '' ? undefined : figure.title}
      {...(isFirst ? {fetchPriority: 'high'} : {loading: 'lazy', decoding: 'async'})}
    />
  )
}
