import type {ContentDocument} from '../../../content/documents/documents.ts'
import type {YamlValue} from '../../../psych/index.ts'
import type {Mapping} from '../mapping/mappingShape.ts'
import type {Message} from '../messages/message.ts'
import type {DataFiles} from './liquid/dataFiles.ts'
import type {SiteKind} from './sources/siteKinds.ts'

/** A text file of the site, as UTF-8. */
export interface SiteFile {
  /** Relative to the site folder, with `/`. */
  readonly path: string
  readonly text: string
  /** `sha256-…` of the bytes, in hexadecimal. */
  readonly digest: string
  /** Whether all of the text is front matter: a row of a file of data. */
  readonly isMatter?: true
  /** Names of the files in the page's folder, where that folder is the page. */
  readonly beside?: readonly string[]
  /** The id of the page's document, where an export made the file of a document that had one. */
  readonly id?: string
}

/** What holds for a whole site, and is learned from it where nobody says it. */
export type Setting = 'language' | 'timeZone' | 'dateOrder' | 'clock'

/** Which figure comes first in `05/06/2027`. */
export type DateOrder = 'day' | 'month'

/** What is taken to hold for a site, and why. */
export interface Assumption {
  readonly about: Setting
  /** As it is taken: `sv`, `Europe/Stockholm`, `day first`. */
  readonly value: string
  /** Who says so: somebody, the site's own pages, or nobody. */
  readonly basis: 'said' | 'measured' | 'assumed'
  /** One sentence. */
  readonly evidence: string
  /** How to set it, as a sentence. */
  readonly hint: string
}

/** What the site's configuration and its mapping file say, and what was learned from the site. */
export interface SiteConfig {
  /** What makes a website of it; Jekyll where nothing is said. */
  readonly kind?: SiteKind
  readonly values: Readonly<Record<string, YamlValue>>
  /** Path of the file that they stand in, where there is one. */
  readonly settings?: string
  /** IANA name. */
  readonly timeZone: string
  /** Of pages that say none. */
  readonly language: string
  /** Where somebody said it: `--language`, `timezone` in `_config.yml`. */
  readonly said: Readonly<Partial<Record<'language' | 'timeZone', string>>>
  readonly dateOrder: DateOrder
  /** None before the site was looked at. */
  readonly assumptions?: readonly Assumption[]
  /** The site's own addresses, without trailing slash: `https://example.org`. */
  readonly origins: readonly string[]
  readonly baseUrl: string
  /** Which pages are what, and which keys hold which fields, where the defaults do not say it. */
  readonly mapping?: Mapping
  /** YYYY-MM-DD, of a site that shows pages from one day on, or up to one. */
  readonly today?: string
  /** What Liquid finds under `site.data`; none where nobody read it. */
  readonly data?: DataFiles
}

/** A page's file as it was read. */
export interface SeenPage {
  /** The file's `digest`; none where it could not be had. */
  readonly digest?: string
  /** Tells this version of it from others, also of one that could not be had. */
  readonly print: string
}

/** A site, wherever its files are: a folder, or what was dropped on a browser tab. */
export interface Site {
  readonly config: SiteConfig
  /** The pages that the site's generator would read, sorted by code unit. */
  readonly pages: readonly string[]
  /** One page's file, or why it cannot be had. */
  readonly read: (path: string) => Promise<SiteFile | Message>
  /** As a page was read before, where somebody takes that down and it has been the same each time. */
  readonly seen?: (path: string) => SeenPage | undefined
  /**
   * The file behind a path that the site publishes (`/uploads/a.png` → `_uploads/a.png`), decoded and
   * in any Unicode normalisation; `undefined` where there is none.
   */
  readonly asset: (publishedPath: string) => string | undefined
  /** Every file that the site may publish, pages or not, where somebody has listed them. */
  readonly files?: readonly string[]
  /** What was noticed on opening the site. */
  readonly messages: readonly Message[]
}

export const markdownDialects = ['kramdown', 'commonmark', 'goldmark'] as const
export type MarkdownDialect = (typeof markdownDialects)[number]

export interface ConvertOptions {
  /** That of the site's generator where nothing is said. */
  readonly markdown?: MarkdownDialect
  /** Bodies as the site shows them: nothing lifted, nothing repaired. */
  readonly exact: boolean
}

/** What `convertSite` yields, page by page. A draft's document has an `_id` with `drafts.`. */
export type Converted =
  | {readonly kind: 'document'; readonly document: ContentDocument}
  | {readonly kind: 'message'; readonly message: Message}
