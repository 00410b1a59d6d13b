import type {PageDocument} from '../documents/pageDocument.ts'
import type {RelatedPage} from '../documents/relatedDocument.ts'
import type {CroppedFigure} from '../image/imageAddress.ts'

/** What only the website itself can know. */
export interface PageSettings {
  /** The moment at which the page is looked at. */
  readonly now: Date
  /** Where the file of an image is, at least `widthPx` wide; `undefined` where there is no file. */
  readonly imageUrl: (figure: CroppedFigure, widthPx: number) => string | undefined
  /**
   * The address of a page of this site; `undefined` for one that it does not show. A page takes one
   * from the site's root (`/event/fair/`) as well; search engines and calendars need the full one.
   */
  readonly urlOf: (page: PageDocument | RelatedPage) => string | undefined
}
