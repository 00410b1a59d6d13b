import type {Figure} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import {imageAttributes} from '../image/imageAttributes.ts'
import type {editProps} from '../page/editing.ts'
import type {PageSettings} from '../page/settings.ts'
import {safeHref} from './safeHref.ts'

interface PageFigureProps {
  readonly figure: Unfinished<Figure>
  readonly settings: PageSettings
  readonly widthPx?: number
  readonly edit?: ReturnType<typeof editProps>
}

/** An image with its caption, or only its description where the file is missing. */
export function PageFigure({figure, settings, widthPx = 1200, edit}: PageFigureProps) {
  const {alt = '', title, caption} = figure
  const attributes = imageAttributes(figure, settings, widthPx)
  const href = safeHref(figure.href)
  const image =
    attributes !== undefined ? (
      <img {...attributes} alt={alt} title={title} decoding="async" />
    ) : alt === '' ? null : (
      <span role="img" aria-label={alt} className="missing" />
    )
  if (image === null && caption === undefined) return null
  return (
    <figure {...edit}>
      {href === undefined ? image : <a href={href}>{image}</a>}
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
