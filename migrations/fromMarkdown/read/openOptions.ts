import type {SiteKind} from '../parse/sources/siteKinds.ts'
import type {MappingText} from './readMapping.ts'
import type {ConfigOverrides} from './siteConfig.ts'

/** What is said of a site besides its files. */
export interface ReadOptions extends ConfigOverrides {
  /** What makes a website of the folder; else that is told from what the folder holds. */
  readonly kind?: SiteKind
  /** Configuration files in place of the site's own, relative to the site; later ones win. */
  readonly configFiles?: readonly string[]
  /** YYYY-MM-DD; else the day it is, in UTC. */
  readonly today?: string
  /** In place of the site's own. */
  readonly mapping?: MappingText
}

/** What a command line says of a site. */
export interface OpenOptions extends Omit<ReadOptions, 'mapping'> {
  /** A mapping file in place of the site's own, relative to the working directory. */
  readonly mappingFile?: string
}

/** The folder is no site; `message` says why and what to do. */
export class NotASiteError extends Error {
  override readonly name = 'NotASiteError'
}
