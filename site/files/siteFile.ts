import type {Channel} from '../../website/channels/channels.ts'
import type {PageContent} from '../../website/documents/pageContent.ts'
import type {PageSettings} from '../../website/page/settings.ts'
import type {SiteIndex} from '../published/siteIndex.ts'

/** What the files of the site are made from. */
export interface FileContext {
  readonly index: SiteIndex
  /** Where the site is, with a `/` at its end. */
  readonly baseUrl: string
  readonly title: string
  readonly channels: readonly Channel[]
  /** What pure functions of `website/` take; addresses are full. */
  readonly settings: PageSettings
  /** The full address of a path from the site's root. */
  readonly full: (path: string) => string
  /** The whole content of pages, a hundred at a time. */
  readonly contents: (ids: readonly string[]) => AsyncIterable<PageContent>
}

/** A file that is no page: at one address, served live and written by the build. */
export interface SiteFile {
  /** From the site's root: `/sitemap.xml`. */
  readonly path: string
  /** `application/xml; charset=utf-8` */
  readonly type: string
  /** `undefined` where there is nothing to say, and so no file. */
  readonly make: (context: FileContext) => string | undefined | Promise<string | undefined>
}

/** What decides which files there are. */
export type FilesContext = Pick<FileContext, 'index' | 'baseUrl' | 'channels'>

export type MakeFiles = (context: FilesContext) => readonly SiteFile[]
