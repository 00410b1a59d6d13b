import type {Figure} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import {Picture} from '../image/Picture.tsx'
import type {editProps} from '../page/editing.ts'
import type {PageSettings} from '../page/settings.ts'
import {linkHref} from './safeHref.ts'

interface PageFigureProps {
  readonly figure: Unfinished<Figure>
  readonly settings: PageSettings
  /** Whether it stands at the top of the page. */
  readonly isFirst?: boolean
  readonly edit?: ReturnType<typeof editProps>
}

/** CSS pixels: as wide as text is set. */
const textWidthPx = 720

/** An image with its caption, or only its description where the file is missing. */
export function PageFigure({figure, settings, isFirst = false, edit}: PageFigureProps) {
  const {alt = '', caption} = figure
  const src = settings.imageUrl(figure, textWidthPx)
  const href = linkHref(figure.href, settings)
  const image =
    src !== undefined && src !== '' ? (
      <Picture figure={figure} settings={settings} widthPx={textWidthPx} isFirst={isFirst} />
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
