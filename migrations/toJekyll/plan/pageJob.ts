import type {SiteFile} from '../../fromMarkdown/parse/jekyllSite.ts'
import type {PageContent} from '../compare/fields.ts'
import type {PageReading} from '../reading/siteReader.ts'

/** A page that does not say what the dataset says. */
export interface PageJob {
  readonly path: string
  /** The file as it is; for a new page what it begins with. */
  readonly file: SiteFile
  readonly isNew: boolean
  readonly wanted: PageContent
  /** Pages like it, the most like it first. */
  readonly neighbours: readonly PageReading[]
}
