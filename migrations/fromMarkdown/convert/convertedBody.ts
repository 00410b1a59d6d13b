import type {Body} from '../../../content/text/portableText.ts'
import type {Message} from '../messages/message.ts'
import type {Range} from '../parse/range.ts'

/** A page's Markdown as Portable Text, and where each part of it stands in the Markdown. */
export interface ConvertedBody {
  readonly blocks: Body
  /** By `_key` of blocks, spans and `markDefs` (unique within a body): ranges of `ParsedPage.body`. */
  readonly ranges: ReadonlyMap<string, Range>
  readonly messages: readonly Message[]
}
