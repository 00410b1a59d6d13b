import type {ExportRecord} from '../../fromMarkdown/dataset/exportRecords.ts'
import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'

/** An image or file that the lake keeps. */
export interface Asset {
  readonly id: string
  readonly sha1: string
  readonly url: string
  /** Of the lake: `images/<project>/<dataset>/<name>`. */
  readonly path: string
  /** As the editor's file was called. */
  readonly name: string
  readonly extension: string
}

/** What the dataset holds, by ids without `drafts.`. */
export interface Holdings {
  readonly published: ReadonlyMap<string, JsonDocument>
  readonly drafts: ReadonlyMap<string, JsonDocument>
  readonly assets: ReadonlyMap<string, Asset>
  readonly records: ReadonlyMap<string, ExportRecord>
  /** The paths of the pages that an import left a review of. */
  readonly reviews: ReadonlyMap<string, string>
  /** Documents that are in the dataset no more, as they last were; those that the lake remembers. */
  readonly earlier: ReadonlyMap<string, JsonDocument>
}

/** In a record in place of a digest: the export has taken the file away, and may bring it back. */
export const takenAway = 'taken away'
