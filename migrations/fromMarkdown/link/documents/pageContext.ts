import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import type {PageType} from '../../interpret/pageTypes.ts'
import type {Message} from '../../messages/message.ts'
import type {Site} from '../../parse/jekyllSite.ts'
import type {PageEntry} from '../pageEntry.ts'
import type {SiteLinks} from '../siteLinks.ts'

/** What building a page's documents has to hand. */
export interface PageContext extends InterpretedPage {
  readonly type: PageType
  readonly entry: PageEntry
  readonly links: SiteLinks
  readonly site: Pick<Site, 'asset' | 'config'>
  /** Bodies as Jekyll shows them: nothing lifted, nothing left out. */
  readonly exact: boolean
  readonly report: (message: Message) => void
}
