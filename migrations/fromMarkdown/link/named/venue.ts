import type {Place} from '../../../../content/documents/documents.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import type {PageEntry} from '../pageEntry.ts'

/** A place that has a page of its own. */
export interface Venue {
  readonly path: string
  readonly place: Place & {readonly name: string}
  /** What its page says that a place has no field for; its text under `content`. */
  readonly unmapped: Readonly<Record<string, YamlValue>>
}

/** Who names a venue. */
export type Namer = Pick<PageEntry, 'language' | 'draft'>

export interface Venues {
  /** The venue that a page names: by its name, the name of its file, its path or its address. */
  readonly find: (page: Namer, name: string) => Venue | undefined
}
