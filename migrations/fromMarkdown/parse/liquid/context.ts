import type {YamlValue} from '../../../../psych/index.ts'
import type {DataFiles} from './dataFiles.ts'

type Values = Readonly<Record<string, YamlValue>>

/** What Liquid in a page can ask for. */
export interface LiquidContext {
  /** Front matter with defaults, and what Jekyll adds: `url`, `path`, `collection`. */
  readonly page: Values
  /** `_config.yml`. */
  readonly site: Values
  /** What `site.data` has; none where nobody read it. */
  readonly data?: DataFiles
  /** Path in front of each address, without trailing slash: ``, `/base`. */
  readonly baseUrl: string
  /** The site's own address, without trailing slash: `https://example.org`. */
  readonly origin: string
  /** IANA name of the zone in which the site is built, where it says so. */
  readonly timeZone?: string
  /** What `assign` and `for` name. */
  readonly locals?: ReadonlyMap<string, YamlValue>
  /** The path under which Jekyll publishes a file of the site (`_posts/a.md`). */
  readonly publishedAs: (path: string) => string | undefined
}
