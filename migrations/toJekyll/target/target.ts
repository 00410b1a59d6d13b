import type {PageType} from '../../fromMarkdown/interpret/pageTypes.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'

/**
 * What a kind of site does by habit, where neither the page nor its neighbours show it. Another kind
 * (Hugo, a plain folder) is another such table.
 */
export interface Target {
  /** What fields are called in front matter. */
  readonly keys: Readonly<Record<Field, string>>
  /** A page that is not shown says so under this key, with this value. */
  readonly hidden: readonly [key: string, value: string]
  /** The folder for new pages of a type, if the site has none. */
  readonly folders: Readonly<Record<PageType, string>>
  /** The name of a new page's file, if its neighbours show none. */
  readonly fileName: (name: string, type: PageType, day: string | undefined) => string
  /** The folder of new images and its address, if the site has none. */
  readonly images: {readonly folder: string; readonly address: string}
}
