import type {Clock} from '../../content/time/clock.ts'
import type {PageDocument} from '../documents/pageDocument.ts'
import type {RelatedPage, RelatedPerson} from '../documents/relatedDocument.ts'
import type {CroppedFigure} from '../image/imageAddress.ts'
import type {EditAttribute} from './editing.ts'

/** What only the website itself can know; `now` is the moment at which the page is looked at. */
export interface PageSettings extends Clock {
  /** Where the file of an image is, at least `widthPx` wide; `undefined` where there is no file. */
  readonly imageUrl: (figure: CroppedFigure, widthPx: number) => string | undefined
  /**
   * The address of a page of this site; `undefined` for one that it does not show. A page takes one
   * from the site's root (`/event/fair/`) as well; search engines and calendars need the full one.
   */
  readonly urlOf: (page: PageDocument | RelatedPage) => string | undefined
  /**
   * Where a path or relative address that somebody wrote leads on this site; `undefined` if nowhere.
   * Without this function it is taken as it was written.
   */
  readonly siteHref?: (href: string) => string | undefined
  /** The address of a person's page; nothing where people have none. */
  readonly personUrl?: (person: RelatedPerson) => string | undefined
  /** Where an event or session can be had as a calendar file. */
  readonly calendarUrl?: (page: PageDocument) => string | undefined
  /** Only where an editor looks at the page. */
  readonly editAttribute?: EditAttribute
}
