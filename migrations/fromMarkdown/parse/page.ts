import type {Message, Position} from '../message.ts'
import type {Locate} from '../range.ts'

/** A YAML timestamp: the moment with the offset as it was written. */
export interface Timestamp {
  readonly type: 'timestamp'
  /** ISO 8601 with the offset as written (`2020-12-01T13:00:40+01:00`), or `YYYY-MM-DD` for a date. */
  readonly iso: string
  /** The scalar as it stands in the file. */
  readonly text: string
}

/** What YAML 1.1 makes of front matter, as Ruby's Psych reads it. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | Timestamp
  | readonly YamlValue[]
  | {readonly [key: string]: YamlValue}

export interface FrontMatter {
  /** The page's own keys over the defaults of `_config.yml`. */
  readonly values: Readonly<Record<string, YamlValue>>
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
  /** YYYY-MM-DD of the file's name. */
  readonly fileDate?: string
  /** The path under which Jekyll publishes it: `/events/a/`. */
  readonly url: string
  /** `published: false`, a file in `_drafts`, or saved from broken front matter. */
  readonly draft: boolean
  readonly language: string
  readonly frontMatter: FrontMatter
  /** The Markdown behind the front matter. */
  readonly body: string
  /** For ranges of `body`. */
  readonly locate: Locate
  readonly messages: readonly Message[]
}
