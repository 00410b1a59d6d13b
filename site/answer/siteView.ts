import type {PageContent} from '../../website/documents/pageContent.ts'
import type {RelatedDocument} from '../../website/documents/relatedDocument.ts'
import type {PageSettings} from '../../website/page/settings.ts'
import type {Target} from '../published/routes.ts'

/** A link to something of the site, as a menu or the head of a page writes it. */
export interface SiteLink {
  readonly href: string
  readonly title: string
}

/** The same page in another language, or the start page in it where there is no such page. */
export interface LanguageLink extends SiteLink {
  readonly language: string
  /** The full address. */
  readonly url: string
  readonly isCurrent: boolean
  /** Whether it is this very page, translated; only then is it an alternate for search engines. */
  readonly isTranslation: boolean
}

export interface ChannelLink extends SiteLink {
  /** `application/atom+xml` */
  readonly type: string
}

/** What a page of the site is made from: `Astro.locals.site`. */
export interface SiteView {
  readonly target: Target
  /** Where the page is, encoded, from the root: `/en/events/fair/`. */
  readonly path: string
  /** The full address of the page. */
  readonly canonical: string
  readonly language: string
  readonly languages: readonly LanguageLink[]
  /** What the website's components take; addresses begin at the root. */
  readonly settings: PageSettings
  /** The same with full addresses, as search engines and calendars need them. */
  readonly absolute: PageSettings
  /** The document “Website” of the Studio, as it is stored. */
  readonly website: Readonly<Record<string, unknown>> | undefined
  readonly title: string
  /** Of a document's page: the document with what it shows of others. */
  readonly content: PageContent | undefined
  /** Of a person's page: the person, and where they speak or present. */
  readonly related: readonly RelatedDocument[]
  /** All documents of the page's language that have a page, as lists show them. */
  readonly listed: readonly RelatedDocument[]
  readonly channels: readonly ChannelLink[]
  /** Full address of the image that is shown where the page is shared. */
  readonly shareImage: string | undefined
  /** The path of a page that lists: `pathOf({kind: 'events', language})`. */
  readonly pathOf: (target: Target) => string | undefined
  /** The full address of a path, as links to it are written. */
  readonly full: (path: string) => string
  /** What stands before every path where the site is in a folder of its host: `/club`, else empty. */
  readonly folder: string
  /** Of a redirect: where it leads. */
  readonly redirectTo: string | undefined
  /** Whether the page is served live, and is told what changes. */
  readonly isLive: boolean
}
