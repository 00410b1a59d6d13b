import type {YamlValue} from '../../../../psych/index.ts'
import type {FrontMatterSpan} from '../frontMatter/splitFrontMatter.ts'
import type {Hidden} from '../hugo/hiddenBy.ts'
import type {FileWords} from '../hugo/resourceWords.ts'
import type {MarkdownDialect, SiteConfig} from '../jekyllSite.ts'
import type {ParsedPage} from '../page.ts'
import type {PagePath} from '../pagePath.ts'
import type {Render} from '../template.ts'

type Values = Readonly<Record<string, YamlValue>>

/** How the pages of one kind of site are read: all that tells it from another. */
export interface PageSource {
  /** Of its Markdown, where nobody says another. */
  readonly markdown: MarkdownDialect
  /** Reads a path (relative to the site, with `/`). */
  readonly readPath: (path: string, values: SiteConfig['values']) => PagePath
  /** @returns `undefined` where front matter begins and never ends */
  readonly split: (text: string) => FrontMatterSpan | undefined
  /** A key of which the members count as keys of the page. */
  readonly membersOf?: string
  /** What the site says of a page that says this itself. */
  readonly defaults: (path: PagePath, values: SiteConfig['values'], own: Values) => Values
  /** The path under which a page is published. */
  readonly address: (path: PagePath, values: Values, site: SiteConfig) => string
  /** Tells the lists that the site makes by itself, by their addresses. */
  readonly lists?: (
    pages: readonly string[],
    values: SiteConfig['values'],
  ) => (address: string) => boolean
  /** Where links of the site that name a file lead, whatever the front matter of that file says. */
  readonly addressOfFile: (path: PagePath, site: SiteConfig) => string | undefined
  /** What front matter says of the end of the page's address: a word for it, and a whole address. */
  readonly named: (values: Values) => {
    readonly slug: YamlValue | undefined
    readonly address: YamlValue | undefined
  }
  /** Whether front matter says that the page is not to be shown. */
  readonly isDraft: (values: Values) => boolean
  /** What hides a page that is no draft from visitors today. */
  readonly hiddenBy?: (values: Values, site: SiteConfig) => Hidden | undefined
  /** The path (as `Site.asset` takes it) of the folder whose files a page has beside it. */
  readonly filesOf: (path: string) => string | undefined
  /** The image that is shown for a page of which no key names one. `beside`: the files in its folder. */
  readonly imageOf: (values: Values, beside: readonly string[]) => string | undefined
  /** What front matter says of a file beside the page, as the page writes it. */
  readonly wordsOf?: (values: Values, file: string) => FileWords
  /** Keys, plain, that may have named that image. */
  readonly imageKeys: ReadonlySet<string>
  /** What is done to a page's text before it is read as Markdown. */
  readonly render: (page: ParsedPage, site: SiteConfig) => Render
  /** Keys, plain, that it reads itself and no visitor sees: kept without a word. */
  readonly ownKeys: ReadonlySet<string>
  /** Keys, plain, whose value the page's document says in its own way. */
  readonly stated: Readonly<Record<string, (value: YamlValue, page: ParsedPage) => boolean>>
}
