import type {ConvertedBody} from '../convert/convertedBody.ts'
import type {Field, FieldKeys, PageRule} from '../mapping/mappingShape.ts'
import type {Message} from '../messages/message.ts'
import type {ParsedPage} from '../parse/page.ts'
import type {PageFacts} from './facts.ts'
import type {PageType} from './pageTypes.ts'

/** What pages are about that become documents of all pages that mention it. */
export type MentionedKind = 'person' | 'organisation'
/** What pages are about that other pages name. */
export type NamedKind = MentionedKind | 'venue'

/** What a template of the mapping makes of a page's front matter. */
export interface MadeValue {
  readonly field: Field
  /** The key under which front matter has it. */
  readonly key: string
  /** None where one of its keys says nothing. */
  readonly value?: string
  /** The keys whose values stand in it. */
  readonly from: readonly string[]
}

/** A page with all that can be told from it alone. */
export interface InterpretedPage {
  readonly page: ParsedPage
  /** `undefined` for a page that becomes no document. */
  readonly type: PageType | undefined
  /** Whether a mapping says that it is a session of an event. */
  readonly isSession: boolean
  /** What it is about, if it is about one person, organisation or place. */
  readonly named?: NamedKind
  /** Whether a mapping leaves it out. */
  readonly isSkipped: boolean
  /** What told its type. */
  readonly by?: string
  /** The rule of a mapping file that fits it. */
  readonly rule?: PageRule
  /** Under which keys its front matter keeps what. */
  readonly keys: FieldKeys
  readonly made: readonly MadeValue[]
  readonly body: ConvertedBody
  readonly facts: PageFacts
  readonly messages: readonly Message[]
}
