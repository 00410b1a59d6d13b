import type {Availability} from '../documents/documents.ts'
import type {Occasion} from '../documents/occasion.ts'
import type {LinkRecord} from '../links/linkRecord.ts'
import type {Site} from '../settings/siteSettings.ts'
import type {Clock} from '../time/clock.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {Finding} from './finding.ts'
import type {RuleId} from './ruleTitles.ts'

/** What the rules have to know of an address that does not work. */
export type BrokenLink = Pick<LinkRecord, 'url' | 'reason' | 'brokenSince'>

/** A document that the checked one refers to. */
export interface Referred {
  readonly title?: string
  readonly state: 'published' | 'draft' | 'missing'
  /** Of a person: when they can come. */
  readonly availability?: readonly Availability[]
}

/** What the rules know beside the document itself. */
export interface FindingContext extends Site, Clock {
  /** By `url`. */
  readonly brokenLinks: ReadonlyMap<string, BrokenLink>
  /** Of a session: its event. */
  readonly event?: Omit<Occasion, 'event'>
  /** Other sessions that share a speaker with this one, of the same event or not. */
  readonly siblings: readonly CheckedDocument[]
  /** Of a session: all sessions of its event, itself among them. */
  readonly programme?: readonly CheckedDocument[]
  readonly translations: readonly CheckedDocument[]
  /** By id; what is not in it is not known and not reported. */
  readonly referred: ReadonlyMap<string, Referred>
}

/** A finding of one of the rules here. */
export interface RuleFinding extends Finding {
  readonly ruleId: RuleId
}

export type Rule = (document: CheckedDocument, context: FindingContext) => readonly RuleFinding[]
