import type {YamlValue} from '../../../psych/index.ts'
import type {Message, Position} from '../messages/message.ts'
import type {Locate} from './range.ts'

export interface FrontMatter {
  /** The page's own keys over the defaults of the site. */
  readonly values: Readonly<Record<string, YamlValue>>
  /** The same as an author wrote them: `No`, `0123` and `18:00` with their text. */
  readonly written: Readonly<Record<string, YamlValue>>
  /** The keys that the file itself has, in its order. */
  readonly ownKeys: readonly string[]
  /**
   * Where a value stands: `place('links', 0, 'url')`. The nearest parent's place for a value that
   * has none of its own, the first line for a default.
   */
  readonly place: (...path: readonly (string | number)[]) => Position
}

/** A file of the site, split in front matter and Markdown. */
export interface ParsedPage {
  /** Relative to the site folder, with `/`: `_events/a.md`. */
  readonly path: string
  /** `sha256-…` of the file's bytes. */
  readonly digest: string
  /** `events`, `posts`, `groups`, … */
  readonly collection: string
  /** The document's id without prefix: `<collection>-<slug of the file's path in it>`. */
  readonly id: string
  /** Slug of the file's name, without the date of a post. */
  readonly slug: string
  /** What its address is to end with: its `slug`, the end of its `permalink`, or its file's name. */
  readonly ownSlug: string
  /** Where another page has that one: longer ones, the better first. */
  readonly longerSlugs: readonly string[]
  /** YYYY-MM-DD of the file's name. */
  readonly fileDate?: string
  /** The path under which it is published: `/events/a/`. */
  readonly url: string
  /** Whether it is a row of a file of data, which no address shows. */
  readonly isMatter?: true
  /** Under which path links that name its file look for it, where that may be another. */
  readonly fileUrl?: string
  /**
   * The path, as `Site.asset` takes it, of the folder whose files the page has beside it, where
   * these are not published below its address: `/content/events/a/`.
   */
  readonly files?: string
  /** What its site shows for it where no key of an image names one, as a page would write it. */
  readonly image?: string
  /** `published: false`, a file in `_drafts`, or saved from broken front matter. */
  readonly draft: boolean
  readonly language: string
  /** Whether it, or a default of the site, says its language. */
  readonly saysLanguage: boolean
  readonly frontMatter: FrontMatter
  /** The Markdown behind the front matter. */
  readonly body: string
  /** For ranges of `body`. */
  readonly locate: Locate
  readonly messages: readonly Message[]
}
